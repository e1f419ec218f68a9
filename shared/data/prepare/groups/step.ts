/** Step `groups`: a numeric column cut into groups, numbered from 1. */
import type { Column } from '../../../dataset.ts';
import { addColumns, findColumns, firstText, unfit } from '../add-columns.ts';
import type { StepOf } from '../schemas.ts';
import type { StepKind } from '../step-kind.ts';
import type { Cuts } from './schema.ts';

/**
 * A value equal to a cut belongs to the group below. Fails with `step-column-missing`, and with `step-values-invalid`
 * where the column is text, bounds do not rise, or a group stays empty.
 */
export const groupsStep: StepKind<StepOf<'groups'>> = {
  apply(dataset, { columns, name, cuts, labels }) {
    const found = findColumns(dataset, 'groups', columns);
    if (!found.ok) return found;
    const [column] = found.value;
    if (!column) return unfit('groups', 'few-columns', [name], { fewest: 1 });
    if (column.kind === 'text') return unfit('groups', 'not-numbers', columns, { found: firstText(column) });
    const bounds = boundsOf(cuts, column.values);
    if (bounds.some((bound, i) => i > 0 && bound <= bounds[i - 1]!))
      return unfit('groups', 'bounds', columns, { found: bounds.join(', ') });
    const values = column.values.map((value) => groupOf(value, bounds));
    const used = new Set(values);
    const empty = Array.from({ length: bounds.length + 1 }, (_, i) => i + 1).find((group) => !used.has(group));
    if (empty !== undefined) return unfit('groups', 'empty-group', columns, { found: labels[empty - 1] ?? empty });
    const made: Column = {
      name,
      kind: 'numeric',
      values,
      categories: [],
      label: column.label ?? column.name,
      ...(labels.length > 0 ? { valueLabels: labels.map((label, i) => ({ value: i + 1, label })) } : {}),
      level: 'ordinal',
    };
    return addColumns(dataset, 'groups', [made]);
  },
  numbers: ({ cuts }) => ({
    count: groupCount(cuts),
    bounds: cuts.by === 'bounds' ? cuts.bounds : [],
  }),
  makes: ({ name }) => [name],
};

export function groupCount(cuts: Cuts): number {
  return cuts.by === 'median' ? 2 : cuts.by === 'tertiles' ? 3 : cuts.bounds.length + 1;
}

function groupOf(value: number, bounds: readonly number[]): number {
  if (Number.isNaN(value)) return NaN;
  let group = 1;
  for (const bound of bounds) if (value > bound) group += 1;
  return group;
}

/** Quantiles as R's `quantile` has them by default (type 7). */
function boundsOf(cuts: Cuts, values: Float64Array): readonly number[] {
  if (cuts.by === 'bounds') return cuts.bounds;
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const shares = cuts.by === 'median' ? [1 / 2] : [1 / 3, 2 / 3];
  return shares.map((share) => {
    const place = Math.max(sorted.length - 1, 0) * share;
    const [low = NaN, high = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    const part = place - Math.floor(place);
    return low === high ? low : (1 - part) * low + part * high;
  });
}
