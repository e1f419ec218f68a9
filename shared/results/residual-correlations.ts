/** Residual correlations of a fit, from its own moments. Pure. */
import type { EstimatedFit } from '../engine/fit.ts';

export interface ResidualTable {
  readonly names: readonly string[];
  /** Sample minus implied correlation, each matrix by its own variances; null where a variance is not positive or a pair was never answered. */
  readonly values: readonly (readonly (number | null)[])[];
}

export interface ResidualPair {
  readonly a: string;
  readonly b: string;
  readonly value: number;
}

type Matrix = readonly (readonly (number | null)[])[];

function correlation(cov: Matrix, i: number, j: number): number {
  return (cov[i]?.[j] ?? NaN) / Math.sqrt((cov[i]?.[i] ?? NaN) * (cov[j]?.[j] ?? NaN));
}

/** Of the first group of `fit`, which is the one that is shown; undefined where the fit has no moments (LMS). */
export function residualCorrelations({ sample, implied }: EstimatedFit): ResidualTable | undefined {
  const [own, model] = [sample[0], implied[0]];
  if (!own || !model || own.names.length < 2) return undefined;
  const places = own.names.map((name) => model.names.indexOf(name));
  const values = own.names.map((_, i) =>
    own.names.map((__, j) => {
      if (i === j) return 0;
      const value = correlation(own.cov, i, j) - correlation(model.cov, places[i] ?? -1, places[j] ?? -1);
      return Number.isFinite(value) ? value : null;
    }),
  );
  return { names: own.names, values };
}

/** Pairs by the size of their residual, largest first. */
export function largestResiduals({ names, values }: ResidualTable, most: number): readonly ResidualPair[] {
  const pairs = names.flatMap((a, i) =>
    names.slice(0, i).flatMap((b, j): ResidualPair[] => {
      const value = values[i]?.[j];
      return value === null || value === undefined ? [] : [{ a, b, value }];
    }),
  );
  return pairs.sort((x, y) => Math.abs(y.value) - Math.abs(x.value)).slice(0, most);
}
