/** A table read as an import reads it: refused with a reason, or with every cell where it stood. */
import { importTable, previewTable } from '../../../shared/data/import-table.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { findProposals } from '../../../shared/data/proposals/find-proposals.ts';
import { missingWords } from '../../../shared/data/readers/csv/cells.ts';
import type { ImportedData } from '../../../shared/data/types.ts';
import type { Dataset } from '../../../shared/dataset.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { fileOf, host } from '../../unit/data/import-support.ts';
import { estimateMutant } from './estimate-mutant.ts';
import { accepted, isSameWritten, must, refused, type Verdict } from './verdict.ts';
import { textSettings } from '../csv-file.ts';

/** Rows of cells by the plainest reading of RFC 4180: quotes count at the start of a cell alone. */
function plainRows(text: string, delimiter: string, newline: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let end = at + 1;
      while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1;
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    let end = at;
    while (end < text.length && text[end] !== delimiter && text[end] !== newline) end++;
    row.push(cell + text.slice(at, end));
    if (text[end] !== delimiter) {
      rows.push(row);
      row = [];
    }
    at = end + 1;
    if (text[end] === delimiter && at === text.length) rows.push([...row, '']);
  }
  return rows;
}

function cellsOf(row: readonly string[], delimiter: string): string[] {
  const trimmed = row.map((cell) => cell.trim());
  return delimiter === ' ' ? trimmed.filter((cell) => cell !== '') : trimmed;
}

/** The table that the bytes hold, without blank lines. */
function tableOf(bytes: Uint8Array, data: ImportedData): string[][] {
  const { encoding, delimiter, header } = textSettings(data);
  // By streaming: Node reads Windows-1252 otherwise as Latin 1.
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: true });
  // A table saved once more by a careless program begins with two marks.
  const text = decoded.replace(/^\ufeff{1,2}/, '');
  const newline = text.includes('\n') ? '\n' : '\r';
  const separatorLine = /^"?sep=[,;\t| ]"?\r?\n/i.exec(text)?.[0] ?? '';
  const rows = plainRows(text.slice(separatorLine.length), delimiter, newline).map((row) => cellsOf(row, delimiter));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  return header ? filled.slice(1) : filled;
}

function isRead(cell: string, column: Dataset['columns'][number], row: number, decimal: '.' | ','): boolean {
  const value = column.values[row]!;
  if (Number.isNaN(value)) return missingWords.includes(cell);
  if (column.kind === 'text') return column.categories[value] === cell;
  return value === Number(decimal === ',' ? cell.replace(',', '.') : cell);
}

/** Where reading found nothing to say, every cell of the file is in the data, and nothing else. */
function checkCells(bytes: Uint8Array, data: ImportedData): void {
  const { columns, rows } = data.dataset;
  const table = tableOf(bytes, data);
  must(table.length === rows, `the file has ${table.length} rows, the data ${rows}`);
  const width = Math.max(...table.map((row) => row.length));
  // A column without a name and without an answer is left out.
  const places = Array.from({ length: width }, (_, i) => i);
  const filled = width > columns.length ? places.filter((i) => table.some((row) => (row[i] ?? '') !== '')) : places;
  must(filled.length <= columns.length, `the file has ${filled.length} columns, the data ${columns.length}`);
  if (filled.length < columns.length) return;
  for (const [at, place] of filled.entries())
    for (const [row, cells] of table.entries())
      must(
        isRead(cells[place] ?? '', columns[at]!, row, textSettings(data).decimal),
        `cell ${JSON.stringify(cells[place]?.slice(0, 40))} of row ${row + 1} is read as something else`,
      );
}

export function checkShape({ rows, columns }: Dataset): void {
  must(new Set(columns.map(({ name }) => name)).size === columns.length, 'two columns of one name');
  for (const { name, kind, values, categories } of columns) {
    must(name !== '' && values.length === rows, `column ${name.slice(0, 40)}: no name, or another number of rows`);
    const isSound = (value: number): boolean =>
      Number.isNaN(value) || (kind === 'text' ? categories[value] !== undefined : Number.isFinite(value));
    must(values.every(isSound), `column ${name.slice(0, 40)} holds what is no answer`);
  }
}

/** All that the import proposes can be accepted, one after the other, and leaves a sound table. */
export function checkProposals({ dataset, lines, provenance }: ImportedData): void {
  const proposals = findProposals(dataset, (row) => lines?.[row] ?? row + 1, provenance.settings);
  const accepted = applySteps(
    dataset,
    proposals.flatMap(({ steps }) => steps),
  );
  must(accepted.ok, `what is proposed cannot be accepted: ${JSON.stringify(accepted.problems).slice(0, 200)}`);
  checkShape(accepted.value);
  const dropped = proposals
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.kind === 'drop-rows' ? step.rows : []));
  must(accepted.value.rows === dataset.rows - dropped.length, 'accepting loses rows that no proposal names');
}

export function estimate({ dataset }: ImportedData): string {
  const numeric = dataset.columns.filter(({ kind }) => kind === 'numeric').slice(0, 8);
  const terms = numeric.map(({ name }) => ({ lhs: 'factor of these', op: '=~', rhs: name }) as const);
  return estimateMutant({ terms, definitions: [], constraints: [] }, dataset, defaultSettings);
}

export async function checkCsv(bytes: Uint8Array, number: number): Promise<Verdict> {
  const preview = await previewTable(fileOf(bytes), {}, host);
  const read = await importTable(fileOf(bytes), {}, host);
  if (!preview.ok) must(!read.ok, 'imported although the preview refuses');
  if (!read.ok) return refused(read.problems);
  const data = read.value;
  checkShape(data.dataset);
  checkProposals(data);
  const again = await importTable(fileOf(bytes, 1 + (number % 90)), data.provenance.settings, host);
  must(again.ok, 'what a project keeps of the import cannot be imported again');
  must(isSameWritten(again.value, data), 'the import that a project repeats gives other data');
  if (read.problems.length === 0) checkCells(bytes, data);
  return accepted(read.problems, number % 50 === 0 ? estimate(data) : undefined);
}
