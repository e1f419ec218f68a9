/** The different answers of a column and how often each occurs. */
import type { Column } from '../../dataset.ts';
import type { AnswerCounts } from '../types.ts';

/** Numbers by value, texts in the order of their appearance; beyond `most` they are counted together. */
export function countAnswers({ kind, values, categories, valueLabels }: Column, most: number): AnswerCounts {
  const counts = new Map<number, number>();
  for (const value of values) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const labels = new Map(valueLabels?.map(({ value, label }) => [value, label]));
  const all = [...counts].sort(([a], [b]) => a - b);
  const answers = all.slice(0, most).map(([value, count]) => {
    const answer = kind === 'text' ? categories[value]! : value;
    const label = labels.get(answer);
    return { answer, count, ...(label === undefined ? {} : { label }) };
  });
  return { answers, more: all.length - answers.length };
}
