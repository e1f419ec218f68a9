/** Titles of tables and figures that show one of several groups. */
import type { EstimatedFit, FitGroup } from '../engine/fit.ts';
import { formatInteger } from '../language/format.ts';
import type { ResultContext } from './context.ts';

/** A group as people call it: what its value means, else the value. */
export function groupName({ label, valueLabel }: FitGroup): string {
  return valueLabel ?? label;
}

/** The same of the group of this number; '' where there is none. */
export function groupNameAt({ groups }: EstimatedFit, group: number): string {
  const own = groups[group - 1];
  return own ? groupName(own) : '';
}

/** The title itself where there is one group. */
export function groupTitle(
  title: string,
  { groups, settings }: EstimatedFit,
  group: number,
  { translate, labelOf }: Pick<ResultContext, 'translate' | 'labelOf'>,
): string {
  const own = groups[group - 1];
  if (groups.length < 2 || !own) return title;
  const values = { title, column: labelOf(settings.group), label: groupName(own), n: formatInteger(own.n) };
  return translate('report.group-title', values);
}

/** `loadings` of a single group, `loadings-2` of the second of several. */
export function groupId(id: string, { groups }: EstimatedFit, group: number): string {
  return groups.length > 1 ? `${id}-${group}` : id;
}
