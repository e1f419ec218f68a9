/** SPSS data files, `.sav` and `.zsav`. */
import { success } from '../../../problem.ts';
import type { Column } from '../../../dataset.ts';
import type { PreviewCell, Reader } from '../reader.ts';
import { systemMissing } from './columns.ts';
import { savFormat } from './format.ts';
import { importSav, readSav } from './import-sav.ts';
import { isSav } from './read-records.ts';
import type { SavSettings } from './schema.ts';

/** Rows shown. */
const previewRows = 50;

export const savReader: Reader<SavSettings> = {
  ...savFormat,
  recognises: isSav,
  async preview(source, choices, host) {
    const read = await readSav(source, choices, { decoders: host.decoders }, previewRows);
    if (!read.ok) return read;
    const { dataset, settings, problems } = read.value;
    const { columns } = dataset;
    const rows = Array.from({ length: dataset.rows }, (_, row) => columns.map((column) => cellOf(column, row)));
    const names = columns.map(({ name }) => name);
    return success({ settings, names, kinds: columns.map(({ kind }) => kind), rows }, problems);
  },
  read: importSav,
};

function cellOf({ kind, values, categories }: Column, row: number): PreviewCell {
  const value = values[row] as number;
  if (Number.isNaN(value)) return { missing: kind === 'text' ? '' : systemMissing };
  return kind === 'text' ? (categories[value] ?? '') : String(value);
}
