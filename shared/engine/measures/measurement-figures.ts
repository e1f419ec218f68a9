/** What a fitted measurement model says of scales, items and constructs. */
import { normalQuantile } from '../../numeric/normal.ts';
import type { EstimatedFit, EstimateRow } from '../fit.ts';
import type { MeasurementEstimates } from './composite-reliability.ts';
import type { Scale } from './measurement-model.ts';

/** A standardised estimate with its delta-method standard error and Wald interval, where it has one. */
export interface StandardisedFigure {
  readonly value: number;
  readonly se?: number;
  readonly ci?: readonly [lower: number, upper: number];
}

/** Rows of a fit by what they relate. */
export interface EstimateLookup {
  row(lhs: string, op: EstimateRow['op'], rhs: string): EstimateRow | undefined;
  /** 0 where there is none: what the model does not have. */
  est(lhs: string, op: EstimateRow['op'], rhs: string): number;
}

/** Covariances are found either way round. */
export function lookUp({ estimates }: Pick<EstimatedFit, 'estimates'>): EstimateLookup {
  const rows = new Map(estimates.map((row) => [JSON.stringify([row.lhs, row.op, row.rhs]), row]));
  const find = (lhs: string, op: EstimateRow['op'], rhs: string): EstimateRow | undefined =>
    rows.get(JSON.stringify([lhs, op, rhs])) ?? (op === '~~' ? rows.get(JSON.stringify([rhs, op, lhs])) : undefined);
  return { row: find, est: (lhs, op, rhs) => find(lhs, op, rhs)?.est ?? 0 };
}

/** `std.all` of a row; undefined where it cannot be had. */
export function standardisedFigure(row: EstimateRow | undefined, level: number): StandardisedFigure | undefined {
  if (row?.stdAll === undefined || !Number.isFinite(row.stdAll)) return undefined;
  const { stdAll: value, stdAllSe: se } = row;
  if (se === undefined || !(se > 0)) return { value };
  const reach = normalQuantile((1 + level) / 2) * se;
  return { value, se, ci: [value - reach, value + reach] };
}

/** The estimates of one construct; undefined where a standardised loading cannot be had. */
export function measurementEstimates(lookup: EstimateLookup, { name, items }: Scale): MeasurementEstimates | undefined {
  const standardised = items.map((item) => lookup.row(name, '=~', item)?.stdAll ?? NaN);
  if (standardised.some((value) => !Number.isFinite(value))) return undefined;
  let residualCovariance = 0;
  items.forEach((a, i) => items.slice(0, i).forEach((b) => (residualCovariance += lookup.est(a, '~~', b))));
  return {
    loadings: items.map((item) => lookup.est(name, '=~', item)),
    variance: lookup.est(name, '~~', name),
    residuals: items.map((item) => lookup.est(item, '~~', item)),
    residualCovariance,
    standardised,
  };
}

/** Variance of the sum of the items in the sample that the model was fitted to; undefined where a covariance is unknown. */
export function observedVariance(
  { sample }: Pick<EstimatedFit, 'sample'>,
  items: readonly string[],
): number | undefined {
  const [first] = sample;
  if (!first) return undefined;
  const places = items.map((item) => first.names.indexOf(item));
  let sum = 0;
  for (const i of places) {
    for (const j of places) {
      const value = first.cov[i]?.[j];
      if (value === undefined || value === null) return undefined;
      sum += value;
    }
  }
  return sum;
}

/** Correlations of the constructs, m x m; undefined where one of them cannot be had. */
export function constructCorrelations(lookup: EstimateLookup, scales: readonly Scale[]): Float64Array | undefined {
  const m = scales.length;
  const phi = new Float64Array(m * m);
  for (let j = 0; j < m; j++) {
    phi[j * m + j] = 1;
    for (let k = 0; k < j; k++) {
      const r = lookup.row(scales[j]!.name, '~~', scales[k]!.name)?.stdAll;
      if (r === undefined || !Number.isFinite(r)) return undefined;
      phi[j * m + k] = phi[k * m + j] = r;
    }
  }
  return phi;
}
