import type { FitContext, ResidualMoments } from './fit-context.ts';
import type { FitIndex, Formula, IndexDisplay } from './fit-index.ts';

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

/** What is summed, and how many moments it is divided by. */
interface Squares {
  sum: number;
  count: number;
}

/** p(p+1)/2 covariances (correlations: p(p-1)/2) and, with means, p means. */
function ofNumbers(group: ResidualMoments, kind: ResidualKind, withMeans: boolean): Squares {
  const { p } = group;
  const s = deviations(group.sample, p);
  const v = deviations(group.implied, p);
  const total: Squares = { sum: 0, count: kind === 'correlation' ? (p * (p - 1)) / 2 : (p * (p + 1)) / 2 };
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) total.sum += covarianceResidual(group, kind, s, v, i, j) ** 2;
  if (withMeans && group.hasMeans) {
    for (let i = 0; i < p; i++) total.sum += meanResidual(group, kind, s, v, i) ** 2;
    total.count += p;
  }
  return total;
}

/**
 * Correlations and, with means, thresholds. As lavaan counts: variances of numbers among them (and those of covariates,
 * but for correlations) stand in the divisor and not in the sum.
 */
function ofOrdered(
  group: ResidualMoments,
  thresholds: NonNullable<ResidualMoments['thresholds']>,
  kind: ResidualKind,
  withMeans: boolean,
): Squares {
  const { p, covariateCount } = group;
  const s = deviations(group.sample, p);
  const v = deviations(group.implied, p);
  const count = kind === 'correlation' ? (p * (p - 1)) / 2 : (p * (p + 1)) / 2 + covariateCount;
  const total: Squares = { sum: 0, count };
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) total.sum += covarianceResidual(group, kind, s, v, i, j) ** 2;
  if (withMeans) {
    total.sum += thresholds.squares;
    total.count += thresholds.count;
  }
  return total;
}

function rootMeanSquare(group: ResidualMoments, kind: ResidualKind, withMeans: boolean): number {
  const { thresholds } = group;
  const { sum, count } = thresholds ? ofOrdered(group, thresholds, kind, withMeans) : ofNumbers(group, kind, withMeans);
  return count === 0 ? 0 : Math.sqrt(sum / count);
}

/** Root mean square over groups, each by its share of the cases. */
function ofGroups(
  source: string,
  kind: ResidualKind,
  withMeans: (group: ResidualMoments) => boolean,
): Formula<FitContext> {
  return {
    source,
    compute: ({ groups }) =>
      groups.reduce(
        (sum, { share, residuals }) => sum + share * rootMeanSquare(residuals, kind, withMeans(residuals)),
        0,
      ),
  };
}

function record<const Display extends { readonly display: IndexDisplay } | object>(
  plain: Formula<FitContext>,
  display: Display,
) {
  return { needs: 'test', needsAllMoments: true, formulas: { plain }, ...display } as const;
}

const index = (kind: ResidualKind, withMeans: boolean, source: string) =>
  record(
    ofGroups(source, kind, () => withMeans),
    {},
  );

/** sqrt(T / statistics of a group): average residual in standard errors, T as least squares weighs it. */
function wrmr({ chisq, ordinalStatistics }: FitContext): number | undefined {
  return ordinalStatistics === undefined ? undefined : Math.sqrt(chisq / ordinalStatistics);
}

/** Summaries of residuals; `_nomean` leaves the means out. */
export const residual = {
  /** The usual SRMR: of numbers with their means, of ordered indicators their correlations alone. */
  srmr: record(
    ofGroups('bentler-1995', 'bentler', ({ thresholds }) => !thresholds),
    {
      display: {
        group: 'absolute',
        form: 'index',
        places: ['status', 'report', 'terminal'],
        cutOff: {
          better: 'lower',
          good: 0.08,
          source: 'hu-bentler-1999',
          bar: { acceptable: 0.1, from: 0, to: 0.125 },
        },
      },
    },
  ),
  rmr: record(
    ofGroups('joreskog-sorbom-1981', 'raw', () => true),
    { display: { group: 'absolute', form: 'estimate-3' } },
  ),
  rmr_nomean: index('raw', false, 'joreskog-sorbom-1981'),
  srmr_bentler: index('bentler', true, 'bentler-1995'),
  srmr_bentler_nomean: index('bentler', false, 'bentler-1995'),
  crmr: index('correlation', true, 'bollen-1989b'),
  crmr_nomean: index('correlation', false, 'bollen-1989b'),
  srmr_mplus: index('mplus', true, 'asparouhov-muthen-2018'),
  srmr_mplus_nomean: index('mplus', false, 'asparouhov-muthen-2018'),
  wrmr: record({ source: 'yu-2002', compute: wrmr }, {}),
} as const satisfies Record<string, FitIndex>;
