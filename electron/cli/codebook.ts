/** `--codebook FILE`: labels, missing codes and reversed items as a codebook says them. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { planCodebook, type CodebookPlan } from '../../shared/data/codebook/plan-codebook.ts';
import { summarizeDataset } from '../../shared/data/screen/summarize-dataset.ts';
import type { ImportedData, PrepareStep } from '../../shared/data/types.ts';
import { changeColumnsOf, codebookData } from '../../shared/document/edits/edit-columns.ts';
import { emptyDocument } from '../../shared/document/edits/new-document.ts';
import { readCodebookFile } from '../../shared/jobs/read-codebook-file.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { success, type Outcome } from '../../shared/problem.ts';
import { decoders, unreadable } from './read-inputs.ts';

export interface UsedCodebook {
  readonly plan: CodebookPlan;
  /** All steps: those before, and what the codebook adds among them. */
  readonly steps: readonly PrepareStep[];
}

/** Of data as the steps leave them. Fails as reading a table does, and with codebook-without-names. */
export async function useCodebook(
  path: string,
  prepared: ImportedData,
  steps: readonly PrepareStep[],
): Promise<Outcome<UsedCodebook>> {
  try {
    const { size } = await stat(path);
    const source = { fileName: basename(path), bytes: size, chunks: () => createReadStream(path) };
    const entries = await readCodebookFile(source, { decoders });
    if (!entries.ok) return entries;
    const { columns } = summarizeDataset(prepared.dataset);
    const document = { ...emptyDocument, preparation: steps };
    const plan = planCodebook(entries.value, codebookData(document, columns));
    return success({ plan, steps: changeColumnsOf(document, plan.matched).preparation });
  } catch (error) {
    return unreadable(path, error);
  }
}

/** For standard error: how many columns match, which names do not, which cells cannot be read. */
export function printCodebook({ matched, unknown, undescribed, wrong }: CodebookPlan, translate: Translate): string {
  const columns = unknown.join(translate('data.list-separator'));
  const lines = [
    translate('codebook.matched', { count: matched.length, columns: matched.length + undescribed.length }),
    ...(unknown.length > 0 ? [translate('codebook.unknown', { columns })] : []),
    ...wrong.map(({ name, field, text }) => translate(`codebook.wrong-${field}`, { column: name, text })),
  ];
  return lines.map((line) => `${translate('codebook.title')}: ${line}\n`).join('');
}
