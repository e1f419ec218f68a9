/** Fields of the forms: choices of columns, words, numbers that may be left empty. */
import { ChevronDown, RotateCcw } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ReactNode } from 'react';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { columnLabel } from '../../shared/document/find.ts';
import { formatInteger } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import type { ColumnChoice } from '../../shared/survey/settings.ts';
import { ColumnPicker } from '../data/column-picker.tsx';
import { Button } from '../kit/button.tsx';
import { CommitField } from '../kit/commit-field.tsx';
import { Choice } from '../kit/fields.tsx';
import { useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';

export function SurveyForm({ children }: { readonly children: ReactNode }) {
  return <div className="survey-form">{children}</div>;
}

/** How many columns are chosen; opens the list of them. */
export function ColumnsField(props: {
  readonly label: string;
  readonly columns: readonly ColumnSummary[];
  readonly names: readonly string[];
  /** Whether somebody has chosen. */
  readonly isOwn: boolean;
  readonly onChange: (names: ColumnChoice) => void;
}) {
  const t = useT();
  const { label, names } = props;
  const text = chosenWords(names, t);
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <DialogTrigger>
        <AriaButton
          className="field-input field-choice"
          aria-label={t('survey.columns-chosen', { label, count: text })}
        >
          <span className="field-choice-text">{text}</span>
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
        <Popover className="popover survey-popover" offset={4} placement="bottom start">
          <Dialog className="survey-columns" aria-label={t('survey.columns-edit', { label })}>
            <ColumnPicker columns={props.columns} names={names} onChange={props.onChange} />
            {props.isOwn && (
              <Button look="quiet" onPress={() => props.onChange(null)}>
                <RotateCcw size={13} aria-hidden />
                {t('survey.usual')}
              </Button>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

/** How many there are, with the first and the last of them. */
function chosenWords(names: readonly string[], t: Translate): string {
  const [first, ...others] = names;
  if (first === undefined) return t('survey.none');
  const last = others.at(-1);
  if (last === undefined) return first;
  return t('survey.columns-range', { count: formatInteger(names.length), first, last });
}

/** One column by its label; '' for none where that is offered. */
export function ColumnField(props: {
  readonly label: string;
  readonly columns: readonly ColumnSummary[];
  readonly value: string;
  readonly isOptional?: boolean;
  readonly onChange: (name: string) => void;
}) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const label = (name: string): string => {
    const words = columnLabel(document, name, language);
    return words === name ? name : `${name} · ${words}`;
  };
  const options = [
    ...(props.isOptional || props.value === '' ? [{ id: '', text: t('survey.none') }] : []),
    ...props.columns.map(({ name }) => ({ id: name, text: label(name) })),
  ];
  return <Choice label={props.label} value={props.value} options={options} onChange={props.onChange} />;
}

/** Words of a choice by their ids. */
export function WordChoice<Id extends string>(props: {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly value: Id;
  readonly words: (id: Id) => string;
  readonly onChange: (id: Id) => void;
}) {
  const options = props.ids.map((id) => ({ id, text: props.words(id) }));
  return <Choice label={props.label} value={props.value} options={options} onChange={props.onChange} />;
}

/** A number within limits, or nothing. */
export function OptionalNumber(props: {
  readonly label: string;
  readonly value: number | null;
  readonly range: readonly [lowest: number, highest: number];
  readonly isFraction?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly onChange: (value: number | null) => void;
}) {
  const t = useT();
  const [low, high] = props.range;
  return (
    <CommitField
      label={props.label}
      value={props.value === null ? '' : String(props.value)}
      placeholder={props.placeholder}
      hint={props.hint}
      onCommit={(text) => {
        if (text === '') {
          props.onChange(null);
          return null;
        }
        const typed = Number(text.replace(',', '.'));
        const isValid = typed >= low && typed <= high && (props.isFraction || Number.isInteger(typed));
        if (!isValid) return t('survey.value-refused', { low, high });
        props.onChange(typed);
        return null;
      }}
    />
  );
}
