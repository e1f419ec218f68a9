import { describe, expect, it } from 'vitest';
import { drawHeatMap, mostHeatMapVariables } from '../../../shared/drawing/plot-heat-map.ts';
import { correlationColour } from '../../../shared/drawing/ramp.ts';
import { marksOf, writtenIn } from '../../support/marks-of.ts';

const plot = { width: 400, title: 'Correlations', scale: 'r' };
const correlations = Float64Array.of(1, 0.62, -0.31, 0.62, 1, NaN, -0.31, NaN, 1);
const picture = drawHeatMap({ names: ['A1', 'B2', 'C3'], correlations }, plot)!;
/** Without the eleven colours of the scale. */
const cells = marksOf(picture, 'rectangle').slice(0, -11);

it('draws the lower triangle: sign by colour and number; what is not known stays empty', () => {
  expect(cells.map(({ fill }) => fill)).toEqual(['high3', 'low2']);
  const [first, second] = [cells[0]!, cells[1]!];
  expect(second.x).toBe(first.x);
  expect(second.y).toBe(first.y + 34);
  const numbers = marksOf(picture, 'text').filter(({ text }) => text === '.62' || text === '−.31');
  expect(numbers.map(({ x, text }) => [x, text])).toEqual([
    [first.x + first.width / 2, '.62'],
    [first.x + first.width / 2, '−.31'],
  ]);
});

it('names rows at the left and columns below, and has a scale', () => {
  const texts = marksOf(picture, 'text');
  expect(texts.filter(({ isTurned }) => isTurned).map(({ text }) => text)).toEqual(['A1', 'B2']);
  expect(texts.filter(({ isTurned, anchor }) => !isTurned && anchor === 'end').map(({ text }) => text)).toEqual([
    'B2',
    'C3',
  ]);
  expect(writtenIn(picture)).toEqual(expect.arrayContaining(['r', '−.9', '−.1', '.1', '.9']));
});

describe('many variables', () => {
  const names = (p: number) => Array.from({ length: p }, (_, i) => `V${i}`);
  const all = (p: number, r: number) => new Float64Array(p * p).fill(r);
  it('have no numbers; minus is a stroke', () => {
    const big = drawHeatMap({ names: names(21), correlations: all(21, -0.4) }, { ...plot, width: 700 })!;
    expect(writtenIn(big)).not.toContain('−.40');
    expect(marksOf(big, 'line')).toHaveLength(210);
    const plus = drawHeatMap({ names: names(21), correlations: all(21, 0.4) }, { ...plot, width: 700 })!;
    expect(marksOf(plus, 'line')).toHaveLength(0);
    expect(
      writtenIn(drawHeatMap({ names: names(20), correlations: all(20, -0.4) }, { ...plot, width: 700 })!),
    ).toContain('−.40');
  });
  it('beyond a hundred, a single one, or nothing known give no picture', () => {
    const p = mostHeatMapVariables + 1;
    expect(drawHeatMap({ names: names(p), correlations: all(p, 0) }, plot)).toBeUndefined();
    expect(drawHeatMap({ names: names(1), correlations: all(1, 1) }, plot)).toBeUndefined();
    expect(drawHeatMap({ names: names(3), correlations: all(3, NaN) }, plot)).toBeUndefined();
  });
});

it.each([
  [0.09, 'middle'],
  [-0.1, 'low1'],
  [0.3, 'high2'],
  [0.69, 'high3'],
  [-0.7, 'low4'],
  [-1, 'low5'],
] as const)('%d is %s', (r, colour) => expect(correlationColour(r)).toBe(colour));
