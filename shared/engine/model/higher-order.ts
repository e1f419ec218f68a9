/** Means of a model in which latent variables measure latent variables. */
import { problem, type Problem } from '../../problem.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { releasedFromSecondGroup } from './group-equality.ts';
import type { ParameterTable } from './parameter-table.ts';

/**
 * Where latent means are free, those of both orders cannot be: the lower order's intercepts are 0, the means of the
 * higher order are estimated, from the second group on where groups are compared [chen-2005, rudnev-2018].
 * @returns higher-order-means with the lower order, unless its author wrote their means or effect coding finds them
 */
export function higherOrderNotes(
  { lowerOrder, rows, groupCount }: ParameterTable,
  settings: EstimationSettings,
): Problem[] {
  const isGrowth = settings.defaults === 'growth';
  const areMeansFree = isGrowth || (groupCount > 1 && releasedFromSecondGroup(settings, groupCount).latentMeans);
  if (!areMeansFree || settings.effectCoding) return [];
  const isZero = (name: string): boolean =>
    rows.every(({ op, lhs, parameter, value }) => op !== '~1' || lhs !== name || (parameter < 0 && value === 0));
  const fixed = [...lowerOrder].filter(isZero);
  if (fixed.length === 0) return [];
  return [problem('higher-order-means', { variables: fixed, values: isGrowth ? { context: 'growth' } : {} })];
}
