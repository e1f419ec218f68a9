/** Reversed items: the scale that they are turned round on. */
import { useState } from 'react';
import { FlipHorizontal2 } from 'lucide-react';
import type { PrepareStep, StepOf } from '../../../shared/data/prepare/schemas.ts';
import type { ColumnSummary } from '../../../shared/data/types.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { TextInput } from '../../kit/fields.tsx';
import { useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { proposeScale } from '../../../shared/data/screen/propose-scale.ts';
import { columnWords, writeNumber } from '../step-words.ts';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

function ReverseEditor(props: StepEditorProps<StepOf<'reverse'>>) {
  const t = useT();
  const { step } = props;
  const [names, setNames] = useState<readonly string[]>(step?.columns ?? props.chosen ?? []);
  const [typed, setTyped] = useState(step ? { minimum: String(step.minimum), maximum: String(step.maximum) } : null);
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
      picker={{ names, onNames: setNames, listed: props.columns.filter((column) => column.kind === 'numeric') }}
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

export const reverseScreen: StepScreen<StepOf<'reverse'>> = { Icon: FlipHorizontal2, Editor: ReverseEditor };
