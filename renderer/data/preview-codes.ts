/** Missing codes proposed from the rows of an import preview, before the whole file has been read. */
import { parseNumber } from '../../shared/data/csv/cells.ts';
import { suggestMissingCodes } from '../../shared/data/prepare/suggest-missing-codes.ts';
import type { ColumnSummary, ImportPreview } from '../../shared/data/types.ts';

/** Codes that stand apart from all other answers in some column of the preview, lowest first. */
export function previewCodes(preview: ImportPreview): readonly number[] {
  const columns = preview.names.flatMap((name, index) => ratingColumn(preview, name, index));
  const steps = suggestMissingCodes({
    rows: preview.rows.length,
    columns,
    completeRows: 0,
    missingSpellings: [],
    skippedBlankLines: 0,
  });
  return [...new Set(steps.flatMap((step) => step.codes))].sort((a, b) => a - b);
}

function ratingColumn(preview: ImportPreview, name: string, index: number): readonly ColumnSummary[] {
  if (preview.kinds[index] !== 'numeric') return [];
  const cells = preview.rows.map((row) => parseNumber(row[index] ?? '', preview.settings.decimal));
  const values = [...new Set(cells.filter((value) => !Number.isNaN(value)))].sort((a, b) => a - b);
  if (values.length === 0 || !values.every(Number.isInteger)) return [];
  return [
    {
      name,
      kind: 'numeric',
      scale: 'rating',
      missing: 0,
      distinct: values.length,
      histogram: [],
      values,
      examples: [],
    },
  ];
}
