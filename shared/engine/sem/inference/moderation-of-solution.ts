/** What the analysis of a moderation needs, read from a solved model of covariances (and means). */
import type { MeasuredProduct } from '../../model/model-spec.ts';
import {
  findAnswers,
  momentsByName,
  toSampleSpread,
  type MomentsByName,
  type ModerationSource,
} from '../../moderation/moderation-source.ts';
import { productCentre, type MeasurementValues } from '../../products/product-centre.ts';
import type { Solution } from './solution.ts';

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
  moments: (group: number) => MomentsByName,
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
  const momentsOf = (group: number): MomentsByName => {
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
