/** Fields that the forms of several formats share. */
import { useState } from 'react';
import { Choice, TextInput, type Option } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { parseCodes, writeCodes } from '../../../shared/data/codebook/parse-codes.ts';

const automatic = 'automatic';

/** A choice whose first entry leaves it to detection and says what that found. */
export function Detected<Id extends string>(props: {
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
export function Codes(props: {
  readonly codes: readonly number[] | undefined;
  readonly onChange: (codes: readonly number[]) => void;
}) {
  const t = useT();
  const { codes, onChange } = props;
  const [text, setText] = useState(() => writeCodes(codes ?? []));
  const parsed = parseCodes(text);
  const type = (typed: string) => {
    setText(typed);
    const next = parseCodes(typed);
    if (next) onChange(next);
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

/** Words of the whole file that stand for no answer, besides those that are known. */
export function Words(props: {
  readonly words: readonly string[] | undefined;
  readonly onChange: (words: readonly string[] | undefined) => void;
}) {
  const t = useT();
  const { words, onChange } = props;
  const [text, setText] = useState(() => (words ?? []).join('; '));
  const type = (typed: string) => {
    setText(typed);
    onChange(parseWords(typed));
  };
  return (
    <TextInput
      label={t('import.words')}
      value={text}
      onChange={type}
      placeholder={t('import.codes-none')}
      hint={t('import.words-explain')}
    />
  );
}

/** Parted by semicolons or commas of either width; undefined where there are none. */
function parseWords(text: string): readonly string[] | undefined {
  const words = text.split(new RegExp('[;\\uff1b,\\uff0c\\u3001\\n]', 'u')).map((word) => word.trim());
  const named = [...new Set(words.filter((word) => word !== ''))];
  return named.length > 0 ? named : undefined;
}

/** More rows than any sheet has stand above no table. */
const mostSkippedRows = 1_048_575;

/** Rows above the table; blank leaves them to detection, which says what it found. */
export function SkippedRows(props: {
  readonly chosen: number | undefined;
  readonly found: number | undefined;
  readonly onChange: (rows: number | undefined) => void;
}) {
  const t = useT();
  const { chosen, found, onChange } = props;
  const [text, setText] = useState(() => (chosen === undefined ? '' : String(chosen)));
  const parsed = parseRows(text);
  const type = (typed: string) => {
    setText(typed);
    const next = parseRows(typed);
    if (next !== null) onChange(next);
  };
  return (
    <TextInput
      label={t('import.skip-rows')}
      value={text}
      onChange={type}
      placeholder={t('import.automatic', { value: String(found ?? 0) })}
      hint={t('import.skip-rows-explain')}
      error={parsed === null ? t('import.skip-rows-invalid') : null}
    />
  );
}

/** undefined where nothing is written, null where it is no number of rows. */
function parseRows(text: string): number | undefined | null {
  const typed = text.trim();
  if (typed === '') return undefined;
  const rows = /^\d{1,7}$/.test(typed) ? Number(typed) : NaN;
  return rows <= mostSkippedRows ? rows : null;
}
