/** One preparation step as a form: which columns, and the scale or the codes. */
import { useState, type ReactNode } from 'react';
import type { ColumnSummary, PrepareStep, PrepareStepKind } from '../../shared/data/types.ts';
import { suggestMissingCodes } from '../../shared/data/prepare/suggest-missing-codes.ts';
import { Button } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import type { Translate } from '../../shared/language/translate.ts';
import { useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { ColumnPicker } from './column-picker.tsx';
import { TextInput } from '../kit/fields.tsx';
import { parseCodes, writeCodes } from './parse-codes.ts';
import { proposeScale } from './propose-scale.ts';
import { columnWords, writeNumber } from './step-words.ts';

export interface StepEditorProps {
  readonly kind: PrepareStepKind;
  /** The step being edited. */
  readonly step?: PrepareStep;
  /** Columns ticked at first, for a new step. */
  readonly chosen?: readonly string[];
  readonly columns: readonly ColumnSummary[];
  readonly onSave: (step: PrepareStep) => void;
  readonly onClose: () => void;
}

export function StepEditor(props: StepEditorProps) {
  return props.kind === 'reverse' ? <ReverseEditor {...props} /> : <CodesEditor {...props} />;
}

function ReverseEditor(props: StepEditorProps) {
  const t = useT();
  const { step } = props;
  const [names, setNames] = useState<readonly string[]>(step?.columns ?? props.chosen ?? []);
  const [typed, setTyped] = useState(
    step?.kind === 'reverse' ? { minimum: String(step.minimum), maximum: String(step.maximum) } : null,
  );
  const others = useDocument().preparation.filter((each) => each !== step);
  const chosen = props.columns.filter((column) => names.includes(column.name));
  const proposed = proposeScale(chosen);
  const minimum = typed ? toNumber(typed.minimum) : proposed.minimum;
  const maximum = typed ? toNumber(typed.maximum) : proposed.maximum;
  const texts = typed ?? { minimum: String(proposed.minimum), maximum: String(proposed.maximum) };
  const isScale = minimum < maximum;
  return (
    <StepForm
      {...props}
      title={t('step.reverse.title')}
      explain={t('step.reverse.explain', { minimum: texts.minimum, maximum: texts.maximum })}
      names={names}
      onNames={setNames}
      listed={props.columns.filter((column) => column.kind === 'numeric')}
      warning={twice(names, others, t) ?? (isScale && !step ? beyond(chosen, minimum, maximum, t) : null)}
      step={isScale ? { kind: 'reverse', columns: names, minimum, maximum } : null}
    >
      <div className="form-pair">
        <TextInput
          label={t('step.reverse.minimum')}
          value={texts.minimum}
          onChange={(text) => setTyped({ ...texts, minimum: text })}
          error={isScale ? null : t('step.reverse.invalid')}
        />
        <TextInput
          label={t('step.reverse.maximum')}
          value={texts.maximum}
          onChange={(text) => setTyped({ ...texts, maximum: text })}
        />
      </div>
    </StepForm>
  );
}

function CodesEditor(props: StepEditorProps) {
  const t = useT();
  const { step } = props;
  const [names, setNames] = useState<readonly string[]>(step?.columns ?? props.chosen ?? []);
  const [text, setText] = useState(() =>
    writeCodes(step?.kind === 'missing-codes' ? step.codes : proposedCodes(props.columns, props.chosen ?? [])),
  );
  const codes = parseCodes(text);
  return (
    <StepForm
      {...props}
      title={t('step.missing.title')}
      explain={t('step.missing.explain')}
      names={names}
      onNames={setNames}
      listed={props.columns}
      warning={null}
      step={codes && codes.length > 0 ? { kind: 'missing-codes', columns: names, codes } : null}
    >
      <TextInput
        label={t('step.missing.codes')}
        value={text}
        onChange={setText}
        error={codes ? null : t('import.codes-invalid')}
        autoFocus
      />
    </StepForm>
  );
}

function StepForm(props: {
  readonly title: string;
  readonly explain: string;
  readonly names: readonly string[];
  readonly onNames: (names: readonly string[]) => void;
  readonly listed: readonly ColumnSummary[];
  readonly warning: string | null;
  /** What would be saved; null while the form is incomplete. */
  readonly step: PrepareStep | null;
  readonly onSave: (step: PrepareStep) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useT();
  const { step, names } = props;
  const isReady = step !== null && names.length > 0;
  const save = () => {
    if (!isReady) return;
    props.onSave(step);
    props.onClose();
  };
  return (
    <ModalDialog
      title={props.title}
      onClose={props.onClose}
      buttons={
        <>
          <Button onPress={props.onClose}>{t('step.cancel')}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={save}>
            {t('step.save')}
          </Button>
        </>
      }
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="form-hint">{props.explain}</p>
        {props.children}
        {props.warning && <p className="form-warning">{props.warning}</p>}
        <ColumnPicker columns={props.listed} names={names} onChange={props.onNames} />
        <button type="submit" hidden />
      </form>
    </ModalDialog>
  );
}

function toNumber(text: string): number {
  return text.trim() === '' ? NaN : Number(text.replace('\u2212', '-'));
}

/** Columns that another step reverses already, in words. */
function twice(names: readonly string[], others: readonly PrepareStep[], t: Translate): string | null {
  const reversed = new Set(others.flatMap((step) => (step.kind === 'reverse' ? step.columns : [])));
  const again = names.filter((name) => reversed.has(name));
  return again.length === 0 ? null : t('step.reverse.twice', { count: again.length, columns: columnWords(again, t) });
}

/** Columns whose answers lie beyond the scale, in words. */
function beyond(columns: readonly ColumnSummary[], minimum: number, maximum: number, t: Translate): string | null {
  const outside = columns.filter(
    (column) => (column.minimum ?? minimum) < minimum || (column.maximum ?? maximum) > maximum,
  );
  if (outside.length === 0) return null;
  return t('step.reverse.outside', {
    columns: columnWords(
      outside.map((column) => column.name),
      t,
    ),
    minimum: writeNumber(Math.min(...outside.map((column) => column.minimum ?? minimum))),
    maximum: writeNumber(Math.max(...outside.map((column) => column.maximum ?? maximum))),
  });
}

function proposedCodes(columns: readonly ColumnSummary[], chosen: readonly string[]): readonly number[] {
  const wanted = columns.filter((column) => chosen.length === 0 || chosen.includes(column.name));
  const steps = suggestMissingCodes({
    rows: 0,
    columns: wanted,
    completeRows: 0,
    missingSpellings: [],
    skippedBlankLines: 0,
  });
  const codes = [...new Set(steps.flatMap((step) => step.codes))];
  return codes.length > 0 ? codes : [99];
}
