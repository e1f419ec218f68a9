/** Step `split-answers`: several answers in a cell become a column of 0 and 1 for each option. */
import type { Column } from '../../../dataset.ts';
import { addColumns, findColumns, unfit } from '../add-columns.ts';
import type { StepOf } from '../schemas.ts';
import type { StepKind } from '../step-kind.ts';
import { splitCell } from './split-cell.ts';

/**
 * 1 where the option was chosen, 0 where others were, missing where the cell is. Fails with `step-column-missing`, and
 * with `step-values-invalid` where a cell holds an answer that is no option, or a name is taken.
 */
export const splitAnswersStep: StepKind<StepOf<'split-answers'>> = {
  apply(dataset, { columns, separators, options }) {
    const found = findColumns(dataset, 'split-answers', columns);
    if (!found.ok) return found;
    const [column] = found.value;
    if (!column) return unfit('split-answers', 'few-columns', [], { fewest: 1 });
    const cells = cellsOf(column);
    const known = new Set(options.map(({ answer }) => answer));
    const chosen = new Map<number, ReadonlySet<string>>();
    for (const [value, text] of cells) {
      const answers = splitCell(text, separators);
      const unknown = answers.find((answer) => !known.has(answer));
      if (unknown !== undefined) return unfit('split-answers', 'answer', columns, { found: unknown });
      if (answers.length > 0) chosen.set(value, new Set(answers));
    }
    const made = options.map(({ answer, name }): Column => {
      const flags = new Map([...chosen].map(([value, answers]) => [value, answers.has(answer) ? 1 : 0]));
      const values = column.values.map((value) => flags.get(value) ?? NaN);
      const label = `${column.label ?? column.name}: ${answer}`;
      return { name, kind: 'numeric', values, categories: [], label, level: 'nominal' };
    });
    return addColumns(dataset, 'split-answers', made);
  },
  numbers: ({ options }) => ({ count: options.length }),
  makes: ({ options }) => options.map(({ name }) => name),
};

/** The different cells that occur, by their values. */
function cellsOf({ kind, values, categories }: Column): ReadonlyMap<number, string> {
  const cells = new Map<number, string>();
  for (const value of values)
    if (!Number.isNaN(value) && !cells.has(value))
      cells.set(value, kind === 'text' ? categories[value]! : String(value));
  return cells;
}
