/** How the file is read: what was detected, each overridable. */
import { memo, useState } from 'react';
import {
  delimiters,
  encodings,
  type Delimiter,
  type Encoding,
  type ImportChoices,
  type ImportPreview,
} from '../../shared/data/types.ts';
import type { MessageKey } from '../../shared/language/translate.ts';
import { useT } from '../state/use-t.ts';
import { Choice, TextInput, type Option } from '../kit/fields.tsx';
import { parseCodes, writeCodes } from './parse-codes.ts';

export const delimiterKeys = {
  ',': 'import.delimiter.comma',
  ';': 'import.delimiter.semicolon',
  '\t': 'import.delimiter.tab',
  '|': 'import.delimiter.pipe',
  ' ': 'import.delimiter.space',
} as const satisfies Record<Delimiter, MessageKey>;

export const decimalKeys = { '.': 'import.decimal.point', ',': 'import.decimal.comma' } as const;
const headerKeys = { yes: 'import.header.yes', no: 'import.header.no' } as const;

export const encodingKey = (encoding: Encoding): MessageKey => `import.encoding.${encoding}`;

/** Memoized as the preview is. */
export const ImportSettingsForm = memo(SettingsForm);

function SettingsForm(props: {
  readonly choices: ImportChoices;
  readonly preview: ImportPreview | null;
  readonly onChange: (choices: ImportChoices) => void;
}) {
  const t = useT();
  const { choices, onChange } = props;
  const settings = props.preview?.settings;
  const header = settings && (settings.header ? 'yes' : 'no');
  return (
    <div className="form import-form">
      <h3 className="import-heading">{t('import.settings')}</h3>
      <Detected
        label={t('import.encoding')}
        options={encodings.map((id) => ({ id, text: t(encodingKey(id)) }))}
        chosen={choices.encoding}
        found={settings?.encoding}
        onChange={(encoding) => onChange({ ...choices, encoding })}
      />
      <Detected
        label={t('import.delimiter')}
        options={delimiters.map((id) => ({ id, text: t(delimiterKeys[id]) }))}
        chosen={choices.delimiter}
        found={settings?.delimiter}
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
        found={settings?.decimal}
        onChange={(decimal) => onChange({ ...choices, decimal })}
      />
      <Codes choices={choices} onChange={onChange} />
    </div>
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
function Codes(props: { readonly choices: ImportChoices; readonly onChange: (choices: ImportChoices) => void }) {
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
