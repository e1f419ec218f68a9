/** The first rows of a CSV file under given choices, for the import screen. */
import { success } from '../../../problem.ts';
import type { Outcome } from '../../../problem.ts';
import type { TextDecoders } from '../../decode/text-decoders.ts';
import type { PreviewCell, TablePreview } from '../reader.ts';
import { MissingAnswers, parseNumber } from './cells.ts';
import { nameColumns, numberColumns, rowNamesColumn } from './column-names.ts';
import { sampleRows, unwrapped } from './detect-dialect.ts';
import { openCsv } from './open-csv.ts';
import type { CsvChoices, CsvSettings } from './schema.ts';

/** How many first bytes of a file a preview needs (the whole file when it is shorter). */
export const previewBytes = 262_144;
/** Rows shown. */
const previewRows = 50;

/**
 * Names, kinds and first rows of a file that begins with `firstBytes`.
 * Fails with `file-empty`, `file-not-a-table`.
 */
export function previewCsv(
  fileName: string,
  firstBytes: Uint8Array,
  choices: CsvChoices,
  decoders: TextDecoders,
): Outcome<TablePreview & { readonly settings: CsvSettings }> {
  const bytes = firstBytes.subarray(0, previewBytes);
  const isWhole = firstBytes.length < previewBytes;
  const opened = openCsv(fileName, bytes, isWhole, choices, decoders);
  if (!opened.ok) return opened;
  const { settings, newline, hasSeparatorLine, hasRowNames, isWrapped, text } = opened.value;
  const plain = isWrapped ? (unwrapped(text) ?? text) : text;
  const body = hasSeparatorLine ? plain.slice(plain.indexOf(newline) + 1) : plain;
  const sample = sampleRows(body, { delimiter: settings.delimiter, newline }, isWhole, previewRows + 1);
  const header = hasRowNames ? [rowNamesColumn, ...(sample[0] ?? [])] : (sample[0] ?? []);
  const width = header.length;
  const { names, problems } = settings.header ? nameColumns(header) : numberColumns(width);
  const rows = sample
    .slice(settings.header ? 1 : 0)
    .slice(0, previewRows)
    .map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  const noAnswer = new MissingAnswers(settings);
  const kinds = names.map((_, index) => kindOf(rows, index, settings.decimal, noAnswer));
  const cells = rows.map((row) => row.map((text) => cellOf(text, settings.decimal, noAnswer)));
  return success({ settings, names, kinds, rows: cells }, [...opened.problems, ...problems]);
}

function cellOf(text: string, decimal: '.' | ',', noAnswer: MissingAnswers): PreviewCell {
  return noAnswer.has(text, parseNumber(text, decimal)) ? { missing: text } : text;
}

function kindOf(
  rows: readonly (readonly string[])[],
  index: number,
  decimal: '.' | ',',
  noAnswer: MissingAnswers,
): 'numeric' | 'text' {
  const isNumeric = rows.every((row) => {
    const cell = row[index] ?? '';
    const number = parseNumber(cell, decimal);
    return !Number.isNaN(number) || noAnswer.has(cell, number);
  });
  return isNumeric ? 'numeric' : 'text';
}
