/** What the analysis of a moderation needs of a solution: parameters, their sampling covariances, implied moments. */
import type { Solution } from '../inference/solution.ts';
import type { SampleMoments } from '../moments/sample-moments.ts';
import type { MeasuredProduct } from '../model-spec.ts';
import type { ParameterRow } from '../model/parameter-row.ts';
import { productCentre, type MeasurementValues } from './product-centre.ts';

export interface ImpliedMoments {
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
  readonly moments: (group: number) => ImpliedMoments;
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
): ImpliedMoments {
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

/** Loadings, intercepts and means of a group as its kernel stands now. */
function measurementValues(
  { objective, groups }: Pick<Solution, 'objective' | 'groups'>,
  group: number,
  mean: (name: string) => number,
): MeasurementValues {
  const { model, values, m } = objective.kernels[group - 1]!;
  const { moments } = groups[group - 1]!;
  return {
    mean,
    loading: (construct, column) => {
      if (construct === column) return 1;
      const i = model.observed.indexOf(column);
      const j = model.etas.indexOf(construct);
      return i < 0 || j < 0 ? 0 : values.lambda[i * m + j]!;
    },
    intercept: (construct, column) => {
      if (construct === column) return 0;
      const i = model.observed.indexOf(column);
      if (i < 0 || model.isOrdered[i]) return undefined;
      if (model.hasMeans) return values.nu[i]!;
      return moments.hasMeans ? moments.mean[moments.names.indexOf(column)] : undefined;
    },
  };
}

/** Centres at the solution, remembered: they stay while parameters vary. */
function centresOf(
  solution: Pick<Solution, 'objective' | 'groups'>,
  products: readonly MeasuredProduct[],
  moments: (group: number) => ImpliedMoments,
): ModerationSource['centre'] {
  const found = new Map<string, number>();
  const key = (group: number, product: string, factor: string): string => [group, product, factor].join('\u0000');
  solution.groups.forEach((_, g) => {
    const values = measurementValues(solution, g + 1, moments(g + 1).mean);
    for (const product of products) {
      for (const factor of product.factors) {
        found.set(key(g + 1, product.name, factor), productCentre(product, factor, values));
      }
    }
  });
  return (group, product, factor) => found.get(key(group, product, factor)) ?? 0;
}

/** The source of a model of covariances (and means); without a mean structure observed variables keep their sample means. */
export function moderationSource(solution: Solution, acov: Float64Array | undefined): ModerationSource {
  const { prepared, groups, objective, parameters } = solution;
  const momentsOf = (group: number): ImpliedMoments => {
    const { model, c, etaMean } = objective.kernels[group - 1]!;
    const { moments } = groups[group - 1]!;
    const sampleMean = (name: string): number =>
      moments.hasMeans ? (moments.mean[moments.names.indexOf(name)] ?? 0) : 0;
    return momentsByName(model.etas, c, (j) => (model.hasMeans ? etaMean[j]! : sampleMean(model.etas[j]!)));
  };
  const { products } = prepared.table;
  return {
    rows: prepared.table.rows,
    parameters,
    derivatives: parameters.length,
    acov,
    level: prepared.settings.level,
    moments: momentsOf,
    spread: (group, name) => {
      const variance = momentsOf(group).covariance(name, name);
      if (variance === undefined || !(variance > 0)) return undefined;
      const { moments } = groups[group - 1]!;
      const { categories, exogenous } = prepared.table;
      // Covariates of ordered items stand with divisor N - 1 already.
      const isScaled = moments.ordinal !== undefined && exogenous.includes(name);
      const isAnswered = moments.names.includes(name) && !categories.has(name) && !isScaled;
      return isAnswered ? toSampleSpread(variance, moments) : Math.sqrt(variance);
    },
    answers: (group, name) =>
      prepared.table.categories.has(name) ? undefined : findAnswers(groups[group - 1]!.moments, name),
    products: new Map(products.map((product) => [product.name, product])),
    centre: centresOf(solution, products, momentsOf),
  };
}
