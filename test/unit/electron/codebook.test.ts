import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { simulated } from '../engine/engine-support.ts';
import { csv, folder, inCliFolder, run } from './cli-support.ts';

inCliFolder();

function writeRatings(): void {
  const rated = Object.entries(simulated(200)).map(([name, values], c) => {
    const answers = values.map((value, row) => {
      const rating = Math.min(5, Math.max(1, Math.round(value + 3)));
      if (c === 1) return row < 4 ? 99 : 6 - rating;
      return rating;
    });
    return [name, answers] as const;
  });
  const sex = Array.from({ length: 200 }, (_, row) => (row % 2) + 1);
  writeFileSync(join(folder, 'ratings.csv'), csv({ ...Object.fromEntries(rated), sex }));
}

const codebook =
  'name,label,value labels,scale,reversed,missing\n' +
  'X2,I doubt it,1=no; 5=yes,1 to 5,yes,99\n' +
  'x1,I trust it,1=no; 5=yes,1 to 5,,\n' +
  'sex,Sex,1=female; 2=male,nominal,,\n' +
  'age,Age,,,,\n';

test('labels, missing codes and reversed items of a codebook', async () => {
  writeRatings();
  writeFileSync(join(folder, 'codebook.csv'), codebook);
  const args = ['one.txt', '--data', 'ratings.csv', '--group', 'sex', '--json', '-'];
  const without = await run('fit', [...args, '--missing-codes', '99']);
  const loadingOf = (out: string): number =>
    (JSON.parse(out) as { estimates: { lhs: string; op: string; rhs: string; est: number }[] }).estimates.find(
      ({ op, rhs }) => op === '=~' && rhs === 'x2',
    )!.est;
  const told = await run('fit', [...args, '--codebook', 'codebook.csv']);
  expect(told.err).toContain('3 of 9 columns are in the codebook');
  expect(told.err).toContain('do not have, or that it has twice: age');
  expect(loadingOf(told.out)).toBeCloseTo(-loadingOf(without.out), 6);
  expect(told.out).toContain('female');
});

test('a report says what was done; a codebook that is none is refused', async () => {
  writeRatings();
  writeFileSync(join(folder, 'codebook.csv'), codebook);
  const args = ['one.txt', '--data', 'ratings.csv', '--codebook', 'codebook.csv', '--report', 'told.html'];
  expect((await run('fit', args, 'zh-CN')).err).toContain('编码簿: 9 列中有 3 列见于编码簿');
  const report = readFileSync(join(folder, 'told.html'), 'utf8');
  expect(report).toContain('反向题 x2 按 1 至 5 的量尺反向计分');
  expect(report).toContain('编码 99 视为缺失');
  const refused = await run('fit', ['one.txt', '--data', 'ratings.csv', '--codebook', 'data.csv']);
  expect([refused.status, refused.err.includes('“name” or “variable”')]).toEqual([3, true]);
  const absent = await run('fit', ['one.txt', '--data', 'ratings.csv', '--codebook', 'none.csv']);
  expect([absent.status, absent.err.includes('none.csv')]).toEqual([1, true]);
});
