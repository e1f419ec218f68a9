/** Titles of tables and figures that show one of several groups. */
import type { EstimatedFit } from '../engine/fit.ts';
import { formatInteger } from '../language/format.ts';
import type { Translate } from '../language/translate.ts';

/** The title itself where there is one group. */
export function groupTitle(
  title: string,
  { groups, settings }: EstimatedFit,
  group: number,
  translate: Translate,
): string {
  const own = groups[group - 1];
  if (groups.length < 2 || !own) return title;
  return translate('report.group-title', { title, column: settings.group, label: own.label, n: formatInteger(own.n) });
}

/** `loadings` of a single group, `loadings-2` of the second of several. */
export function groupId(id: string, { groups }: EstimatedFit, group: number): string {
  return groups.length > 1 ? `${id}-${group}` : id;
}
