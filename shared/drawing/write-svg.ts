/** A picture as SVG text: no scripts, no outside references, every text escaped. */
import type { Mark, Picture } from './picture.ts';
import { rootAttributes, svgElement } from './svg-elements.ts';
import { lightTheme, type ThemeTokens } from './tokens.ts';
import { attributes, escapeText } from './xml.ts';

export function writeSvg(picture: Picture, theme: ThemeTokens = lightTheme): string {
  const lines = picture.shapes.map((shape) =>
    (shape.kind === 'group' ? shape.marks : [shape]).map((mark) => writeMark(mark, theme)).join(''),
  );
  const title = picture.title === '' ? [] : [`<title>${escapeText(picture.title)}</title>`];
  return `<svg${attributes(rootAttributes(picture))}>\n${[...title, ...lines].join('\n')}\n</svg>\n`;
}

function writeMark(mark: Mark, theme: ThemeTokens): string {
  const { name, attributes: given, text } = svgElement(mark, theme);
  const start = `<${name}${attributes(given)}`;
  return text === undefined ? `${start}/>` : `${start}>${escapeText(text)}</${name}>`;
}
