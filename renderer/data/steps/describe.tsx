/** Labels of columns and of their values, and measurement levels, as a table of all columns. */
import { useState } from 'react';
import { Tags } from 'lucide-react';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import { useT } from '../../state/use-t.ts';
import { ColumnGrid, columnGridState } from '../column-grid.tsx';
import { describeStep, describedFields, type Typed } from '../column-table.ts';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

function DescribeEditor(props: StepEditorProps<StepOf<'describe'>>) {
  const t = useT();
  const { step, columns } = props;
  const [typed, setTyped] = useState<Typed>(new Map());
  const { isWrong } = columnGridState(columns, describedFields, typed);
  return (
    <StepForm
      {...props}
      title={t('step.describe.title')}
      explain={t('step.describe.explain')}
      size="large"
      warning={null}
      step={isWrong ? null : describeStep(columns, typed, step)}
    >
      <ColumnGrid
        name={t('step.describe.title')}
        columns={columns}
        fields={describedFields}
        typed={typed}
        onTyped={setTyped}
      />
    </StepForm>
  );
}

export const describeScreen: StepScreen<StepOf<'describe'>> = { Icon: Tags, Editor: DescribeEditor };
