/** Which answers of a text column occur, and how often. */
import type { Column } from '../../dataset.ts';

export interface UsedAnswer {
  readonly text: string;
  readonly count: number;
}

/** In the order of their first appearance in the file. Empty for a numeric column. */
export function usedAnswers({ kind, categories, values }: Column): readonly UsedAnswer[] {
  if (kind === 'numeric') return [];
  const counts = new Int32Array(categories.length);
  for (const value of values) if (!Number.isNaN(value)) counts[value]! += 1;
  return categories.flatMap((text, index) => (counts[index] ? [{ text, count: counts[index] }] : []));
}

/** Rows that hold one of these answers. */
export function rowsWith({ categories, values }: Column, answers: ReadonlySet<string>): number[] {
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (answers.has(categories[value] ?? '')) rows.push(row);
  });
  return rows;
}
