/** What the analysis of a moderation needs of a solution: parameters, their sampling covariances, implied moments. */
import type { Solution } from '../inference/solution.ts';
import type { SampleMoments } from '../moments/sample-moments.ts';
import type { ParameterRow } from '../model/parameter-table.ts';

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
  /** The values of an observed variable that has exactly two of them in a group, ascending. */
  readonly twoValues: (group: number, name: string) => readonly [number, number] | undefined;
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

/** The values of a column that has exactly two, ascending; undefined for others and where cases are not known. */
export function findTwoValues({ cases, names }: SampleMoments, name: string): readonly [number, number] | undefined {
  const column = cases?.columns[names.indexOf(name)];
  if (!cases || !column) return undefined;
  const found = new Set<number>();
  for (const row of cases.rows) {
    if (Number.isFinite(column[row]!)) found.add(column[row]!);
    if (found.size > 2) return undefined;
  }
  const [low, high] = [...found].sort((a, b) => a - b);
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** The source of a model of covariances (and means); without a mean structure observed variables keep their sample means. */
export function moderationSource(solution: Solution, acov: Float64Array | undefined): ModerationSource {
  const { prepared, groups, objective, parameters } = solution;
  return {
    rows: prepared.table.rows,
    parameters,
    derivatives: parameters.length,
    acov,
    level: prepared.settings.level,
    twoValues: (group, name) => findTwoValues(groups[group - 1]!.moments, name),
    moments: (group) => {
      const { model, c, etaMean } = objective.kernels[group - 1]!;
      const { moments } = groups[group - 1]!;
      const sampleMean = (name: string): number =>
        moments.hasMeans ? (moments.mean[moments.names.indexOf(name)] ?? 0) : 0;
      return momentsByName(model.etas, c, (j) => (model.hasMeans ? etaMean[j]! : sampleMean(model.etas[j]!)));
    },
  };
}
