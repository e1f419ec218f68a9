import type { FitGroup } from '../../fit.ts';
import { countIncomplete, type SampleMoments } from '../../sample/sample-moments.ts';

/**
 * Groups of cases as the Fit tells of them.
 *
 * @param valueLabels what the values of the group column mean, by their texts
 */
export function describeGroups(
  groups: readonly SampleMoments[],
  valueLabels: ReadonlyMap<string, string> | undefined,
): readonly FitGroup[] {
  return groups.map((moments) => {
    const valueLabel = valueLabels?.get(moments.label);
    return { ...describeGroup(moments), ...(valueLabel === undefined ? {} : { valueLabel }) };
  });
}

/** A group of cases. */
function describeGroup(moments: SampleMoments): FitGroup {
  const { label, n } = moments;
  const incomplete = countIncomplete(moments);
  return incomplete === undefined ? { label, n } : { label, n, incomplete };
}
