/** SPSS data files written by haven and PSPP, read as haven reads them: names, labels, declared missing answers, every value. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importTable } from '../../../shared/data/import-table.ts';
import type { ImportedData } from '../../../shared/data/types.ts';
import { cellsOf, fileOf, host } from '../../unit/data/import-support.ts';
import { valueOf } from '../../support/study.ts';
import reading from './sav/haven-reading.json';

interface HavenVariable {
  readonly name: string;
  readonly label: string | null;
  readonly labels: { readonly values: readonly (number | string)[]; readonly labels: readonly string[] } | null;
  readonly missing: readonly (number | string)[] | null;
  readonly range: readonly string[] | null;
  readonly values: readonly (string | null)[];
}

const folder = join(import.meta.dirname, 'sav');
const files = Object.entries(reading as unknown as Readonly<Record<string, readonly HavenVariable[]>>);

/** As haven has it: labels in the order of their values, numbers with all their digits. */
function described({ dataset }: ImportedData): HavenVariable[] {
  return dataset.columns.map(({ name, label, valueLabels, userMissing, ...column }) => {
    const labels = valueLabels?.toSorted((a, b) => (a.value < b.value ? -1 : 1));
    const [range] = userMissing?.ranges ?? [];
    const cells = Array.from(column.values, (value) =>
      Number.isNaN(value) ? null : column.kind === 'text' ? column.categories[value]! : value,
    );
    return {
      name,
      label: label ?? null,
      labels: labels
        ? { values: labels.map(({ value }) => value), labels: labels.map(({ label: words }) => words) }
        : null,
      missing: userMissing && userMissing.values.length > 0 ? userMissing.values : null,
      range: range
        ? [range.from, range.to].map((end) => (Math.abs(end) === Infinity ? `${end}`.slice(0, -5) : `${end}`))
        : null,
      values: cells.map((cell) => (cell === null ? null : String(cell))),
    };
  });
}

/** Texts of numbers by the numbers that they spell; a label is one line. */
function normal({ label, labels, values, ...rest }: HavenVariable): HavenVariable {
  const order = labels?.values
    .map((_, index) => index)
    .sort((a, b) => (labels.values[a]! < labels.values[b]! ? -1 : 1));
  return {
    ...rest,
    label: label && label.replaceAll('\t', ' '),
    labels: labels && {
      values: order!.map((index) => labels.values[index]!),
      labels: order!.map((index) => labels.labels[index]!),
    },
    values: values.map((value) =>
      value !== null && /^-?[\d.e+-]+$/.test(value) && !Number.isNaN(Number(value)) ? String(Number(value)) : value,
    ),
  };
}

test('every file has what haven reads in it', () => {
  expect(files.map(([name]) => name).sort()).toEqual(
    readdirSync(folder)
      .filter((name) => /\.z?sav$/.test(name))
      .sort(),
  );
});

test.each(files)('%s is read as haven reads it, however it comes in chunks', async (name, variables) => {
  const bytes = readFileSync(join(folder, name));
  for (const chunk of [1, 7, 1_000, 65_536]) {
    const data = valueOf(await importTable(fileOf(bytes, chunk, name), {}, host));
    expect(data.provenance.settings.format).toBe('sav');
    expect(described(data).map(normal)).toEqual(variables.map(normal));
  }
});

test('what PSPP declares beyond that is kept: levels, weights, times, and the counts of what is missing', async () => {
  const bytes = readFileSync(join(folder, 'pspp-zlib.zsav'));
  const outcome = await importTable(fileOf(bytes), {}, host);
  const data = valueOf(outcome);
  expect(data.dataset.columns.slice(0, 3).map(({ level }) => level)).toEqual(['nominal', 'ordinal', 'ordinal']);
  expect(cellsOf(data, 'name')).toEqual(['a b', null, 'c', null]);
  expect(outcome.problems.map(({ code, variables }) => [code, ...variables])).toEqual([
    ['weights-not-applied', 'w'],
    ['dates-as-text', 'd'],
    ['times-in-seconds', 't'],
  ]);
  const { missingSpellings } = data.summary;
  expect(Object.fromEntries(missingSpellings.map(({ text, count }) => [text, count]))).toEqual({
    '': 2,
    '.': 3,
    5: 1,
    7: 1,
    8: 1,
    9: 1,
    90: 1,
    95: 1,
    99: 1,
    NA: 1,
  });
});
