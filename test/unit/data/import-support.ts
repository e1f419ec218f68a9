/** Shared by the tests of the data room: files in memory and the test host. */
import type { TableSource } from '../../../shared/data/readers/read-pieces.ts';
import type { ImportHost } from '../../../shared/data/readers/reader.ts';
import { importTable } from '../../../shared/data/import-table.ts';
import type { TextDecoders } from '../../../shared/data/decode/text-decoders.ts';
import type { CsvChoices } from '../../../shared/data/readers/csv/schema.ts';
import type { ImportedData } from '../../../shared/data/types.ts';
import type { Outcome } from '../../../shared/problem.ts';

export const decoders: TextDecoders = { create: (encoding) => new TextDecoder(encoding) };

export const host: ImportHost = { decoders };

/** A file in memory, handed over in chunks of `chunkBytes`. */
export function fileOf(content: string | Uint8Array, chunkBytes = 65_536, fileName = 'test.csv'): TableSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    fileName,
    bytes: bytes.length,
    *chunks() {
      for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
    },
  };
}

export async function importText(
  content: string | Uint8Array,
  choices: CsvChoices = {},
  chunkBytes?: number,
): Promise<Outcome<ImportedData>> {
  const isChosen = Object.keys(choices).length > 0;
  return importTable(fileOf(content, chunkBytes), isChosen ? { format: 'csv', ...choices } : {}, host);
}

/** The imported data; throws when the import failed. */
export async function imported(
  content: string | Uint8Array,
  choices: CsvChoices = {},
  chunkBytes?: number,
): Promise<ImportedData> {
  const outcome = await importText(content, choices, chunkBytes);
  if (!outcome.ok) throw new Error(`import failed: ${outcome.problems.map((one) => one.code).join(', ')}`);
  return outcome.value;
}

/** Cells as a person reads them: numbers, texts, null for missing. */
export function cellsOf(data: ImportedData, name: string): (number | string | null)[] {
  const column = data.dataset.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new Error(`no column ${name}`);
  return [...column.values].map((value) =>
    Number.isNaN(value) ? null : column.kind === 'text' ? (column.categories[value] ?? '?') : value,
  );
}
