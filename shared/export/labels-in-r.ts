/** Labels of columns and of their values in R, as haven and other packages keep them: attributes of the columns. */
import type { Column, ColumnFacts } from '../dataset.ts';
import type { PrintedModel } from './print-lavaan.ts';
import { quoteR, vectorR } from './r-text.ts';

type Described = Pick<Column, 'name' | 'kind'> & ColumnFacts;

/**
 * Statements on a data frame `data` with the columns of the model under their printed names. They stand after everything
 * that is computed, since R drops or carries along attributes as it goes.
 *
 * @param except the group column, which is a factor
 */
export function labelsInR(columns: readonly Described[], names: PrintedModel['names'], except: string): string[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const found = names.flatMap(([from, to]) => {
    const column = byName.get(from);
    return column && from !== except ? [{ column, to }] : [];
  });
  const labelled = found.filter(({ column }) => column.label);
  const byLabels = new Map<string, string[]>();
  for (const { column, to } of found) {
    if (column.kind !== 'numeric' || !column.valueLabels) continue;
    const values = valueLabelsInR(column);
    byLabels.set(values, [...(byLabels.get(values) ?? []), to]);
  }
  const set = (columnsInR: string, attribute: string, value: string): string =>
    `for (x in ${columnsInR}) attr(data[[x]], ${quoteR(attribute)}) <- ${value}`;
  return [
    ...(labelled.length > 0
      ? [
          `labels <- setNames(${vectorR(labelled.map(({ column }) => column.label ?? ''))}, ${vectorR(labelled.map(({ to }) => to))})`,
          set('names(labels)', 'label', 'labels[[x]]'),
        ]
      : []),
    ...[...byLabels].map(([values, own]) => set(vectorR(own), 'labels', values)),
  ];
}

function valueLabelsInR({ valueLabels = [] }: Described): string {
  const values = valueLabels.map(({ value }) => String(value)).join(', ');
  return `setNames(c(${values}), ${vectorR(valueLabels.map(({ label }) => label))})`;
}
