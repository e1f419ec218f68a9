import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeItems, solveFactors } from '../../../shared/engine/factors/analyse-factors.ts';
import { correlationFigures } from '../../../shared/engine/factors/correlation-figures.ts';
import { extractFactors } from '../../../shared/engine/factors/extract-factors.ts';
import { rotateFactors, type RotationChoices } from '../../../shared/engine/factors/rotate-factors.ts';
import { correlateItems } from '../../../shared/engine/factors/item-correlations.ts';

type Rows = readonly (readonly number[])[];
interface Rotated {
  readonly loadings: Rows;
  readonly phi?: Rows;
}

/** By make-factors.R. */
interface FactorFigures {
  readonly r: Rows;
  readonly n: number;
  readonly smc: readonly number[];
  readonly kmo: number;
  readonly msa: readonly number[];
  readonly bartlett: { readonly chisq: number; readonly df: number; readonly 'p.value': number };
  readonly eigenvalues: readonly number[];
  readonly map: readonly number[];
  readonly ml: {
    readonly uniquenesses: readonly number[];
    readonly loadings: Rows;
    readonly chisq: number;
    readonly df: number;
    readonly pvalue: number;
  };
  readonly leastSquares: { readonly uniquenesses: readonly number[]; readonly loadings: Rows };
  readonly varimax: Rows;
  readonly varimaxRaw: Rows;
  readonly oblimin: Rotated;
  readonly obliminRaw: Rotated;
  readonly promaxR: Rotated;
  readonly promaxSpss: Rotated;
  readonly promaxPsych: Rotated;
  readonly complexity: readonly number[];
  readonly answers: readonly (readonly (number | null)[])[];
  readonly pearson: Rows;
  readonly spearman: Rows;
  readonly spearmanListwise: Rows;
  readonly polychoric: Rows;
}

const want = JSON.parse(readFileSync(join(import.meta.dirname, 'factors.json'), 'utf8')) as FactorFigures;
const p = want.r.length;
const k = 3;
const r = Float64Array.from(want.r.flat());
const figures = correlationFigures(r, p)!;
const items = { r, figures, n: want.n };
const usual: RotationChoices = { rotation: 'varimax', kaiser: true, kappa: 4, promax: 'spss' };

function near(own: ArrayLike<number>, given: readonly number[], digits: number): void {
  expect(own.length).toBe(given.length);
  given.forEach((value, i) => expect(own[i]).toBeCloseTo(value, digits));
}

/** Columns of `own` matched to those of the reference, with signs. */
function expectColumns(own: Float64Array, given: Rows, digits: number, phi?: Float64Array, givenPhi?: Rows): void {
  const match = given[0]!.map((_, m) => {
    const products = [0, 1, 2].map((j) => given.reduce((sum, row, i) => sum + row[m]! * own[i * k + j]!, 0));
    const j = products.reduce((best, x, at) => (Math.abs(x) > Math.abs(products[best]!) ? at : best), 0);
    return { j, sign: Math.sign(products[j]!) };
  });
  expect(new Set(match.map(({ j }) => j)).size).toBe(k);
  given.forEach((row, i) =>
    row.forEach((x, m) => expect(match[m]!.sign * own[i * k + match[m]!.j]!).toBeCloseTo(x, digits)),
  );
  givenPhi?.forEach((row, a) =>
    row.forEach((x, b) => {
      const [one, other] = [match[a]!, match[b]!];
      expect(one.sign * other.sign * phi![one.j * k + other.j]!).toBeCloseTo(x, digits);
    }),
  );
}

