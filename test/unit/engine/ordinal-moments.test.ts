import { expect, test } from 'vitest';
import type { Column } from '../../../shared/dataset.ts';
import { categoriseColumns } from '../../../shared/engine/sample/ordinal/categorise.ts';
import { computeOrdinalMoments } from '../../../shared/engine/sample/ordinal/ordinal-moments.ts';
import type {
  OrdinalMoments,
  OrdinalMomentsInput,
  OrdinalVariable,
} from '../../../shared/engine/sample/ordinal/ordinal-values.ts';
import { bivariateNormalCdf } from '../../../shared/numeric/bivariate-normal.ts';
import { smallRectangle } from '../../../shared/numeric/small-rectangle.ts';
import { problemTexts } from '../../../shared/engine/model/parameter-ref.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { gammaTable } from '../../support/gamma-table.ts';

const ordered = (name: string, codes: readonly number[], categories = Math.max(...codes) + 1): OrdinalVariable => ({
  kind: 'ordered',
  name,
  codes: Float64Array.from(codes),
  categories,
});
const numeric = (name: string, values: readonly number[]): OrdinalVariable & { kind: 'numeric' } => ({
  kind: 'numeric',
  name,
  values: Float64Array.from(values),
});

function input(variables: readonly OrdinalVariable[], more: Partial<OrdinalMomentsInput> = {}): OrdinalMomentsInput {
  const [first] = variables;
  const length = first?.kind === 'ordered' ? first.codes.length : (first?.values.length ?? 0);
  return { variables, covariates: [], rows: Int32Array.from({ length }, (_, row) => row), group: '', ...more };
}

