import { expect, it } from 'vitest';
import { neededFonts } from '../../../electron/png-fonts.ts';

const face = (file: string, weight: number, ranges?: string, style = 'normal') =>
  `@font-face { font-family: 'X'; font-style: ${style}; font-weight: ${weight}; src: url(./files/${file}) format('woff2');${
    ranges === undefined ? '' : ` unicode-range: ${ranges};`
  } }`;
const css = [
  face('latin.woff2', 400),
  face('latin-italic.woff2', 400, undefined, 'italic'),
  face('latin-bold.woff2', 600),
  face('han.woff2', 400, 'U+4e00-4eff,U+5fc3'),
  face('other.woff2', 400, 'U+30??,U+3000'),
  face('basic.woff2', 400, 'U+0000-00FF'),
  face('han-bold.woff2', 700, 'U+4e00-4eff,U+5fc3'),
].join('\n');

it('takes upright files that have a character, in their order', () => {
  expect(neededFonts(css, 'a', false).files).toEqual(['latin.woff2', 'basic.woff2']);
  expect(neededFonts(css, '心a', false).files).toEqual(['latin.woff2', 'han.woff2', 'basic.woff2']);
  expect(neededFonts(css, '\u30ab', false).files).toEqual(['latin.woff2', 'other.woff2']);
});

it('takes bold Latin only for strong texts', () => {
  expect(neededFonts(css, '心', true).files).toEqual(['latin.woff2', 'latin-bold.woff2', 'han.woff2']);
});

it('names characters for which there is no font, spaces and marks of direction apart', () => {
  expect(neededFonts(css, 'a 心 \u202e\u3000한😀', false).missing).toEqual(['한', '😀']);
  expect(neededFonts(css, 'a\u03b2\u0151', false).missing).toEqual([]);
});
