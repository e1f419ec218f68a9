/** Tests of normality of one column. */
import { chiSquareUpper } from '../../numeric/chi-square.ts';
import { normalCdf } from '../../numeric/normal.ts';
import { shapiroWilk, type ShapiroWilk } from './shapiro-wilk.ts';

export interface Normality {
  readonly shapiroWilk?: ShapiroWilk;
  /** Of p only that it is above a bound is known where it is not small. */
  readonly lilliefors?: { readonly d: number } & ({ readonly pvalue: number } | { readonly pvalueAbove: number });
  readonly jarqueBera?: { readonly chisq: number; readonly pvalue: number };
  readonly dagostino?: {
    readonly zSkewness: number;
    readonly zKurtosis: number;
    readonly k2: number;
    readonly pvalue: number;
  };
}

interface Summary {
  readonly mean: number;
  readonly sd: number;
  readonly g1: number;
  readonly g2: number;
}

/** Beyond this p the approximation of Dallal and Wilkinson is not meant to hold. */
const largestLillieforsP = 0.1;

/**
 * Kolmogorov's distance from the normal distribution with the sample's mean and standard deviation [lilliefors-1967],
 * p by the approximation for upper tails [dallal-wilkinson-1986, eq. 1]; beyond 100 cases D is scaled by (n / 100)^0.49.
 */
function lilliefors(sorted: Float64Array, { mean, sd }: Summary): NonNullable<Normality['lilliefors']> {
  const n = sorted.length;
  let d = 0;
  // Of equal numbers the first is farthest above the steps, the last farthest below.
  for (let first = 0; first < n;) {
    let last = first;
    while (last + 1 < n && sorted[last + 1] === sorted[first]) last++;
    const below = normalCdf((sorted[first]! - mean) / sd);
    d = Math.max(d, (last + 1) / n - below, below - first / n);
    first = last + 1;
  }
  const size = Math.min(n, 100);
  const scaled = n > 100 ? d * (n / 100) ** 0.49 : d;
  const root = size + 2.78019;
  const pvalue = Math.exp(
    -7.01256 * scaled * scaled * root +
      2.99587 * scaled * Math.sqrt(root) -
      0.122119 +
      0.974598 / Math.sqrt(size) +
      1.67997 / size,
  );
  return pvalue <= largestLillieforsP ? { d, pvalue } : { d, pvalueAbove: largestLillieforsP };
}

/** z of the skewness by Johnson's S_U curve. [dagostino-1970] */
export function skewnessScore(g1: number, n: number): number {
  const y = g1 * Math.sqrt(((n + 1) * (n + 3)) / (6 * (n - 2)));
  const beta = (3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3)) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
  const square = Math.sqrt(2 * (beta - 1)) - 1;
  const alpha = Math.sqrt(2 / (square - 1));
  return Math.asinh(y / alpha) / Math.sqrt(0.5 * Math.log(square));
}

/** z of the kurtosis by the cube root of a gamma variate. [anscombe-glynn-1983] */
export function kurtosisScore(g2: number, n: number): number {
  const expected = (3 * (n - 1)) / (n + 1);
  const variance = (24 * n * (n - 2) * (n - 3)) / ((n + 1) ** 2 * (n + 3) * (n + 5));
  const x = (g2 + 3 - expected) / Math.sqrt(variance);
  const skew =
    ((6 * (n * n - 5 * n + 2)) / ((n + 7) * (n + 9))) * Math.sqrt((6 * (n + 3) * (n + 5)) / (n * (n - 2) * (n - 3)));
  const a = 6 + (8 / skew) * (2 / skew + Math.sqrt(1 + 4 / (skew * skew)));
  const cube = Math.cbrt((1 - 2 / a) / (1 + x * Math.sqrt(2 / (a - 4))));
  return (1 - 2 / (9 * a) - cube) / Math.sqrt(2 / (9 * a));
}

function dagostino({ g1, g2 }: Summary, n: number): NonNullable<Normality['dagostino']> {
  const zSkewness = skewnessScore(g1, n);
  const zKurtosis = kurtosisScore(g2, n);
  const k2 = zSkewness ** 2 + zKurtosis ** 2;
  return { zSkewness, zKurtosis, k2, pvalue: chiSquareUpper(k2, 2) };
}

/**
 * Shapiro-Wilk (3 to 5000 answers), Lilliefors (from 5), Jarque-Bera (from 4) [jarque-bera-1987] and D'Agostino's K2
 * (from 20) [dagostino-1990]. @param sorted ascending, varying
 */
export function normalityOf(sorted: Float64Array, summary: Summary): Normality {
  const n = sorted.length;
  const { g1, g2 } = summary;
  const chisq = (n / 6) * (g1 * g1 + (g2 * g2) / 4);
  return {
    ...(n >= 3 && n <= 5000 ? { shapiroWilk: shapiroWilk(sorted) } : {}),
    ...(n >= 5 ? { lilliefors: lilliefors(sorted, summary) } : {}),
    ...(n >= 4 ? { jarqueBera: { chisq, pvalue: chiSquareUpper(chisq, 2) } } : {}),
    ...(n >= 20 ? { dagostino: dagostino(summary, n) } : {}),
  };
}
