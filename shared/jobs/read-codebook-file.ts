/** A codebook by the reader of its format: a text table or a workbook. */
import { importTable } from '../data/import-table.ts';
import { readCodebook, type CodebookEntry } from '../data/codebook/read-codebook.ts';
import type { TableSource } from '../data/readers/read-pieces.ts';
import type { ImportHost } from '../data/readers/reader.ts';
import type { Outcome } from '../problem.ts';

/** Fails as reading a table does, and with codebook-without-names. */
export async function readCodebookFile(
  source: TableSource,
  host: ImportHost,
): Promise<Outcome<readonly CodebookEntry[]>> {
  const table = await importTable(source, {}, host);
  return table.ok ? readCodebook(table.value.dataset, source.fileName) : table;
}
