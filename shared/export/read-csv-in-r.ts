/** Reading a text table in R as the import read it. */
import { missingWords } from '../data/readers/csv/cells.ts';
import { rowNamesColumn } from '../data/readers/csv/column-names.ts';
import type { CsvSettings } from '../data/readers/csv/schema.ts';
import { numbersR, quoteR, vectorR } from './r-text.ts';
import type { ReadInR } from './reading-in-r.ts';
import type { ScriptSource } from './script-source.ts';

/** Under the names that R gives them. */
export function encodingInR(encoding: string): string {
  if (encoding === 'euc-kr') return 'CP949';
  if (encoding === 'shift_jis') return 'CP932';
  return encoding.replace(/^windows-/, 'CP').toUpperCase();
}

/**
 * Cells as text: marks, NUL characters and blank lines are left out, quoted cells may hold anything, blanks around a
 * cell go. Separators and line ends within quotes are put aside as \001 and \002.
 */
const reader = String.raw`
read_cells <- function(file, encoding, sep) {
  bytes <- readBin(file, "raw", file.size(file))
  if (!startsWith(encoding, "UTF-16")) bytes <- bytes[bytes != 0]
  text <- gsub("\ufeff", "", iconv(list(bytes), encoding, "UTF-8", sub = "?"), fixed = TRUE)
  ends <- if (grepl("\n", text, fixed = TRUE)) "\r\n" else "\r"
  text <- sub("^[sS][eE][pP]=[,;\t| ]\n", "", gsub(ends, "\n", text, fixed = TRUE))
  pattern <- sprintf("(?<![^%1$s\n])\"[^\"]*+(?:\"\"[^\"]*+)*+\" *(?![^%1$s\n])", sep)
  quoted <- gregexpr(pattern, text, perl = TRUE, useBytes = TRUE)[[1]]
  if (quoted[1] > 0) {
    bytes <- charToRaw(text)
    inside <- unlist(Map(function(from, n) from - 1 + seq_len(n), quoted, attr(quoted, "match.length")))
    bytes[inside][bytes[inside] == charToRaw(sep)] <- as.raw(1)
    bytes[inside][bytes[inside] == charToRaw("\n")] <- as.raw(2)
    text <- rawToChar(bytes)
    Encoding(text) <- "UTF-8"
  }
  lines <- strsplit(text, "\n", fixed = TRUE)[[1]]
  lines <- lines[grepl(sprintf("[^\\h\\v%s\"]", sep), lines, perl = TRUE)]
  rows <- strsplit(paste0(lines, sep), sep, fixed = TRUE)
  if (sep == " ") rows <- lapply(rows, function(x) x[x != ""])
  width <- length(rows[[1]])
  cells <- vapply(rows, function(x) c(x, character(width))[seq_len(width)], character(width))
  if (quoted[1] > 0) {
    isQuoted <- grepl("^\\h*\"(?s:.*)\"\\h*$", cells, perl = TRUE)
    cells[isQuoted] <- gsub("\"\"", "\"", sub("^\\h*\"((?s).*)\"\\h*$", "\\1", cells[isQuoted], perl = TRUE), fixed = TRUE)
    cells <- gsub("\001", sep, gsub("\002", "\n", cells, fixed = TRUE), fixed = TRUE)
  }
  t(matrix(trimws(cells, whitespace = "[\\h\\v]"), width))
}`
  .trim()
  .split('\n');

/** Lines above the table are left out before anything is made of them; a header without a name for those of the rows gets one. */
function readerFor(lines: number, hasRowNames: boolean): readonly string[] {
  const named = '  rows[[1]] <- c("row.names", rows[[1]])';
  const whole = hasRowNames
    ? reader.flatMap((line) => (line.startsWith('  width <-') ? [named, line] : [line]))
    : reader;
  if (lines === 0) return whole;
  const skip = `  text <- sub("^(?:[^\\r\\n]*(?:\\r\\n|\\r|\\n)){${String(lines)}}", "", text, perl = TRUE)`;
  return whole.flatMap((line) => (line.startsWith('  ends <-') ? [skip, line] : [line]));
}

/**
 * Statements that make a data frame `data` of these columns, named as in Pathloom. Columns are found by their places:
 * names in the file may be missing or repeated.
 *
 * @param texts columns that stay text
 */
function reading(
  source: ScriptSource,
  settings: CsvSettings,
  wanted: readonly string[],
  texts: ReadonlySet<string>,
): string[] {
  const placeOf = new Map(source.columns.map((name, i) => [name, i + 1]));
  const columns = wanted.toSorted((a, b) => placeOf.get(a)! - placeOf.get(b)!);
  const places = columns.map((name) => placeOf.get(name)!);
  const text = columns.flatMap((name) => (texts.has(name) ? [name] : []));
  const number = settings.decimal === ',' ? 'as.numeric(sub(",", ".", x, fixed = TRUE))' : 'as.numeric(x)';
  const { missingCodes, missingWords: ownWords = [], skipRows = 0 } = settings;
  return [
    ...readerFor(skipRows, settings.header && source.columns[0] === rowNamesColumn),
    '',
    `cells <- read_cells(${quoteR(source.fileName)}, ${quoteR(encodingInR(settings.encoding))}, ${quoteR(settings.delimiter)})`,
    ...(settings.header
      ? ['# The first row holds the names.', 'named <- cells[1, ] != ""', 'cells <- cells[-1, , drop = FALSE]']
      : []),
    `cells[cells %in% ${vectorR([...missingWords, ...ownWords])}] <- NA`,
    ...(settings.header
      ? [
          '# A column without a name and without answers is none.',
          'cells <- cells[, named | colSums(!is.na(cells)) > 0, drop = FALSE]',
        ]
      : []),
    `stopifnot("The file is not read as Pathloom read it" = nrow(cells) == ${source.rows})`,
    `number <- function(x) ${number}`,
    `data <- as.data.frame(cells[, c(${places.join(', ')}), drop = FALSE])`,
    `names(data) <- ${vectorR(columns)}`,
    ...(missingCodes.length > 0
      ? [
          `data[] <- lapply(data, function(x) replace(x, suppressWarnings(number(x)) %in% ${numbersR(missingCodes)}, NA))`,
        ]
      : []),
    text.length === 0
      ? 'data[] <- lapply(data, number)'
      : `data[setdiff(names(data), ${vectorR(text)})] <- lapply(data[setdiff(names(data), ${vectorR(text)})], number)`,
  ];
}

/** What the data frame has to hold: the columns as the import read them. */
function expected(fileName: string, settings: CsvSettings): string[] {
  const { header, missingCodes, missingWords: ownWords = [], skipRows = 0 } = settings;
  const words = [
    ...missingWords
      .filter((word) => word !== '')
      .concat(ownWords)
      .map(quoteR),
    ...missingCodes.map(String),
  ];
  return [
    `# data: a data frame with the columns of ${quoteR(fileName)}, answers as numbers.`,
    `# NA: cells that are empty or hold one of ${words.join(' ')}.`,
    ...(skipRows > 0 ? [`# The first ${String(skipRows)} lines of the file are no part of the table.`] : []),
    header
      ? '# A name that occurs again has its number behind it (x, x_2, ...), a missing one is V and its place.'
      : '# The file has no names: its columns are V1, V2, ...',
  ];
}

export const csvInR: ReadInR<CsvSettings> = { reading, expected };
