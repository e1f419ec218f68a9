/** An SPSS data file read as an import reads it: refused with a reason, or with every missing answer counted. */
import { importTable, previewTable } from '../../../shared/data/import-table.ts';
import { fileOf, host } from '../../unit/data/import-support.ts';
import { checkProposals, checkShape, estimate } from './check-csv.ts';
import { accepted, isSameWritten, must, refused, type Verdict } from './verdict.ts';

/** Of the file's bytes, its columns take no more: a byte can hold 8, and zlib a thousand. */
const plentyBytes = 536_870_912;

export async function checkSav(bytes: Uint8Array, number: number): Promise<Verdict> {
  const preview = await previewTable(fileOf(bytes), {}, host);
  const read = await importTable(fileOf(bytes), {}, host);
  if (!read.ok) return refused(read.problems);
  // A preview goes no farther than it must: it may show a file that is refused, never the other way.
  must(preview.ok, 'imported although the preview refuses');
  const data = read.value;
  checkShape(data.dataset);
  checkProposals(data);
  const { rows, columns } = data.dataset;
  must(8 * rows * columns.length <= plentyBytes, 'more than a small file can hold');
  const again = await importTable(fileOf(bytes, 1 + (number % 90)), data.provenance.settings, host);
  must(again.ok, 'what a project keeps of the import cannot be imported again');
  must(isSameWritten(again.value, data), 'the import that a project repeats gives other data');
  if (data.provenance.settings.format === 'sav') {
    const gaps = columns.reduce((sum, { values }) => sum + values.filter((value) => Number.isNaN(value)).length, 0);
    const counted = data.summary.missingSpellings.reduce((sum, { count }) => sum + count, 0);
    must(gaps === counted, `${gaps} answers are missing, ${counted} counted`);
  }
  return accepted(read.problems, number % 50 === 0 ? estimate(data) : undefined);
}
