/** Reading the file in R as the import read it, by its format. */
import type { ReaderId } from '../data/readers/formats.ts';
import type { ImportSettings, SettingsOf } from '../data/readers/schemas.ts';
import type { Dataset } from '../dataset.ts';
import { vectorR } from './r-text.ts';
import { csvInR } from './read-csv-in-r.ts';
import { savInR } from './read-sav-in-r.ts';
import { excelInR, htmlInR, openDocumentInR } from './read-workbook-in-r.ts';
import type { ReadInR } from './reading-in-r.ts';
import type { ScriptData, ScriptSource } from './script-source.ts';

/** A format of data files has its statements of R here. */
const formatsInR: { readonly [K in ReaderId]: ReadInR<SettingsOf<K>> } = {
  sav: savInR,
  ods: openDocumentInR,
  xlsx: excelInR,
  xls: excelInR,
  html: htmlInR,
  csv: csvInR,
};

/**
 * Statements that make a data frame `data` of these columns, named as in Pathloom.
 *
 * @param texts columns that stay text
 */
export function readingInR(
  source: ScriptSource,
  wanted: readonly string[],
  texts: ReadonlySet<string>,
): readonly string[] {
  const { settings } = source;
  const inR = formatsInR[settings.format] as ReadInR<ImportSettings>;
  return inR.reading(source, settings, wanted, texts);
}

/** Comments that say what a data frame `data` has to hold: the columns as the import read them. */
export function expectedInR({ fileName, settings }: ScriptData): readonly string[] {
  const inR = formatsInR[settings.format] as ReadInR<ImportSettings>;
  return inR.expected(fileName, settings);
}

/** Stops where the numbers of answers are not those that Pathloom has. */
export function answersCheckedInR(dataset: Dataset, columns: readonly string[]): string[] {
  const byName = new Map(dataset.columns.map((column) => [column.name, column]));
  const counts = columns.map((name) => byName.get(name)!.values.reduce((sum, x) => sum + (Number.isNaN(x) ? 0 : 1), 0));
  return [
    `answers <- c(${counts.join(', ')})`,
    `stopifnot("The answers are not those that Pathloom read" = colSums(!is.na(data[${vectorR(columns)}])) == answers)`,
  ];
}
