/** Incomplete cases as statistics: the saturated moments of each group with their sampling covariance. */
import { pairPlace } from '../../sample/missing-products.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import { covarianceTable } from '../../sample/statistics-covariance.ts';
import { planStatistics, type StatisticsPlan } from '../../sample/statistics-plan.ts';
import type { LeastSquaresWeight } from '../discrepancies/least-squares-weight.ts';
import type { WeightedMoments } from './moment-sandwich.ts';
import { sandwich } from '../../../numeric/sampling-covariance.ts';
import { saturatedInformation, type CovariatePlaces, type SaturatedInformation } from './saturated-information.ts';
import { caseCount, type Solution } from './solution.ts';
import { slopesAlong } from './statistic-slopes.ts';

/** Places of the plan's statistics among the saturated model's: products (i, j), then means. */
function placesOf({ means, rows, cols }: StatisticsPlan, p: number): number[] {
  const pairs = (p * (p + 1)) / 2;
  return [...Array.from(means, (i) => pairs + i), ...Array.from(rows, (i, a) => pairPlace(i, cols[a]!))];
}

/** Gamma = V W^-1 V of the plan's statistics: W^-1 is that of the natural parameters, V turns it to the moments. */
export function samplingCovariance(
  { complete, observedInverse }: SaturatedInformation,
  places: readonly number[],
): Float64Array {
  const { size, values } = complete;
  const count = places.length;
  const own = new Float64Array(count * size);
  places.forEach((place, a) => own.set(values.subarray(place * size, (place + 1) * size), a * size));
  return sandwich(own, observedInverse, count, size);
}

/** One group, as what weighs its statistics is made of it. */
export interface SaturatedGroup {
  readonly moments: SampleMoments;
  readonly covariates: CovariatePlaces;
  readonly information: SaturatedInformation;
  readonly plan: StatisticsPlan;
  readonly places: readonly number[];
}

/** Weights (count x count) and Gamma; undefined where they cannot be had. */
export type Weighing = (
  group: SaturatedGroup,
) => { readonly values: LeastSquaresWeight['values']; readonly gamma: Float64Array } | undefined;

/** One a group; undefined where the data do not determine the saturated moments, or there are too many of them. */
export function saturatedStatistics(solution: Solution, weigh: Weighing): WeightedMoments[] | undefined {
  const { table } = solution.prepared;
  const out: WeightedMoments[] = [];
  for (const [g, kernel] of solution.objective.kernels.entries()) {
    const { moments } = solution.groups[g]!;
    const columns = table.exogenous.map((name) => moments.names.indexOf(name));
    const covariates = { columns, areFixed: columns.length > 0 };
    const information = saturatedInformation(moments, covariates);
    if (!information) return undefined;
    const plan = planStatistics(kernel.model, table);
    const weighed = weigh({ moments, covariates, information, plan, places: placesOf(plan, kernel.p) });
    if (!weighed) return undefined;
    const { values, gamma } = weighed;
    const jacobian = slopesAlong(solution, kernel, plan);
    const share = moments.n / caseCount(solution);
    out.push({ count: plan.count, weight: { kind: 'full', values }, gamma: covarianceTable(gamma), jacobian, share });
  }
  return out;
}
