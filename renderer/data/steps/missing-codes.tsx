/** Missing codes: the numbers that mean no answer. */
import { useState } from 'react';
import { CircleSlash2 } from 'lucide-react';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import { suggestMissingCodes } from '../../../shared/data/screen/suggest-missing-codes.ts';
import type { ColumnSummary } from '../../../shared/data/types.ts';
import { TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { parseCodes, writeCodes } from '../../../shared/data/codebook/parse-codes.ts';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

function CodesEditor(props: StepEditorProps<StepOf<'missing-codes'>>) {
  const t = useT();
  const { step } = props;
  const [names, setNames] = useState<readonly string[]>(step?.columns ?? props.chosen ?? []);
  const [text, setText] = useState(() =>
    writeCodes(step ? step.codes : proposedCodes(props.columns, props.chosen ?? [])),
  );
  const codes = parseCodes(text);
  return (
    <StepForm
      {...props}
      title={t('step.missing.title')}
      explain={t('step.missing.explain')}
      picker={{ names, onNames: setNames, listed: props.columns }}
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

export const missingCodesScreen: StepScreen<StepOf<'missing-codes'>> = { Icon: CircleSlash2, Editor: CodesEditor };
