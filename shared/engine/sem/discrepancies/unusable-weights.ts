/** Why the weights of WLS, the inverse sampling covariances of the statistics, cannot be computed. */
import { problem, type Problem } from '../../../problem.ts';
import { groupFact } from '../../sample/check-columns.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';

/** Whether the cases show two different values of a column alone: its mean then fixes its variance. */
function isTwoValued({ columns, rows }: NonNullable<SampleMoments['cases']>, place: number): boolean {
  const seen = new Set<number>();
  for (const row of rows) {
    seen.add(columns[place]![row]!);
    if (seen.size > 2) return false;
  }
  return true;
}

/**
 * too-few-cases where there are no more cases than statistics; else weights-singular with the two-valued columns, or
 * with all columns where each takes more values.
 * @param count statistics of the group
 */
export function unusableWeights(moments: SampleMoments, count: number): Problem {
  const { n, label, names, cases } = moments;
  const group = groupFact(label);
  if (n <= count) {
    const values = { n, columns: count, needed: count + 1, context: 'weights', ...group };
    return problem('too-few-cases', { variables: names, values });
  }
  const twoValued = cases ? names.filter((_, place) => isTwoValued(cases, place)) : [];
  const variables = twoValued.length > 0 ? twoValued : names;
  return problem('weights-singular', { variables, values: { n, columns: count, ...group } });
}
