/** What a data file can make a terminal do: nothing. */
import { expect, it } from 'vitest';
import { withoutControls } from '../../../electron/cli/without-controls.ts';
import { textTable } from '../../../shared/results/write/text-table.ts';

it('writes out what would speak to the terminal', () => {
  const title = '\u001b]0;owned\u0007';
  expect(withoutControls(`Q1${title}`)).toBe('Q1\\u001b]0;owned\\u0007');
  for (const sign of ['\u009b', '\r', '\b', '\u007f', '\u0000', '\u202e', '\u2066'])
    expect(withoutControls(`a${sign}b`)).toBe(`a\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}b`);
});

it('leaves lines, tabs and every language alone', () => {
  const text = 'a\tb\n信任 → 忠诚 −.31*** χ² ﬁ 👍🏽 é\n';
  expect(withoutControls(text)).toBe(text);
});

it('leaves JSON what it was', () => {
  const value = { 'x\u009b': '\u001b[2J\u202e', n: 1 };
  expect(JSON.parse(withoutControls(JSON.stringify(value, null, 2)))).toEqual(value);
});

it('keeps tables to a screen whatever names are in them', () => {
  const long = `begin${'x'.repeat(5000)}end`;
  const wide = `头${'很'.repeat(5000)}尾`;
  const lines = textTable(
    ['name', 'b'],
    [
      [long, '1'],
      [wide, '2'],
      ['Trust', '3'],
    ],
  ).split('\n');
  expect(lines[1]).toMatch(/^beginx+…x+end +1$/);
  expect(lines[2]).toMatch(/^头很+…很+尾 +2$/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(70);
  expect(lines[3]).toMatch(/^Trust +3$/);
});
