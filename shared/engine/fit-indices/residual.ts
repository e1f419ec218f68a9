import type { FitIndex, ResidualMoments } from './fit-context.ts';

/** How a residual is put on a common scale. */
type ResidualKind = 'raw' | 'bentler' | 'correlation' | 'mplus';

function deviations(matrix: Float64Array, p: number): Float64Array {
  const out = new Float64Array(p);
  for (let i = 0; i < p; i++) out[i] = Math.sqrt(matrix[i * p + i]!);
  return out;
}

/** Residual of covariance (i, j) of the given kind; s and v are the sample's and the model's standard deviations. */
function covarianceResidual(
  group: ResidualMoments,
  kind: ResidualKind,
  s: Float64Array,
  v: Float64Array,
  i: number,
  j: number,
): number {
  const observed = group.sample[i * group.p + j]!;
  const implied = group.implied[i * group.p + j]!;
  if (kind === 'raw') return observed - implied;
  if (kind === 'bentler') return (observed - implied) / (s[i]! * s[j]!);
  if (i === j) return kind === 'mplus' ? (observed - implied) / (s[i]! * s[i]!) : 0;
  return observed / (s[i]! * s[j]!) - implied / (v[i]! * v[j]!);
}

function meanResidual(group: ResidualMoments, kind: ResidualKind, s: Float64Array, v: Float64Array, i: number): number {
  const observed = group.sampleMean[i]!;
  const implied = group.impliedMean[i]!;
  if (kind === 'raw') return observed - implied;
  if (kind !== 'mplus') return (observed - implied) / s[i]!;
  return observed / s[i]! - implied / v[i]!;
}

/**
 * Root of the mean squared residual over p(p+1)/2 covariances (correlations: p(p-1)/2) and, with means, p means.
 * Given covariates lavaan counts one moment more for each of them; so do we.
 */
function rootMeanSquare(group: ResidualMoments, kind: ResidualKind, withMeans: boolean): number {
  const { p } = group;
  const s = deviations(group.sample, p);
  const v = deviations(group.implied, p);
  let sum = 0;
  for (let i = 0; i < p; i++) for (let j = 0; j <= i; j++) sum += covarianceResidual(group, kind, s, v, i, j) ** 2;
  let count = (kind === 'correlation' ? (p * (p - 1)) / 2 : (p * (p + 1)) / 2) + group.covariateCount;
  if (withMeans && group.hasMeans) {
    for (let i = 0; i < p; i++) sum += meanResidual(group, kind, s, v, i) ** 2;
    count += p;
  }
  return count === 0 ? 0 : Math.sqrt(sum / count);
}

function index(kind: ResidualKind, withMeans: boolean, source: string): FitIndex {
  return {
    source,
    compute: ({ groups }) =>
      groups.reduce((sum, group) => sum + group.share * rootMeanSquare(group.residuals, kind, withMeans), 0),
  };
}

/** Summaries of residuals; `_nomean` leaves the means out. */
export const residual = {
  rmr: index('raw', true, 'joreskog-sorbom-1981'),
  rmr_nomean: index('raw', false, 'joreskog-sorbom-1981'),
  srmr: index('bentler', true, 'bentler-1995'),
  srmr_bentler: index('bentler', true, 'bentler-1995'),
  srmr_bentler_nomean: index('bentler', false, 'bentler-1995'),
  crmr: index('correlation', true, 'bollen-1989b'),
  crmr_nomean: index('correlation', false, 'bollen-1989b'),
  srmr_mplus: index('mplus', true, 'asparouhov-muthen-2018'),
  srmr_mplus_nomean: index('mplus', false, 'asparouhov-muthen-2018'),
} as const satisfies Record<string, FitIndex>;
