import type { Dataset } from '../../dataset.ts';

/** What the values of a column mean, by their texts; a label that two values share tells nothing apart. */
export function labelsOfValues({ columns }: Dataset, column: string): ReadonlyMap<string, string> | undefined {
  const labels = columns.find(({ name }) => name === column)?.valueLabels?.filter(({ label }) => label !== '');
  if (!labels || new Set(labels.map(({ label }) => label)).size < labels.length) return undefined;
  return new Map(labels.map(({ value, label }) => [String(value), label]));
}
