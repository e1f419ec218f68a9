/** Modification indices as they are listed: names, order, what can be drawn. Pure. */
import type { ModificationIndex } from '../../shared/engine/after/modification-indices.ts';
import { formatBounded, formatDecimal, formatEstimate } from '../../shared/language/format.ts';
import type { MessageKey, Translate } from '../../shared/language/translate.ts';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';

export const indexColumns = ['mi', 'epc', 'sepcAll'] as const;
export type IndexColumn = (typeof indexColumns)[number];

export interface IndexOrder {
  readonly by: IndexColumn;
  readonly isRising: boolean;
}

export const columnTitles = {
  mi: 'results.indices.mi',
  epc: 'results.indices.epc',
  sepcAll: 'results.indices.sepc',
} as const satisfies Record<IndexColumn, MessageKey>;

const write: Readonly<Record<IndexColumn, (value: number | undefined) => string>> = {
  mi: (value) => formatDecimal(value, 2),
  epc: formatEstimate,
  sepcAll: (value) => formatBounded(value, 2),
};

export function writeIndex(index: ModificationIndex, column: IndexColumn): string {
  return write[column](index[column]);
}

/** As in syntax: `LOC4 ~~ TRU4`. */
export function indexParameter({ lhs, op, rhs }: ModificationIndex): string {
  return rhs === '' ? `${lhs} ${op}` : `${lhs} ${op} ${rhs}`;
}

/** Changes by size, whatever their sign; what has no value comes last. */
export function sortIndices(
  indices: readonly ModificationIndex[],
  { by, isRising }: IndexOrder,
): readonly ModificationIndex[] {
  const size = (index: ModificationIndex) => Math.abs(index[by] ?? NaN);
  return indices.toSorted((a, b) => {
    const [first, second] = [size(a), size(b)];
    if (Number.isNaN(first) || Number.isNaN(second)) return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
    return isRising ? first - second : second - first;
  });
}

export function indicesToCopy(
  indices: readonly ModificationIndex[],
  groupOf: (index: ModificationIndex) => string | undefined,
  t: Translate,
): CopyTable {
  const hasGroups = indices.some((index) => groupOf(index) !== undefined);
  return {
    title: t('results.indices.title'),
    columns: [
      { title: t('results.estimates.column.parameter'), align: 'left' },
      ...(hasGroups ? [{ title: t('results.indices.group'), align: 'left' as const }] : []),
      ...indexColumns.map((column) => ({ title: t(columnTitles[column]), align: 'right' as const })),
    ],
    rows: indices.map((index) => [
      indexParameter(index),
      ...(hasGroups ? [groupOf(index) ?? ''] : []),
      ...indexColumns.map((column) => writeIndex(index, column)),
    ]),
  };
}
