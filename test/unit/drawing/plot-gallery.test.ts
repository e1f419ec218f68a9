/** What holds for every plot: words inside it and apart, a size that travels, shapes that the contract takes. */
import { describe, expect, it } from 'vitest';
import { pictureSchema } from '../../../shared/contract/picture-schema.ts';
import { darkTheme } from '../../../shared/drawing/tokens.ts';
import { writeSvg } from '../../../shared/drawing/write-svg.ts';
import { languages } from '../../../shared/languages.ts';
import { isPlainSvg } from '../../support/plain-svg.ts';
import { plotGallery } from '../../support/plot-gallery.ts';
import { misplacedTexts } from '../../support/text-boxes.ts';

const mostBytes = 600_000;

describe.each(languages)('plots in %s', (language) => {
  it.each(plotGallery(language))('$name', ({ picture }) => {
    expect(misplacedTexts(picture)).toEqual([]);
    expect(pictureSchema.safeParse(picture).success).toBe(true);
    const svg = writeSvg(picture, darkTheme);
    expect(isPlainSvg(svg)).toBe(true);
    expect(svg.length).toBeLessThan(mostBytes);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

it('would see words that cover each other, and words that leave the picture', () => {
  const text = { kind: 'text', text: 'word', x: 20, y: 20, size: 11, fill: 'ink' } as const;
  const picture = { left: 0, top: 0, width: 60, height: 40, title: '' };
  const turned = { ...text, x: 50, y: 38, anchor: 'end', isTurned: true } as const;
  expect(misplacedTexts({ ...picture, shapes: [text, { ...text, x: 30 }] })).toEqual(['word / word']);
  expect(misplacedTexts({ ...picture, shapes: [{ ...text, x: 5 }, turned] })).toEqual([
    'outside: word',
    'outside: word',
  ]);
});
