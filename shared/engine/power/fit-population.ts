/** A model fitted to the moments of a population: what its estimates tend to with ever more cases. */
import type { Outcome } from '../../problem.ts';
import { solveCovariance } from '../estimate.ts';
import type { ModelSpec } from '../model/model-spec.ts';
import type { Solution } from '../sem/inference/solution.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import type { Population } from './population.ts';

/** Cases that the population counts as: no figure of the solution depends on it. */
const populationSize = 1_000_000;

/** The minimum of maximum likelihood on the population's moments. Fails as estimation does. */
export function solvePopulation(
  spec: ModelSpec,
  { names, cov, mean }: Population,
  settings: EstimationSettings,
): Outcome<Solution> {
  // Given with divisor n - 1, fitted with divisor n.
  const given = cov.map((x) => (x * populationSize) / (populationSize - 1));
  const hasMeans = mean !== undefined || settings.meanstructure === true || spec.terms.some(({ op }) => op === '~1');
  const means = hasMeans ? { mean: mean ?? new Float64Array(names.length) } : {};
  return solveCovariance({
    spec,
    covariance: { names, groups: [{ label: '', cov: given, n: populationSize, ...means }] },
    settings,
  });
}
