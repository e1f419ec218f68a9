/** What the analysis of a moderation needs of a solution: parameters, their sampling covariances, implied moments. */
import type { SampleMoments } from '../sample/sample-moments.ts';
import type { MeasuredProduct } from '../model/model-spec.ts';
import type { ParameterRow } from '../model/parameter-row.ts';

export interface MomentsByName {
  readonly mean: (name: string) => number;
  /** undefined for variables that are not in the structural part of the model. */
  readonly covariance: (a: string, b: string) => number | undefined;
}

export interface ModerationSource {
  readonly rows: readonly ParameterRow[];
  readonly parameters: Float64Array;
  /** Length of gradients: that of theta, or 0 where nothing asks for standard errors. */
  readonly derivatives: number;
  /** q x q; absent when there are no standard errors. */
  readonly acov: Float64Array | undefined;
  readonly level: number;
  /** Moments of latent and structural observed variables, by group (1, 2, ...). */
  readonly moments: (group: number) => MomentsByName;
  /** The standard deviation that is told: of observed variables with divisor n - 1, as samples are described. */
  readonly spread: (group: number, name: string) => number | undefined;
  /** What an observed variable's answers in a group are: undefined of constructs, and where cases are not known. */
  readonly answers: (group: number, name: string) => Answers | undefined;
  /** Products of constructs, by name. */
  readonly products: ReadonlyMap<string, MeasuredProduct>;
  /** Where a factor of a product is centred, on the model's scale; 0 of plain products. */
  readonly centre: (group: number, product: string, factor: string) => number;
}

/** Extent of a column. */
export interface Answers {
  readonly range: readonly [number, number];
  /** There are no others. */
  readonly isTwoValued: boolean;
}

/** Moments by name from those of the etas; names that are no eta have none. */
export function momentsByName(
  etas: readonly string[],
  cov: Float64Array,
  mean: (eta: number) => number,
): MomentsByName {
  const place = new Map(etas.map((name, j) => [name, j]));
  return {
    mean: (name) => {
      const j = place.get(name);
      return j === undefined ? 0 : mean(j);
    },
    covariance: (a, b) => {
      const i = place.get(a);
      const j = place.get(b);
      return i === undefined || j === undefined ? undefined : cov[i * etas.length + j]!;
    },
  };
}

/** Lowest and highest of a column's answers; undefined for others and where cases are not known. */
export function findAnswers({ cases, names }: SampleMoments, name: string): Answers | undefined {
  const column = cases?.columns[names.indexOf(name)];
  if (!cases || !column) return undefined;
  let low = Infinity;
  let high = -Infinity;
  for (const row of cases.rows) {
    const value = column[row]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(low < high)) return undefined;
  const isTwoValued = cases.rows.every((row) => {
    const value = column[row]!;
    return value === low || value === high || !Number.isFinite(value);
  });
  return { range: [low, high], isTwoValued };
}

/** n - 1 in place of n, of what a sample's variance is made from. */
export function toSampleSpread(variance: number, { n, divisor }: Pick<SampleMoments, 'n' | 'divisor'>): number {
  return Math.sqrt(divisor === 'N' && n > 1 ? (variance * n) / (n - 1) : variance);
}
