/** A codebook read as the window reads it: refused with a reason, or as steps that the data it describes can take. */
import { planCodebook } from '../../../shared/data/codebook/plan-codebook.ts';
import { readCodebook } from '../../../shared/data/codebook/read-codebook.ts';
import { importTable } from '../../../shared/data/import-table.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import type { ImportedData } from '../../../shared/data/types.ts';
import { changeColumnsOf, codebookData } from '../../../shared/document/edits/edit-columns.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { fileOf, host } from '../../unit/data/import-support.ts';
import { baseTables } from './base-files.ts';
import { checkShape } from './check-csv.ts';
import { once } from '../once.ts';
import { accepted, must, refused, type Verdict } from './verdict.ts';

/** What the codebooks describe. */
const survey = (): Promise<ImportedData> => once('survey of the codebooks', readSurvey);

async function readSurvey(): Promise<ImportedData> {
  const read = await importTable(fileOf(new TextEncoder().encode(baseTables[0]!)), {}, host);
  if (!read.ok) throw new Error('the table of the codebooks cannot be read');
  return read.value;
}

export async function checkCodebook(bytes: Uint8Array): Promise<Verdict> {
  const { dataset, summary } = await survey();
  const table = await importTable(fileOf(bytes), {}, host);
  if (!table.ok) return refused(table.problems);
  const entries = readCodebook(table.value.dataset, 'codebook.csv');
  if (!entries.ok) return refused(entries.problems);
  const { columns } = summary;
  const plan = planCodebook(entries.value, codebookData(emptyDocument, columns));
  const named = plan.matched.length + plan.unknown.length;
  must(named === entries.value.length, `${entries.value.length} entries, ${named} of them matched or named`);
  must(plan.matched.length + plan.undescribed.length === columns.length, 'a column is neither described nor named');
  const { preparation } = changeColumnsOf(emptyDocument, plan.matched);
  const prepared = applySteps(dataset, preparation);
  must(prepared.ok, `its steps cannot be applied: ${JSON.stringify(prepared.problems).slice(0, 300)}`);
  checkShape(prepared.value);
  must(prepared.value.rows === dataset.rows, 'a codebook loses respondents');
  return accepted(table.problems);
}
