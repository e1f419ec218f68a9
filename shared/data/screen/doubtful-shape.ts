/** Tables that were read, but hardly as they are meant. */
import type { Dataset } from '../../dataset.ts';
import { problem, type Problem } from '../../problem.ts';

/** A survey with more questions than this has more respondents than questions, too. */
const fewestColumns = 30;
const mostItems = 80;

/** Items in rows and respondents in columns: few rows with a name each, many columns of numbers. */
function isTransposed({ columns, rows }: Dataset): boolean {
  const [first, ...others] = columns;
  if (!first || first.kind !== 'text' || rows < 3 || rows > mostItems) return false;
  if (others.length < Math.max(fewestColumns, 2 * rows)) return false;
  const isNamed = new Set(first.values).size === rows && first.values.every((value) => !Number.isNaN(value));
  return isNamed && others.filter(({ kind }) => kind === 'numeric').length >= 0.8 * others.length;
}

/** Marks that stand between or around the cells, but that no program reads as such. */
const marks = [
  { context: 'comma', isIn: (name: string) => /\uff0c/u.test(name) },
  { context: 'semicolon', isIn: (name: string) => /\uff1b/u.test(name) },
  { context: 'bar', isIn: (name: string) => /\uff5c/u.test(name) },
] as const;

/** Warnings `table-transposed`, `delimiter-unusual`, `quotes-single`. */
export function doubtfulShape(dataset: Dataset): readonly Problem[] {
  const { columns } = dataset;
  const names = columns.map(({ name }) => name);
  const mark = columns.length <= 2 ? marks.find(({ isIn }) => names.some(isIn)) : undefined;
  const isSingle = names.filter((name) => /^'.*'$/u.test(name)).length >= Math.max(2, names.length / 2);
  return [
    ...(isTransposed(dataset)
      ? [problem('table-transposed', { values: { rows: dataset.rows, columns: columns.length } })]
      : []),
    ...(mark ? [problem('delimiter-unusual', { values: { context: mark.context } })] : []),
    ...(isSingle ? [problem('quotes-single', {})] : []),
  ];
}