function momentsOf(given: OrdinalMomentsInput): OrdinalMoments {
  const outcome = computeOrdinalMoments(given);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const codesOf = (given: OrdinalMomentsInput): string[] => computeOrdinalMoments(given).problems.map(({ code }) => code);

/** Cases of a two-way table. */
function expand(table: readonly (readonly number[])[]): [number[], number[]] {
  const rows = table.flatMap((counts, a) => counts.flatMap((count) => Array<number>(count).fill(a)));
  const columns = table.flatMap((counts) => counts.flatMap((count, b) => Array<number>(count).fill(b)));
  return [rows, columns];
}

test('a table split at both medians gives the sine of its excess', () => {
  const [a, b] = expand([
    [40, 20],
    [20, 40],
  ]);
  // P(both below) = 1/4 + asin(r) / 2 pi
  expect(momentsOf(input([ordered('a', a), ordered('b', b)])).cov[1]).toBeCloseTo(Math.sin(Math.PI / 6), 12);
});

test('one careless respondent among alike items pulls as far as the likelihood says', () => {
  const counts = [
    [30, 10, 0, 0, 1],
    [8, 90, 40, 0, 0],
    [0, 35, 180, 40, 0],
    [0, 0, 36, 95, 12],
    [1, 0, 0, 9, 33],
  ];
  const [a, b] = expand(counts);
  const { cov, thresholds } = momentsOf(input([ordered('a', a), ordered('b', b)]));
  const [left, right] = thresholds.map((entry) => [-Infinity, ...entry, Infinity]);
  const logLikelihood = (r: number): number =>
    counts
      .flatMap((row, i) =>
        row.map((count, j) =>
          count === 0 ? 0 : count * Math.log(smallRectangle(left![i]!, left![i + 1]!, right![j]!, right![j + 1]!, r)),
        ),
      )
      .reduce((sum, term) => sum + term, 0);
  const r = cov[1]!;
  expect(r).toBeLessThan(0.9);
  for (const step of [1e-5, 1e-3, 0.03]) {
    expect(logLikelihood(r)).toBeGreaterThan(logLikelihood(r + step));
    expect(logLikelihood(r)).toBeGreaterThan(logLikelihood(r - step));
  }
});

test('an item beside its double is at the bound, and an item beside its mirror image at the other', () => {
  const codes = Array.from({ length: 60 }, (_, i) => i % 3);
  const mirrored = codes.map((code) => 2 - code);
  const outcome = computeOrdinalMoments(input([ordered('a', codes), ordered('b', codes), ordered('c', mirrored)]));
  expect(outcome.problems.map(({ code }) => code)).toEqual(['empty-cell', 'correlation-at-bound']);
  expect(problemTexts(outcome.problems[1]!)).toEqual(['a ~~ b', 'a ~~ c', 'b ~~ c']);
  expect(outcome.ok && [outcome.value.cov[1], outcome.value.cov[2]]).toEqual([0.999, -0.999]);
});

test('a category of the whole sample that a group lacks is named with the group', () => {
  const given = input([ordered('a', [0, 1, 0, 1, 2, 0]), ordered('b', [0, 1, 1, 0, 1, 0])], {
    rows: Int32Array.of(0, 1, 2, 3, 5),
    group: 'north',
  });
  const { ok, problems } = computeOrdinalMoments(given);
  expect(ok).toBe(false);
  expect(problems).toMatchObject([{ code: 'empty-category', variables: ['a'], values: { group: 'north' } }]);
});

test('what cannot be estimated has a name', () => {
  const codes = [0, 1, 0, 1, 2, 0, 1, 2, 2, 0];
  const values = [1.2, 3.1, 0.4, 2.2, 2.9, -1, 0.3, 4, 1, 0.1];
  const item = ordered('a', codes);
  expect(codesOf(input([item], { rows: Int32Array.of(0, 1) }))).toEqual(['too-few-cases']);
  expect(
    codesOf(
      input([
        item,
        numeric(
          'y',
          values.map(() => 3),
        ),
      ]),
    ),
  ).toEqual(['constant-column']);
  expect(
    codesOf(
      input([
        item,
        numeric(
          'y',
          values.map((value) => value * 1e90),
        ),
      ]),
    ),
  ).toEqual(['scale-extreme']);
  expect(
    codesOf(
      input([
        item,
        numeric(
          'y',
          codes.map((code) => Math.min(code, 1)),
        ),
      ]),
    ),
  ).toEqual(['two-valued-column']);
  const twice = [
    numeric('y', values),
    numeric(
      'z',
      values.map((value) => 2 - 3 * value),
    ),
  ];
  expect(codesOf(input([item, ...twice]))).toEqual(['sample-covariance-not-positive-definite']);
  expect(codesOf(input([item], { covariates: twice }))).toEqual(['perfect-collinearity']);
  expect(
    codesOf(
      input([item], {
        covariates: [
          numeric(
            'x',
            codes.map((code, i) => code + i / 100),
          ),
        ],
      }),
    ),
  ).toEqual(['perfect-prediction']);
  expect(codesOf(input([item, twice[0]!], { covariates: [twice[1]!] }))).toEqual([
    'sample-covariance-not-positive-definite',
  ]);
});

test('categories are the distinct answers of the given rows', () => {
  const column = (name: string, values: readonly number[]): Column => {
    return { name, kind: 'numeric', values: Float64Array.from(values), categories: [] };
  };
  const rows = Int32Array.from({ length: 50 }, (_, row) => row);
  const from = (next: (row: number) => number): number[] => Array.from({ length: 51 }, (_, row) => next(row));
  const halves = column(
    'halves',
    from((row) => (row === 50 ? 99 : 5 - (row % 3) / 2)),
  );
  const outcome = categoriseColumns(
    [
      halves,
      column(
        'long',
        from((row) => row % 15),
      ),
    ],
    rows,
  );
  if (!outcome.ok) throw new Error('refused');
  expect(outcome.problems).toMatchObject([{ code: 'many-categories', variables: ['long'] }]);
  const [first] = outcome.value;
  expect([...first!.answers]).toEqual([4, 4.5, 5]);
  expect([...first!.codes.subarray(0, 4)]).toEqual([2, 1, 0, 2]);
  expect(first!.codes[50]).toBeNaN();
  const refused = categoriseColumns(
    [
      column(
        'same',
        from(() => 1),
      ),
      column(
        'measured',
        from((row) => row),
      ),
    ],
    rows,
  );
  expect(refused.problems.map(({ code }) => code)).toEqual(['constant-column', 'too-many-categories']);
});

test('gamma / n is the sampling covariance of the statistics in a simulation', () => {
  const random = seededStream(20261124);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const n = 250;
  const replicates = 300;
  const rows: Float64Array[] = [];
  let gamma: Float64Array = new Float64Array(0);
  for (let i = 0; i < replicates; i++) {
    const factor = Array.from({ length: n }, normal);
    const item = (): number[] =>
      factor.map((f) => [-0.8, 0.2, 1].filter((cut) => 0.7 * f + 0.7 * normal() > cut).length);
    const shares = (): number[] => factor.map((f) => (0.6 * f + 0.8 * normal() > 0.3 ? 1 : 0));
    const own = momentsOf(
      input([
        ordered('a', item()),
        ordered('b', shares()),
        numeric(
          'y',
          factor.map((f) => f + normal()),
        ),
      ]),
    );
    rows.push(own.statistics);
    const table = gammaTable(own);
    gamma = gamma.length === 0 ? table : gamma.map((sum, k) => sum + table[k]!);
  }
  const m = rows[0]!.length;
  for (let k = 0; k < m; k++) {
    const mean = rows.reduce((sum, row) => sum + row[k]!, 0) / replicates;
    const variance = rows.reduce((sum, row) => sum + (row[k]! - mean) ** 2, 0) / (replicates - 1);
    // A variance over 300 replicates has a standard error of 8 %.
    expect((gamma[k * m + k]! / replicates / n / variance - 1) ** 2, `statistic ${k}`).toBeLessThan(0.3 ** 2);
  }
});

test('the corner of a table has the probability that its thresholds say', () => {
  const [a, b] = expand([
    [30, 12, 3],
    [10, 25, 9],
    [4, 11, 20],
  ]);
  const { thresholds, cov } = momentsOf(input([ordered('a', a), ordered('b', b)]));
  const corner = bivariateNormalCdf(thresholds[0]![0]!, thresholds[1]![0]!, cov[1]!);
  expect(Math.abs(corner - 30 / 124)).toBeLessThan(0.03);
});
