import { describe, expect, it } from 'vitest';
import { drawLikert, likertPages, mostLikertItems } from '../../../shared/drawing/plot-likert.ts';
import { marksOf, writtenIn } from '../../support/marks-of.ts';
import { textWidth } from '../../../shared/document/layout/text-width.ts';

const answers = ['no', 'rather no', 'undecided', 'rather yes', 'yes'];
const plot = { width: 500, title: 'Trust', axis: 'Share', count: 'n' };
const items = [
  { name: 'Q1', counts: [10, 20, 30, 25, 15] },
  { name: 'Q2', counts: [0, 0, 0, 0, 0] },
  { name: 'Q3', counts: [1, 0, 2, 0, 197] },
];
// Names of two letters: 'Q' .72, digits .6; numbers at the right: three digits.
const left = 4 + (0.72 + 0.6) * 11 + 8;
const right = 500 - 4 - 3 * 0.6 * 11 - 8 - 10;
const isPart = ({ height }: { readonly height: number }) => height === 20;

describe('stacked', () => {
  const picture = drawLikert({ answers, items }, plot)!;
  const parts = marksOf(picture, 'rectangle').filter(isPart);

  it('draws shares from the left end to the right; answers nobody gave have no part', () => {
    expect(parts).toHaveLength(5 + 0 + 3);
    const starts = [0, 0.1, 0.3, 0.6, 0.85];
    starts.forEach((start, i) => expect(parts[i]!.x).toBeCloseTo(left + start * (right - left), 6));
    expect(parts[4]!.x + parts[4]!.width).toBeCloseTo(right, 6);
    expect(parts[5]!.width).toBeCloseTo((right - left) / 200, 6);
  });

  it('prints shares where they fit, numbers of answers, and the legend', () => {
    const written = writtenIn(picture);
    expect(written).toEqual(
      expect.arrayContaining(['10%', '30%', '25%', '15%', ...answers, 'Q1', 'Q2', 'Q3', 'n', 'Share']),
    );
    // Of the third item only the widest part has room: 0.5 % and 1 % have none, and round to 1%.
    expect(written).toContain('99%');
    expect(written.filter((text) => text === '1%')).toEqual([]);
    expect(written.filter((text) => text === '100' || text === '200')).toEqual(['100', '200']);
    expect(written).toContain('–');
  });
});

describe('diverging', () => {
  it('has the middle of the undecided, or the border between the sides, on one line', () => {
    const odd = marksOf(drawLikert({ answers, items }, { ...plot, isDiverging: true })!, 'rectangle').filter(isPart);
    const even = drawLikert(
      { answers: answers.slice(0, 4), items: [{ name: 'Q1', counts: [10, 30, 40, 20] }] },
      { ...plot, isDiverging: true },
    )!;
    const [first, last] = [odd[2]!, odd[6]!];
    const middle = first.x + first.width / 2;
    expect(last.x + last.width / 2).toBeCloseTo(middle, 6);
    // Q1: 45 % to the left, to 60; Q3: 99 % to the right, to 100. The line is at 60 / 160.
    expect(middle).toBeCloseTo(left + (60 / 160) * (right - left), 6);
    const parts = marksOf(even, 'rectangle').filter(isPart);
    const zero = marksOf(even, 'line').find(({ stroke }) => stroke === 'ink')!.points[0]!.x;
    expect(parts[2]!.x).toBeCloseTo(zero, 6);
    expect(writtenIn(even)).toEqual(expect.arrayContaining(['40%', '0%', '60%']));
  });
});

it('wraps long wording and cuts what is longer than three lines', () => {
  const name = '我相信即使以后的订单出现了意料之外的问题，该平台的客服人员仍然会公平地对待我'.repeat(3);
  const lines = writtenIn(drawLikert({ answers, items: [{ name, counts: [1, 1, 1, 1, 1] }] }, plot)!).filter(
    (text) => name.startsWith(text.slice(0, 3)) || text.endsWith('…'),
  );
  expect(lines.at(-1)).toMatch(/…$/);
  for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(0.38 * 500);
});

describe('limits', () => {
  const many = Array.from({ length: 85 }, (_, i) => ({ name: `Q${i}`, counts: [1, 1, 1, 1, 1] }));
  it('pages hold forty items at most, as equal as they can be', () => {
    const pages = likertPages({ answers, items: many });
    expect(pages.map((page) => page.items.length)).toEqual([29, 29, 27]);
    expect(pages.flatMap((page) => page.items)).toEqual(many);
    expect(likertPages({ answers, items: many.slice(0, mostLikertItems) })).toHaveLength(1);
    expect(likertPages({ answers, items: [] })).toEqual([]);
  });
  it('draws nothing without answers, beyond its limits, or with counts for other answers', () => {
    expect(drawLikert({ answers, items: [items[1]!] }, plot)).toBeUndefined();
    expect(drawLikert({ answers, items: [] }, plot)).toBeUndefined();
    expect(drawLikert({ answers, items: many }, plot)).toBeUndefined();
    expect(drawLikert({ answers: ['a'], items }, plot)).toBeUndefined();
  });
});
