/** Polychoric correlation of one pair of columns, with its asymptotic standard error. */
import { normalQuantile, normalTwoSided } from '../../numeric/normal.ts';
import { categoriseColumns } from '../sample/ordinal/categorise.ts';
import { computeOrdinalMoments } from '../sample/ordinal/ordinal-moments.ts';

export interface PolychoricFigures {
  readonly r: number;
  readonly se?: number;
  readonly z?: number;
  readonly pvalue?: number;
  readonly ci?: readonly [lower: number, upper: number];
}

/**
 * Two-step estimate over the rows that have both answers, thresholds from all answers of either column; z = r / se,
 * interval r -+ z se. Nothing where a column has too many different answers. [olsson-1979] [muthen-1984]
 */
export function polychoricPair(
  x: Float64Array,
  y: Float64Array,
  level: number,
): PolychoricFigures | Record<string, never> {
  const rows = Int32Array.from(x.keys()).filter((row) => !Number.isNaN(x[row]!) || !Number.isNaN(y[row]!));
  const columns = [x, y].map((values, i) => ({ name: String(i), kind: 'numeric' as const, values, categories: [] }));
  const categorised = categoriseColumns(columns, rows);
  if (!categorised.ok) return {};
  const variables = categorised.value.map(({ name, codes, answers }) => {
    return { kind: 'ordered' as const, name, codes, categories: answers.length };
  });
  const moments = computeOrdinalMoments({ variables, covariates: [], rows, group: '' });
  if (!moments.ok) return {};
  const { statistics, gammaDiagonal, n } = moments.value;
  const r = statistics.at(-1)!;
  const se = Math.sqrt(gammaDiagonal.at(-1)! / (n - 1));
  if (!(se > 0)) return { r };
  const reach = normalQuantile((1 + level) / 2) * se;
  return { r, se, z: r / se, pvalue: normalTwoSided(r / se), ci: [r - reach, r + reach] };
}
