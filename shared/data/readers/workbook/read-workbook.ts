/** A sheet of any kind of workbook -> preview and Dataset. */
import type { Dataset } from '../../../dataset.ts';
import { failure, problem, success, type Outcome, type Problem } from '../../../problem.ts';
import { MissingAnswers, parseNumber } from '../csv/cells.ts';
import { nameColumns, numberColumns } from '../csv/column-names.ts';
import { TableBuilder, type FinishedTable } from '../csv/table-builder.ts';
import type { TableSource } from '../read-pieces.ts';
import type { ImportHost, PreviewCell, ReadTable, TablePreview } from '../reader.ts';
import { titleNotes } from '../title-rows.ts';
import { CellNotes } from './cell-notes.ts';
import { chooseSheet } from './choose-sheet.ts';
import { cellText, detectLayout, needsMerges, type Layout } from './layout.ts';
import type { WorkbookChoices, WorkbookSettings } from './schema.ts';
import { isBlankCell, type Sheet, type SheetRow } from './sheet.ts';
import { cancelled, tooLarge, WorkbookFault } from './workbook-fault.ts';

/** The sheets of a file; throws a WorkbookFault where it has none that can be read. */
export type OpenSheets = (source: TableSource, host: ImportHost) => Promise<readonly Sheet[]>;

/** Rows by which the layout is told. */
const sampleRows = 120;
const previewRows = 50;
/** Memory that a table may take however small its file is, and how many times its file. */
const constantBytes = 268_435_456;
const timesFile = 10;
const bytesPerCell = 10;

interface Opened {
  readonly sheets: readonly Sheet[];
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly sample: readonly SheetRow[];
  readonly settings: WorkbookSettings;
}

/** Fails as `readWorkbook` does. */
export async function previewWorkbook(
  open: OpenSheets,
  source: TableSource,
  choices: WorkbookChoices,
  host: ImportHost,
): Promise<Outcome<TablePreview & { readonly settings: WorkbookSettings }>> {
  return guarded(async () => {
    const opened = await openSheet(open, source, choices, host);
    if (!opened.ok) return opened;
    const { sheets, layout, sample, settings } = opened.value;
    const { names, problems } = columnsOf(layout);
    const noAnswer = new MissingAnswers(settings);
    const rows = sample
      .filter(({ index }) => index > settings.skipRows)
      .slice(settings.headerRows)
      .slice(0, previewRows)
      .map(({ cells }) => Array.from({ length: layout.width }, (_, column) => cells[column]));
    const preview = {
      settings,
      names,
      kinds: names.map((_, column) => (rows.every((row) => isNumeric(row[column], noAnswer)) ? 'numeric' : 'text')),
      rows: rows.map((row) => row.map((cell) => previewCell(cell, noAnswer))),
      sheets: sheets.map(({ name }) => name),
    } as const;
    return success(preview, [...opened.problems, ...problems]);
  });
}

/**
 * Warnings and notes `sheets-not-read`, `title-rows-skipped`, `digits-as-text`, `formula-errors`, and those of text
 * tables. Fails with `sheet-not-found`, `workbook-damaged`, `file-empty`, `file-not-a-table`, `file-too-large`, `cancelled`.
 */
export async function readWorkbook(
  open: OpenSheets,
  source: TableSource,
  choices: WorkbookChoices,
  host: ImportHost,
): Promise<Outcome<ReadTable<WorkbookSettings>>> {
  return guarded(async () => {
    const opened = await openSheet(open, source, choices, host);
    if (!opened.ok) return opened;
    const { layout, settings } = opened.value;
    let texts: ReadonlySet<number> = new Set();
    for (;;) {
      const { table, notes, blankRows } = await fill(opened.value, texts, source, host);
      const needed = [...table.columnsNeedingText, ...notes.identityColumns].filter((column) => !texts.has(column));
      if (needed.length > 0) {
        texts = new Set([...texts, ...needed]);
        continue;
      }
      const finished = table.finish();
      const counts = { missingSpellings: notes.withErrors(finished.missingSpellings), skippedBlankLines: blankRows };
      const dataset = labelled(finished, layout);
      const problems = [...opened.problems, ...finished.problems, ...notes.problems(columnsOf(layout).names, dataset)];
      return success({ dataset, settings, counts, lines: finished.lines }, problems);
    }
  });
}

