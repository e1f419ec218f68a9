/** A picture of the shared room as elements of the page, in the colours of day or night. */
import { createElement } from 'react';
import type { Picture } from '../../shared/drawing/picture.ts';
import { rootAttributes, svgElement, type ColourTable } from '../../shared/drawing/svg-elements.ts';
import { darkTheme, lightTheme } from '../../shared/drawing/tokens.ts';

/** What is painted to cover lines has to look like the page. */
const nightColours: ColourTable = { ...darkTheme, paper: 'var(--paper)' };

export function PictureView({ picture, isDark }: { readonly picture: Picture; readonly isDark: boolean }) {
  const { title, shapes } = picture;
  const colours = isDark ? nightColours : lightTheme;
  return (
    <svg {...reactNames(rootAttributes(picture))} aria-label={title} className="report-svg">
      <title>{title}</title>
      {shapes
        .flatMap((shape) => (shape.kind === 'group' ? shape.marks : [shape]))
        .map((mark, index) => {
          const { name, attributes, text } = svgElement(mark, colours);
          return createElement(name, { ...reactNames(attributes), key: index }, text);
        })}
    </svg>
  );
}

/** `stroke-width` is `strokeWidth` to React. */
function reactNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
