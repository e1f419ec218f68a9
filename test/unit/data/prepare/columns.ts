/** Columns made by hand. */
import type { Column } from '../../../../shared/dataset.ts';

export function numbers(name: string, ...values: readonly number[]): Column {
  return { name, kind: 'numeric', values: new Float64Array(values), categories: [] };
}

/** null: no answer. */
export function texts(name: string, ...answers: readonly (string | null)[]): Column {
  const categories = [...new Set(answers.filter((answer) => answer !== null))];
  const values = answers.map((answer) => (answer === null ? NaN : categories.indexOf(answer)));
  return { name, kind: 'text', values: new Float64Array(values), categories };
}
