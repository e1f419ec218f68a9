/** Fit indices in words and as a table for the clipboard. Pure. */
import type { Translate } from '../../shared/language/translate.ts';
import type { FitVersion } from '../../shared/results/reported-fit.ts';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';
import type { IndexRow } from './fit-index-list.ts';

export function indexName({ label }: IndexRow, t: Translate): string {
  return typeof label === 'string' ? t(label) : label.text;
}

/** One column a version; a single version is simply the value. */
export function indexTable(
  title: string,
  rows: readonly IndexRow[],
  versions: readonly FitVersion[],
  t: Translate,
): CopyTable {
  const columns = versions.length > 1 ? versions : (['plain'] as const);
  return {
    title,
    columns: [
      { title: t('results.fit.index'), align: 'left' },
      ...columns.map((version) => ({
        title: t(versions.length > 1 ? `results.fit.version.${version}` : 'results.fit.value'),
        align: 'right' as const,
      })),
    ],
    rows: rows.map((row) => [indexName(row, t), ...columns.map((version) => row.values[version])]),
  };
}
