/** Step `filter`: cases that go or stay by what they answered. */
import type { Dataset } from '../../../dataset.ts';
import { success, type Outcome } from '../../../problem.ts';
import { findColumns, unfit } from '../add-columns.ts';
import type { StepOf } from '../schemas.ts';
import { selectRows } from '../select-rows.ts';
import type { StepKind } from '../step-kind.ts';
import { meetCondition } from './meet-conditions.ts';
import { duplicateRows, straightRows } from './repeated-answers.ts';
import type { FilterRule } from './schema.ts';

type Filter = StepOf<'filter'>;

/** Fails with `step-column-missing`, and with `step-values-invalid` where answers do not compare or no case is left. */
export const filterStep: StepKind<Filter> = {
  apply(dataset, step) {
    const marks = keptRows(dataset, step);
    if (!marks.ok) return marks;
    if (dataset.rows > 0 && !marks.value.includes(1)) return unfit('filter', 'no-rows', readBy(step));
    return success(selectRows(dataset, marks.value));
  },
  numbers: ({ columns, rule }) => ({
    count: rule.by === 'conditions' ? rule.conditions.length : columns.length,
    run: rule.by === 'same-answers' ? (rule.run ?? columns.length) : 0,
  }),
  reads: readBy,
  renamed: (step, rename) => {
    const { rule } = step;
    if (rule.by !== 'conditions') return step;
    const conditions = rule.conditions.map((one) => ({ ...one, column: rename(one.column) }));
    return { ...step, rule: { ...rule, conditions } };
  },
  isAboutRows: true,
};

function readBy({ columns, rule }: Filter): readonly string[] {
  return rule.by === 'conditions' ? [...new Set(rule.conditions.map(({ column }) => column))] : columns;
}

function keptRows(dataset: Dataset, step: Filter): Outcome<Uint8Array> {
  const found = findColumns(dataset, 'filter', readBy(step));
  if (!found.ok) return found;
  const { rule, columns } = step;
  if (rule.by === 'conditions') return keptByConditions(dataset, rule);
  const fewest = rule.by === 'duplicates' ? 1 : (rule.run ?? 2);
  if (columns.length < fewest) return unfit('filter', 'few-columns', columns, { fewest });
  const gone =
    rule.by === 'duplicates'
      ? duplicateRows(found.value, dataset.rows)
      : straightRows(found.value, dataset.rows, rule.run ?? columns.length);
  return success(gone.map((flag) => 1 - flag));
}

function keptByConditions(dataset: Dataset, rule: FilterRule & { readonly by: 'conditions' }): Outcome<Uint8Array> {
  const byName = new Map(dataset.columns.map((column) => [column.name, column]));
  const isAnd = rule.join === 'and';
  const met = new Uint8Array(dataset.rows).fill(isAnd ? 1 : 0);
  for (const condition of rule.conditions) {
    const flags = meetCondition(byName.get(condition.column)!, condition);
    if (!flags.ok) return flags;
    for (let row = 0; row < met.length; row++)
      met[row] = isAnd ? met[row]! & flags.value[row]! : met[row]! | flags.value[row]!;
  }
  return success(rule.keeps ? met : met.map((flag) => 1 - flag));
}
