/** How the user changes what the data table shows. */
import type { AnswerTest, RowArrangement, RowFilter } from '../../../shared/data/screen/arrange-rows.ts';

/** Up, down, off. */
export function turnSort(arrangement: RowArrangement, column: string): RowArrangement {
  const { sort } = arrangement;
  if (sort?.column !== column) return { ...arrangement, sort: { column, isDescending: false } };
  return { ...arrangement, sort: sort.isDescending ? null : { column, isDescending: true } };
}

export function filterOf({ filters }: RowArrangement, column: string): AnswerTest | null {
  return filters.find((filter) => filter.column === column)?.test ?? null;
}

/** One test a column; null, or values of which none is left, takes it away. */
export function setFilter(arrangement: RowArrangement, column: string, test: AnswerTest | null): RowArrangement {
  const isNone = test === null || (test.kind === 'values' && test.values.length === 0);
  const own: readonly RowFilter[] = isNone ? [] : [{ column, test }];
  const at = arrangement.filters.findIndex((filter) => filter.column === column);
  const filters = at < 0 ? [...arrangement.filters, ...own] : arrangement.filters.toSpliced(at, 1, ...own);
  return { ...arrangement, filters };
}

/** The same test with one of its answers more or less. */
export function toggleAnswer(test: AnswerTest | null, answer: number | string | null): AnswerTest {
  const values = test?.kind === 'values' ? test.values : [];
  const without = values.filter((value) => value !== answer);
  return { kind: 'values', values: without.length < values.length ? without : [...values, answer] };
}

/** What is left of it among these columns: raw and prepared data may have different ones. */
export function within(arrangement: RowArrangement, names: ReadonlySet<string>): RowArrangement {
  const { sort, filters } = arrangement;
  const isWhole = (!sort || names.has(sort.column)) && filters.every(({ column }) => names.has(column));
  if (isWhole) return arrangement;
  return {
    sort: sort && names.has(sort.column) ? sort : null,
    filters: filters.filter(({ column }) => names.has(column)),
  };
}
