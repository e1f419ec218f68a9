/** What groups, products and names of a model ask of the data, as statements of R on a data frame `data`. */
import { productsInR, type MadeColumn } from './made-columns.ts';
import type { PrintedModel } from './print-lavaan.ts';
import { numbersR, quoteR, vectorR } from './r-text.ts';

/** Columns of the file that model, groups and products are made from, in the order of `names`, products' sources last. */
export function columnsNeeded(names: PrintedModel['names'], made: readonly MadeColumn[]): string[] {
  const isMade = new Set(made.map(({ name }) => name));
  const own = names.map(([name]) => name).filter((name) => !isMade.has(name));
  const sources = made.flatMap(({ left, right, others }) => [left, right, ...others].map(({ name }) => name));
  return [...new Set([...own, ...sources])];
}

/** The groups in Pathloom's order; cases without a group are left out. */
function groupsInR(group: string, labels: readonly string[]): string[] {
  if (group === '') return [];
  const column = `data[[${quoteR(group)}]]`;
  const isNumeric = areNumbers(labels);
  const values = isNumeric ? `as.numeric(as.character(${column}))` : `as.character(${column})`;
  const levels = isNumeric ? `levels = ${numbersR(labels.map(Number))}, labels = ` : 'levels = ';
  return [`${column} <- factor(${values}, ${levels}${vectorR(labels)})`, `data <- data[!is.na(${column}), ]`];
}

/** The columns of the model alone, under their printed names. */
function renamingInR(names: PrintedModel['names']): string[] {
  if (names.every(([from, to]) => from === to)) return [];
  return [
    `data <- data[${vectorR(names.map(([from]) => from))}]`,
    `names(data) <- ${vectorR(names.map(([, to]) => to))}`,
  ];
}

/** Whether the values of a group column are numbers, as all others are. */
export function areNumbers(labels: readonly string[]): boolean {
  return labels.every((label) => label !== '' && label.trim() === label && Number.isFinite(Number(label)));
}

/** Products, groups and names: everything between the prepared columns of the file and the call. */
export function finishInR(
  names: PrintedModel['names'],
  made: readonly MadeColumn[],
  group: string,
  labels: readonly string[],
): string[] {
  return [...productsInR(made), ...groupsInR(group, labels), ...renamingInR(names)];
}