/** What was thrown on the way to a workbook's cells becomes the problem it stands for. */
async function guarded<T>(read: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof WorkbookFault) return failure(error.problem);
    throw error;
  }
}

async function openSheet(
  open: OpenSheets,
  source: TableSource,
  choices: WorkbookChoices,
  host: ImportHost,
): Promise<Outcome<Opened>> {
  if (source.bytes === 0) return failure(problem('file-empty', { values: { file: source.fileName } }));
  const sheets = await open(source, host);
  const chosen = await chooseSheet(source.fileName, sheets, choices.sheet);
  if (!chosen.ok) return chosen;
  const sheet = chosen.value;
  const sample: SheetRow[] = [];
  await sheet.rows((row) => {
    const isTable = row.index > (choices.skipRows ?? 0) && !row.cells.every(isBlankCell);
    if (isTable) sample.push(row);
    return sample.length < sampleRows;
  });
  if (sample.length === 0) return failure(problem('file-empty', { values: { file: source.fileName } }));
  const merges = needsMerges(sample) ? await sheet.merges(sample.at(-1)?.index ?? 0) : [];
  const layout = detectLayout(sample, merges, choices);
  const settings = {
    sheet: sheet.name,
    skipRows: layout.skipRows,
    headerRows: layout.headerRows,
    missingCodes: choices.missingCodes ?? [],
    ...(choices.missingWords ? { missingWords: choices.missingWords } : {}),
  };
  return success({ sheets, sheet, layout, sample, settings }, [
    ...chosen.problems,
    ...titleNotes(layout.titles, layout.skipRows),
  ]);
}

/** One pass over the sheet. */
async function fill(
  { sheet, layout, settings }: Opened,
  texts: ReadonlySet<number>,
  source: TableSource,
  host: ImportHost,
): Promise<{ readonly table: TableBuilder; readonly notes: CellNotes; readonly blankRows: number }> {
  const { width } = layout;
  const format = { delimiter: ',', decimal: '.', encoding: 'utf-8', header: settings.headerRows > 0 } as const;
  const table = new TableBuilder(
    { ...format, missingCodes: settings.missingCodes, missingWords: settings.missingWords },
    { hasSeparatorLine: false, hasRowNames: false, isWrapped: false },
    texts,
  );
  const notes = new CellNotes(width);
  const mostRows = (constantBytes + timesFile * source.bytes) / (bytesPerCell * Math.max(1, width));
  let heads = settings.headerRows;
  let blankRows = 0;
  let last = 0;
  if (heads > 0) table.addRow([...columnsOf(layout).cells], 1);
  await sheet.rows(
    ({ index, cells }) => {
      if (host.isCancelled?.() === true) throw cancelled();
      if (index <= settings.skipRows || cells.every(isBlankCell)) return true;
      if (heads > 0) heads -= 1;
      else {
        if (last > 0) blankRows += index - last - 1;
        table.addRow(notes.texts(cells), index);
        if (table.isTooLarge || table.rows > mostRows) throw tooLarge(source.fileName);
      }
      last = index;
      return true;
    },
    (share) => host.progress?.(share),
  );
  return { table, notes, blankRows };
}

function columnsOf({ headerRows, names, width }: Layout): {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
  readonly cells: readonly string[];
} {
  return headerRows > 0 ? { ...nameColumns(names), cells: names } : { ...numberColumns(width), cells: [] };
}

/** The names of groups above a column's own become its label. */
function labelled({ dataset }: FinishedTable, layout: Layout): Dataset {
  const labels = new Map(columnsOf(layout).names.map((name, column) => [name, layout.groups[column] ?? '']));
  return {
    ...dataset,
    columns: dataset.columns.map((column) => {
      const group = labels.get(column.name) ?? '';
      return group === '' ? column : { ...column, label: `${group}: ${column.name}` };
    }),
  };
}

function isNumeric(cell: SheetRow['cells'][number], noAnswer: MissingAnswers): boolean {
  if (typeof cell === 'number' || typeof cell === 'object') return true;
  const text = cellText(cell);
  const number = parseNumber(text, '.');
  return !Number.isNaN(number) || noAnswer.has(text, number);
}

function previewCell(cell: SheetRow['cells'][number], noAnswer: MissingAnswers): PreviewCell {
  const text = cellText(cell);
  const isMissing = typeof cell === 'object' || noAnswer.has(text, parseNumber(text, '.'));
  return isMissing ? { missing: text } : text;
}
