/** Missing codes: the numbers that mean no answer. */
import { useState } from 'react';
import { CircleSlash2 } from 'lucide-react';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import type { Proposal } from '../../../shared/data/proposals/proposal.ts';
import { TextInput } from '../../kit/fields.tsx';
import { useApp } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { parseCodes, writeCodes } from '../../../shared/data/codebook/parse-codes.ts';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

function CodesEditor(props: StepEditorProps<StepOf<'missing-codes'>>) {
  const t = useT();
  const { step } = props;
  const [names, setNames] = useState<readonly string[]>(step?.columns ?? props.chosen ?? []);
  const proposals = useApp((state) => state.proposals?.list);
  const [text, setText] = useState(() =>
    writeCodes(step ? step.codes : proposedCodes(proposals ?? [], props.chosen ?? [])),
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

/** What is proposed for the chosen columns, or for any where none is chosen; 99 where nothing is. */
function proposedCodes(proposals: readonly Proposal[], chosen: readonly string[]): readonly number[] {
  const found = proposals.filter(
    ({ kind, columns }) =>
      kind === 'missing-code' && (chosen.length === 0 || columns.some((name) => chosen.includes(name))),
  );
  const codes = [...new Set(found.flatMap(({ values }) => values.map(Number)))];
  return codes.length > 0 ? codes : [99];
}

export const missingCodesScreen: StepScreen<StepOf<'missing-codes'>> = { Icon: CircleSlash2, Editor: CodesEditor };
