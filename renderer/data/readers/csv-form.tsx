/** Text tables: what was detected, each overridable. */
import { delimiters, encodings, type Delimiter, type Encoding } from '../../../shared/data/readers/csv/choices.ts';
import type { CsvSettings } from '../../../shared/data/readers/csv/schema.ts';
import type { MessageKey, Translate } from '../../../shared/language/translate.ts';
import { useT } from '../../state/use-t.ts';
import { Codes, Detected, SkippedRows, Words } from './choice-fields.tsx';
import type { ChoicesProps, ReaderForm } from './reader-form.ts';

const delimiterKeys = {
  ',': 'import.delimiter.comma',
  ';': 'import.delimiter.semicolon',
  '\t': 'import.delimiter.tab',
  '|': 'import.delimiter.pipe',
  ' ': 'import.delimiter.space',
} as const satisfies Record<Delimiter, MessageKey>;

const decimalKeys = { '.': 'import.decimal.point', ',': 'import.decimal.comma' } as const;
const headerKeys = { yes: 'import.header.yes', no: 'import.header.no' } as const;

export const encodingKey = (encoding: Encoding): MessageKey => `import.encoding.${encoding}`;

function CsvFields({ choices, found, onChange }: ChoicesProps<CsvSettings>) {
  const t = useT();
  const header = found && (found.header ? 'yes' : 'no');
  return (
    <>
      <Detected
        label={t('import.encoding')}
        options={encodings.map((id) => ({ id, text: t(encodingKey(id)) }))}
        chosen={choices.encoding}
        found={found?.encoding}
        onChange={(encoding) => onChange({ ...choices, encoding })}
      />
      <Detected
        label={t('import.delimiter')}
        options={delimiters.map((id) => ({ id, text: t(delimiterKeys[id]) }))}
        chosen={choices.delimiter}
        found={found?.delimiter}
        onChange={(delimiter) => onChange({ ...choices, delimiter })}
      />
      <Detected
        label={t('import.header')}
        options={(['yes', 'no'] as const).map((id) => ({ id, text: t(headerKeys[id]) }))}
        chosen={choices.header === undefined ? undefined : choices.header ? 'yes' : 'no'}
        found={header}
        onChange={(chosen) => onChange({ ...choices, header: chosen && chosen === 'yes' })}
      />
      <Detected
        label={t('import.decimal')}
        options={(['.', ','] as const).map((id) => ({ id, text: t(decimalKeys[id]) }))}
        chosen={choices.decimal}
        found={found?.decimal}
        onChange={(decimal) => onChange({ ...choices, decimal })}
      />
      <SkippedRows
        chosen={choices.skipRows}
        found={found && (found.skipRows ?? 0)}
        onChange={(skipRows) => onChange({ ...choices, skipRows })}
      />
      <Words words={choices.missingWords} onChange={(missingWords) => onChange({ ...choices, missingWords })} />
      <Codes codes={choices.missingCodes} onChange={(missingCodes) => onChange({ ...choices, missingCodes })} />
    </>
  );
}

/** `UTF-8; separator: comma; decimal sign: point`. */
function readAs({ encoding, delimiter, decimal }: CsvSettings, t: Translate): string {
  return t('import.done.fact.read-as-text', {
    encoding: t(encodingKey(encoding)),
    delimiter: t(delimiterKeys[delimiter]),
    decimal: t(decimalKeys[decimal]),
  });
}

export const csvForm: ReaderForm<CsvSettings> = { Fields: CsvFields, readAs };
