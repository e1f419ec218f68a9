import type { FitGroup } from '../../fit.ts';
import { countIncomplete, type SampleMoments } from '../../sample/sample-moments.ts';

/** A group of cases as the Fit tells of it. */
export function describeGroup(moments: SampleMoments): FitGroup {
  const { label, n } = moments;
  const incomplete = countIncomplete(moments);
  return incomplete === undefined ? { label, n } : { label, n, incomplete };
}
