/** Whether one model restricts another: found out from what the models can reproduce, not from how they are written. */
import { solveMoments, type FitControl } from '../sem/fit-moments.ts';
import type { Solution } from '../sem/inference/solution.ts';
import { createMoments } from '../sample/create-moments.ts';
import type { SampleMoments } from '../sample/sample-moments.ts';
import type { PreparedModel } from '../model/prepare-model.ts';

/** A chi-square below this is what is left where the search for a minimum ends. */
const reproduced = 1e-3;
/** A search that stops above this without an end in sight did not miss 0 by its own rounding. */
const missed = 1;

/** Implied moments are complete and normal: they are fitted by maximum likelihood, whatever the data were fitted by. */
function byLikelihood({ settings, ...rest }: PreparedModel): PreparedModel {
  return {
    ...rest,
    settings: {
      ...settings,
      estimator: 'ML',
      likelihood: 'normal',
      missing: 'listwise',
      se: 'standard',
      test: 'standard',
    },
  };
}

/** What a solution implies for one group, as if it were a sample; variables in the order of `names`. */
function impliedMoments(solution: Solution, group: number, names: readonly string[]): SampleMoments | undefined {
  const { groups, objective, prepared } = solution;
  const kernel = objective.kernels[group]!;
  const { label, n, nRows } = groups[group]!.moments;
  const { p } = kernel;
  const places = names.map((name) => kernel.model.observed.indexOf(name));
  const cov = new Float64Array(p * p);
  places.forEach((i, a) => places.forEach((j, b) => (cov[a * p + b] = kernel.sigma[i * p + j]!)));
  const { hasMeans } = prepared.table;
  const mean = Float64Array.from(places, (i) => (hasMeans ? kernel.mu[i]! : groups[group]!.moments.mean[i]!));
  const moments = createMoments(names, { label, n, nRows, mean, cov, hasMeans: true }, 'normal');
  return moments.ok ? moments.value : undefined;
}

/**
 * A model is nested in a freer one when the freer one reproduces the moments that it implies [bentler-satorra-2010].
 * Undefined where that cannot be found out: ordered answers, or no solution for the implied moments.
 * Both models are of the same variables and groups. Costs one estimation of the freer model.
 */
export function isNested(restricted: Solution, free: Solution, control: FitControl = {}): boolean | undefined {
  const { table } = free.prepared;
  if (table.categories.size > 0) return undefined;
  const moments = free.groups.map((_, group) => impliedMoments(restricted, group, table.observed));
  const complete = moments.filter((own) => own !== undefined);
  if (complete.length < moments.length) return undefined;
  const solution = solveMoments(byLikelihood(free.prepared), complete, control);
  if ('code' in solution) return undefined;
  const chiSquare = solution.discrepancy * solution.multiplier;
  if (solution.isConverged || chiSquare < reproduced) return chiSquare < reproduced;
  return chiSquare > missed ? false : undefined;
}
