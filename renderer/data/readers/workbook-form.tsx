/** Workbooks: which sheet, where its table begins, whether it has names. */
import { encodings } from '../../../shared/data/readers/csv/choices.ts';
import type { HtmlSettings } from '../../../shared/data/readers/html/schema.ts';
import type { WorkbookSettings } from '../../../shared/data/readers/workbook/schema.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { useT } from '../../state/use-t.ts';
import { Codes, Detected, SkippedRows, Words } from './choice-fields.tsx';
import { encodingKey } from './csv-form.tsx';
import type { ChoicesProps, ReaderForm } from './reader-form.ts';

const headerKeys = {
  '0': 'import.header-rows.0',
  '1': 'import.header-rows.1',
  '2': 'import.header-rows.2',
  '3': 'import.header-rows.3',
} as const;
const headerCounts = ['0', '1', '2', '3'] as const;

function WorkbookFields({ choices, found, sheets, onChange }: ChoicesProps<WorkbookSettings>) {
  const t = useT();
  const countOf = (rows: number | undefined) => headerCounts.find((count) => count === String(rows));
  return (
    <>
      {sheets.length > 1 && (
        <Detected
          label={t('import.sheet')}
          options={sheets.map((name) => ({ id: name, text: name }))}
          chosen={choices.sheet}
          found={found?.sheet}
          // Rows are those of a sheet: what was said of another does not hold.
          onChange={(sheet) =>
            onChange({ sheet, missingCodes: choices.missingCodes, missingWords: choices.missingWords })
          }
        />
      )}
      <SkippedRows
        key={choices.sheet}
        chosen={choices.skipRows}
        found={found?.skipRows}
        onChange={(skipRows) => onChange({ ...choices, skipRows })}
      />
      <Detected
        label={t('import.header-rows')}
        options={headerCounts.map((id) => ({ id, text: t(headerKeys[id]) }))}
        chosen={countOf(choices.headerRows)}
        found={countOf(found?.headerRows)}
        onChange={(count) => onChange({ ...choices, headerRows: count === undefined ? undefined : Number(count) })}
      />
      <Words words={choices.missingWords} onChange={(missingWords) => onChange({ ...choices, missingWords })} />
      <Codes codes={choices.missingCodes} onChange={(missingCodes) => onChange({ ...choices, missingCodes })} />
    </>
  );
}

/** `sheet Data, from row 3 on`. */
function readAs({ sheet, skipRows }: WorkbookSettings, t: Translate): string {
  const values = { sheet, row: skipRows + 1 };
  return skipRows > 0 ? t('import.done.fact.read-as-sheet-from', values) : t('import.done.fact.read-as-sheet', values);
}

export const workbookForm: ReaderForm<WorkbookSettings> = { Fields: WorkbookFields, readAs };

function HtmlFields(props: ChoicesProps<HtmlSettings>) {
  const t = useT();
  const { choices, found, onChange } = props;
  return (
    <>
      <Detected
        label={t('import.encoding')}
        options={encodings.map((id) => ({ id, text: t(encodingKey(id)) }))}
        chosen={choices.encoding}
        found={found?.encoding}
        onChange={(encoding) => onChange({ ...choices, encoding })}
      />
      <WorkbookFields {...props} onChange={(chosen) => onChange({ ...chosen, encoding: choices.encoding })} />
    </>
  );
}

export const htmlForm: ReaderForm<HtmlSettings> = { Fields: HtmlFields, readAs };
