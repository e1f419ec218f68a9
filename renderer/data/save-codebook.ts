/** Saving what is known of the columns as a codebook that Excel opens. */
import { codebookRows, writtenFields } from '../../shared/data/codebook/write-codebook.ts';
import { writeCsv } from '../../shared/data/readers/csv/write-csv.ts';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { codebookData } from '../../shared/document/edits/edits.ts';
import { columnLabel } from '../../shared/document/find.ts';
import type { Language, ProjectDocument } from '../../shared/document/types.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { sem } from '../bridge.ts';
import { notify } from '../state/store.ts';

/** By it spreadsheets know that the text is Unicode. */
const byteOrderMark = '\ufeff';

/** The codebook as CSV, with the heads of this language. */
export function codebookText(
  document: ProjectDocument,
  columns: readonly ColumnSummary[],
  language: Language,
  t: Translate,
): string {
  const labelOf = ({ name, label = '' }: ColumnSummary): string => {
    const own = columnLabel(document, name, language);
    return own === name ? label : own;
  };
  const rows = codebookRows(codebookData(document, columns), labelOf, {
    yes: t('step.describe.yes'),
    levelOf: (level) => t(`level.${level}`),
  });
  return writeCsv(
    writtenFields.map((field) => t(`codebook.head.${field}`)),
    rows,
  );
}

export async function saveCodebook(
  document: ProjectDocument,
  columns: readonly ColumnSummary[],
  language: Language,
  t: Translate,
): Promise<void> {
  const text = codebookText(document, columns, language, t);
  const saved = await sem.call('export.text', {
    suggestedName: t('codebook.file'),
    kind: 'csv',
    text: byteOrderMark + text,
  });
  notify(saved.problems);
}
