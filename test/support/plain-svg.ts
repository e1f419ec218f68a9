/** Whether SVG text holds only shapes and words: nothing that runs, loads or links, whatever a user wrote into it. */

const elements = new Set([
  'svg',
  'title',
  'g',
  'path',
  'rect',
  'ellipse',
  'circle',
  'polygon',
  'line',
  'text',
  'tspan',
]);
const attributeName =
  /^(?:xmlns|viewBox|role|style|d|points|fill|x|y|[xr][12xy]?|y[12]|c[xy]|width|height|font-[a-z]+|text-anchor|stroke(?:-[a-z]+)?|opacity|transform)$/;
const tag = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<>]*")*)\s*\/?>/g;

export function isPlainSvg(svg: string): boolean {
  if (!/^<svg\s/.test(svg)) return false;
  const rest = svg.replace(tag, (whole, closing: string, name: string, attributes: string) =>
    isSafeTag(closing !== '', name, attributes) ? '' : whole,
  );
  return !/[<>]/.test(rest);
}

function isSafeTag(isClosing: boolean, name: string, attributes: string): boolean {
  if (!elements.has(name)) return false;
  if (isClosing) return attributes === '';
  return [...attributes.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g)].every(
    ([, key = '', value = '']) => attributeName.test(key) && !/url\s*\(|@import|expression|javascript:/i.test(value),
  );
}