describe('before extraction, as psych', () => {
  const found = describeItems(items);

  test('squared multiple correlations', () => near(figures.smc, want.smc, 12));
  test('sampling adequacy', () => {
    expect(found.adequacy.overall).toBeCloseTo(want.kmo, 12);
    near(found.adequacy.items, want.msa, 12);
  });
  test('sphericity', () => {
    expect(found.bartlett.chisq).toBeCloseTo(want.bartlett.chisq, 8);
    expect(found.bartlett.df).toBe(want.bartlett.df);
    expect(found.bartlett.pvalue! / want.bartlett['p.value']).toBeCloseTo(1, 8);
  });
  test('eigenvalues', () => near(found.eigenvalues, want.eigenvalues, 12));
  // psych's first value is that after one component; its last is not a number.
  test('average partials', () => near(found.map.squared.slice(1), want.map.slice(0, p - 2), 10));
});

describe('extraction', () => {
  test('maximum likelihood, as factanal', () => {
    const solution = solveFactors(items, k, { ...usual, rotation: 'none', extraction: 'ml' });
    expect(solution.extracted.isConverged).toBe(true);
    near(solution.extracted.uniquenesses, want.ml.uniquenesses, 5);
    expectColumns(solution.extracted.loadings, want.ml.loadings, 5);
    expect(solution.fit?.chisq).toBeCloseTo(want.ml.chisq, 6);
    expect(solution.fit?.df).toBe(want.ml.df);
    expect(solution.fit?.pvalue).toBeCloseTo(want.ml.pvalue, 7);
  });

  test.each(['minres', 'paf'] as const)('%s, as least squares run to its limit', (extraction) => {
    const found = extractFactors(r, figures.smc, k, extraction);
    expect(found.isConverged).toBe(true);
    near(found.uniquenesses, want.leastSquares.uniquenesses, 6);
    expectColumns(found.loadings, want.leastSquares.loadings, 6);
  });
});

describe('rotation of the least-squares loadings', () => {
  const unrotated = Float64Array.from(want.leastSquares.loadings.flat());
  const cases = [
    ['varimax', { ...usual }, { loadings: want.varimax }, 7],
    ['varimax of raw rows', { ...usual, kaiser: false }, { loadings: want.varimaxRaw }, 7],
    ['oblimin', { ...usual, rotation: 'oblimin' }, want.oblimin, 6],
    ['quartimin', { ...usual, rotation: 'quartimin' }, want.oblimin, 6],
    ['oblimin of raw rows', { ...usual, rotation: 'oblimin', kaiser: false }, want.obliminRaw, 6],
    ['promax as SPSS', { ...usual, rotation: 'promax' }, want.promaxSpss, 7],
    ['promax as factanal', { ...usual, rotation: 'promax', promax: 'r' }, want.promaxR, 7],
    ['promax as psych', { ...usual, rotation: 'promax', promax: 'psych' }, want.promaxPsych, 4],
  ] as const satisfies readonly (readonly [string, RotationChoices, Rotated, number])[];

  test.each(cases)('%s', (_, choices, expected: Rotated, digits) => {
    const rotated = rotateFactors(unrotated, p, k, choices);
    expect(rotated.isConverged).toBe(true);
    expectColumns(rotated.loadings, expected.loadings, digits, rotated.phi, expected.phi);
  });

  test('complexity', () => {
    const solution = solveFactors(items, k, { ...usual, extraction: 'minres' });
    near(solution.complexity, want.complexity, 5);
  });
});

describe('correlations of answers with gaps', () => {
  const columns = want.answers.map((values, j) => ({
    name: `q${j + 1}`,
    kind: 'numeric' as const,
    categories: [],
    values: Float64Array.from(values, (value) => value ?? NaN),
  }));
  const cases = [
    ['pearson', 'pairwise', want.pearson, 12],
    ['spearman', 'pairwise', want.spearman, 12],
    ['spearman', 'listwise', want.spearmanListwise, 12],
    ['polychoric', 'pairwise', want.polychoric, 4],
  ] as const;

  test.each(cases)('%s, %s', (kind, missing, expected, digits) => {
    const found = correlateItems(columns, kind, missing);
    if (!found.ok) throw new Error(found.problems[0]?.code);
    near(found.value.r, expected.flat(), digits);
  });
});
