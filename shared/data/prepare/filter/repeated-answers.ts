/** Rows that repeat other rows, or one answer. */
import type { Column } from '../../../dataset.ts';

/** Marks 1 the rows with the same answers as a row before; those without any answer repeat nothing. */
export function duplicateRows(columns: readonly Column[], rows: number): Uint8Array {
  const isAnswered = new Uint8Array(rows);
  // Rows alike so far have the same number; -1 stands for a missing answer, which equals another one.
  let alike: Float64Array = new Float64Array(rows);
  for (const { values } of columns) {
    const answers = numbered(values.map((value) => (Number.isNaN(value) ? Infinity : value)));
    for (let row = 0; row < rows; row++) if (!Number.isNaN(values[row]!)) isAnswered[row] = 1;
    alike = numbered(alike.map((one, row) => one * (rows + 1) + answers[row]!));
  }
  const seen = new Set<number>();
  return Uint8Array.from(alike, (one, row) => {
    const isRepeated = seen.has(one);
    seen.add(one);
    return isRepeated && isAnswered[row] ? 1 : 0;
  });
}

/** Different values numbered from 0 in the order of their appearance. */
function numbered(values: Float64Array): Float64Array {
  const numbers = new Map<number, number>();
  return values.map((value) => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  });
}

/** Marks 1 the rows with the same answer to at least `run` columns in a row; a missing answer ends a run. */
export function straightRows(columns: readonly Column[], rows: number, run: number): Uint8Array {
  const length = new Int32Array(rows);
  const flags = new Uint8Array(rows);
  let before: Float64Array | undefined;
  for (const values of comparedAnswers(columns)) {
    for (let row = 0; row < rows; row++) {
      const value = values[row]!;
      length[row] = Number.isNaN(value) ? 0 : value === before?.[row] ? length[row]! + 1 : 1;
      if (length[row]! >= run) flags[row] = 1;
    }
    before = values;
  }
  return flags;
}

/** Values that are equal where the answers are, also of columns of texts, whose numbers differ from column to column. */
function comparedAnswers(columns: readonly Column[]): readonly Float64Array[] {
  if (columns.every(({ kind }) => kind === 'numeric')) return columns.map(({ values }) => values);
  const codes = new Map<string, number>();
  const codeOf = (text: string): number => {
    if (!codes.has(text)) codes.set(text, codes.size);
    return codes.get(text)!;
  };
  return columns.map(({ kind, values, categories }) => {
    const own = categories.map(codeOf);
    return values.map((value) => (Number.isNaN(value) ? NaN : kind === 'text' ? own[value]! : codeOf(String(value))));
  });
}
