/** Reading a workbook in R as the import read it: every cell as text first, then numbers. */
import { missingWords } from '../data/readers/csv/cells.ts';
import type { HtmlSettings } from '../data/readers/html/schema.ts';
import type { WorkbookSettings } from '../data/readers/workbook/schema.ts';
import { encodingInR } from './read-csv-in-r.ts';
import { numbersR, quoteR, vectorR } from './r-text.ts';
import type { ReadInR } from './reading-in-r.ts';
import type { ScriptSource } from './script-source.ts';

/** The call of a package that reads a sheet's cells as texts, without names, from a row on. */
type CellsInR = (fileName: string, settings: WorkbookSettings) => readonly string[];

const excelCells: CellsInR = (fileName, { sheet, skipRows }) => [
  '# install.packages("readxl")',
  `cells <- readxl::read_excel(${quoteR(fileName)}, sheet = ${quoteR(sheet)}, skip = ${String(skipRows)}, col_names = FALSE, col_types = "text", .name_repair = "minimal")`,
];

const openDocumentCells: CellsInR = (fileName, { sheet, skipRows }) => [
  '# install.packages("readODS")',
  `cells <- readODS::read_ods(${quoteR(fileName)}, sheet = ${quoteR(sheet)}, skip = ${String(skipRows)}, col_names = FALSE, col_types = NA)`,
];

const pageCells = (fileName: string, { sheet, skipRows, encoding }: HtmlSettings): readonly string[] => [
  '# install.packages("xml2")',
  `page <- xml2::read_html(${quoteR(fileName)}, encoding = ${quoteR(encodingInR(encoding))})`,
  `rows <- xml2::xml_find_all(xml2::xml_find_all(page, "//table")[[${sheet}]], ".//tr")`,
  'rows <- lapply(rows, function(row) xml2::xml_text(xml2::xml_find_all(row, "./td|./th")))',
  ...(skipRows > 0 ? [`rows <- rows[-seq_len(${String(skipRows)})]`] : []),
  'cells <- t(vapply(rows, function(row) row[seq_len(max(lengths(rows)))], character(max(lengths(rows)))))',
];

/** What formulas give that cannot be computed. */
const errors = ['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'];

function reading<Settings extends WorkbookSettings>(
  cellsInR: (fileName: string, settings: Settings) => readonly string[],
): ReadInR<Settings>['reading'] {
  return (source: ScriptSource, settings, wanted, texts) => {
    const placeOf = new Map(source.columns.map((name, i) => [name, i + 1]));
    const columns = wanted.toSorted((a, b) => placeOf.get(a)! - placeOf.get(b)!);
    const places = columns.map((name) => placeOf.get(name)!);
    const text = columns.filter((name) => texts.has(name));
    const { headerRows, missingCodes, missingWords: ownWords = [] } = settings;
    const numbered = text.length === 0 ? 'data[]' : `data[setdiff(names(data), ${vectorR(text)})]`;
    return [
      ...cellsInR(source.fileName, settings),
      'cells <- trimws(as.matrix(cells), whitespace = "[\\\\h\\\\v]")',
      'cells[!is.na(cells) & cells == ""] <- NA',
      'cells <- cells[rowSums(!is.na(cells)) > 0, , drop = FALSE]',
      ...(headerRows > 0 ? heads(headerRows) : []),
      `cells[cells %in% ${vectorR([...new Set([...missingWords.filter((word) => word !== ''), ...ownWords, ...errors])])}] <- NA`,
      ...(headerRows > 0
        ? [
            '# A column without a name and without answers is none.',
            'cells <- cells[, named | colSums(!is.na(cells)) > 0, drop = FALSE]',
          ]
        : []),
      `stopifnot("The file is not read as Pathloom read it" = nrow(cells) == ${String(source.rows)})`,
      `data <- as.data.frame(cells[, c(${places.join(', ')}), drop = FALSE])`,
      `names(data) <- ${vectorR(columns)}`,
      ...(missingCodes.length > 0
        ? [
            `data[] <- lapply(data, function(x) replace(x, suppressWarnings(as.numeric(x)) %in% ${numbersR(missingCodes)}, NA))`,
          ]
        : []),
      `${numbered} <- lapply(${text.length === 0 ? 'data' : numbered}, as.numeric)`,
    ];
  };
}

function heads(count: number): string[] {
  const rows = count === 1 ? '1' : `1:${String(count)}`;
  return [
    count === 1 ? '# The first row holds the names.' : `# The first ${String(count)} rows hold the names.`,
    `named <- colSums(!is.na(cells[${rows}, , drop = FALSE])) > 0`,
    `cells <- cells[-(${rows}), , drop = FALSE]`,
  ];
}

/** What the data frame has to hold: the columns as the import read them. */
function expected(fileName: string, settings: WorkbookSettings): string[] {
  const { sheet, skipRows, headerRows, missingCodes, missingWords: ownWords = [] } = settings;
  const words = [
    ...missingWords
      .filter((word) => word !== '')
      .concat(ownWords)
      .map(quoteR),
    ...missingCodes.map(String),
  ];
  return [
    `# data: a data frame with the columns of ${quoteR(fileName)}, sheet ${quoteR(sheet)}, answers as numbers.`,
    `# NA: cells that are empty, hold an error such as #DIV/0! or one of ${words.join(' ')}.`,
    ...(skipRows > 0 ? [`# The first ${String(skipRows)} rows of the sheet are no part of the table.`] : []),
    headerRows > 0
      ? '# A name that occurs again has its number behind it (x, x_2, ...), a missing one is V and its place.'
      : '# The sheet has no names: its columns are V1, V2, ...',
  ];
}

export const excelInR: ReadInR<WorkbookSettings> = { reading: reading(excelCells), expected };
export const htmlInR: ReadInR<HtmlSettings> = { reading: reading(pageCells), expected };
export const openDocumentInR: ReadInR<WorkbookSettings> = { reading: reading(openDocumentCells), expected };
