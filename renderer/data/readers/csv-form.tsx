/** Text tables: what was detected, each overridable. */
import { useState } from 'react';
import { delimiters, encodings, type Delimiter, type Encoding } from '../../../shared/data/readers/csv/choices.ts';
import type { CsvChoices, CsvSettings } from '../../../shared/data/readers/csv/schema.ts';
import type { MessageKey, Translate } from '../../../shared/language/translate.ts';
import { Choice, TextInput, type Option } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { parseCodes, writeCodes } from '../parse-codes.ts';
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

const encodingKey = (encoding: Encoding): MessageKey => `import.encoding.${encoding}`;

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
      <Codes choices={choices} onChange={onChange} />
    </>
  );
}

const automatic = 'automatic';

/** A choice whose first entry leaves it to detection and says what that found. */
function Detected<Id extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly chosen: Id | undefined;
  readonly found: Id | undefined;
  readonly onChange: (id: Id | undefined) => void;
}) {
  const t = useT();
  const { options, chosen, found } = props;
  const name = options.find((option) => option.id === found)?.text;
  const isOwn = chosen !== undefined;
  const first = name && !isOwn ? t('import.automatic', { value: name }) : t('import.automatic-unknown');
  return (
    <Choice<Id | typeof automatic>
      label={props.label}
      options={[{ id: automatic, text: first }, ...options]}
      value={chosen ?? automatic}
      onChange={(id) => props.onChange(id === automatic ? undefined : id)}
    />
  );
}

/** Codes of the whole file. Codes of single columns are proposed as steps once every row has been read. */
function Codes(props: { readonly choices: CsvChoices; readonly onChange: (choices: CsvChoices) => void }) {
  const t = useT();
  const { choices, onChange } = props;
  const [text, setText] = useState(() => writeCodes(choices.missingCodes ?? []));
  const parsed = parseCodes(text);
  const type = (typed: string) => {
    setText(typed);
    const next = parseCodes(typed);
    if (next) onChange({ ...choices, missingCodes: next });
  };
  return (
    <TextInput
      label={t('import.codes')}
      value={text}
      onChange={type}
      placeholder={t('import.codes-none')}
      hint={t('import.codes-explain')}
      error={parsed ? null : t('import.codes-invalid')}
    />
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
