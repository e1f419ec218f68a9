/** The codebook of the columns at hand, as `readCodebook` reads it. */
import type { MeasurementLevel } from '../../dataset.ts';
import type { ColumnSummary } from '../types.ts';
import type { CodebookData } from './plan-codebook.ts';
import type { CodebookField } from './read-codebook.ts';
import { writeCodes } from './parse-codes.ts';
import { writeValueLabels } from './value-label-text.ts';

export const writtenFields = [
  'name',
  'label',
  'values',
  'level',
  'minimum',
  'maximum',
  'reversed',
  'missing',
] as const satisfies readonly CodebookField[];

/**
 * A row a column, in the order of `writtenFields`; null is an empty cell. Ends of a scale are those of a reversal, else of
 * the answers of a rating.
 *
 * @param words for a reversed item and for levels, which `readCodebook` knows
 */
export function codebookRows(
  { columns, reversed, missing }: Omit<CodebookData, 'namesInFile'>,
  labelOf: (column: ColumnSummary) => string,
  words: { readonly yes: string; readonly levelOf: (level: MeasurementLevel) => string },
): readonly (readonly (string | number | null)[])[] {
  return columns.map((column) => {
    const { name, valueLabels = [], level } = column;
    const turned = reversed.get(name);
    const isRating = column.scale === 'rating';
    return [
      name,
      labelOf(column) || null,
      writeValueLabels(valueLabels) || null,
      level ? words.levelOf(level) : null,
      turned?.minimum ?? (isRating ? (column.minimum ?? null) : null),
      turned?.maximum ?? (isRating ? (column.maximum ?? null) : null),
      turned ? words.yes : null,
      writeCodes(missing.get(name) ?? []) || null,
    ];
  });
}
