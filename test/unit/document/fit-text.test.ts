import { describe, expect, it } from 'vitest';
import { shortenText, wrapText } from '../../../shared/document/layout/fit-text.ts';
import { textWidth } from '../../../shared/document/layout/text-width.ts';

describe('shortened', () => {
  it('text that fits stays; other text ends in an ellipsis within the room', () => {
    expect(shortenText('short', 10, 100)).toBe('short');
    const cut = shortenText('a rather long name of a column', 10, 60);
    expect(cut).toMatch(/^a rather.*[^ ]…$/);
    expect(textWidth(cut, 10)).toBeLessThanOrEqual(60);
    expect(shortenText('很长的中文变量名称', 10, 50)).toBe('很长的中…');
  });
  it('one character is left in no room at all, and none is torn apart', () => {
    expect(shortenText('word', 10, 1)).toBe('w…');
    expect(shortenText('𠮷野家', 10, 20)).toBe('𠮷…');
  });
  it('is quick for a very long text', () => {
    const start = performance.now();
    shortenText('x'.repeat(1_000_000), 10, 100);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('wrapped', () => {
  it('breaks at spaces and keeps words whole', () => {
    expect(wrapText('I trust the service of this shop', 10, 70, 5)).toEqual(['I trust the', 'service of', 'this shop']);
  });
  it('breaks Chinese between characters, but not before closing marks', () => {
    expect(wrapText('我信任这家，商店', 10, 50, 3)).toEqual(['我信任这', '家，商店']);
    expect(wrapText('使用AI客服的意愿', 10, 52, 3)).toEqual(['使用AI客服', '的意愿']);
  });
  it('cuts the last line, and words that are longer than a line', () => {
    expect(wrapText('一二三四五六七八九十', 10, 40, 2)).toEqual(['一二三四', '五六七…']);
    for (const line of wrapText('incomprehensibilities of it', 10, 60, 2))
      expect(textWidth(line, 10)).toBeLessThanOrEqual(60);
    expect(wrapText('', 10, 60, 2)).toEqual(['']);
  });
});
