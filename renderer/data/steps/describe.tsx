/** Labels of columns and of their values, and measurement levels, as a table of all columns. */
import { useMemo, useState } from 'react';
import { Tags } from 'lucide-react';
import { measurementLevels } from '../../../shared/dataset.ts';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import { useT } from '../../state/use-t.ts';
import {
  describeStep,
  describedFields,
  describedText,
  levelText,
  withTyped,
  wrongDescription,
  type DescribedField,
  type Typed,
} from '../describe-table.ts';
import { EditGrid } from '../edit-grid/edit-grid.tsx';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

const widths = { label: 4, values: 4, level: 1 } as const satisfies Record<DescribedField, number>;

function DescribeEditor(props: StepEditorProps<StepOf<'describe'>>) {
  const t = useT();
  const { step, columns } = props;
  const [typed, setTyped] = useState<Typed<DescribedField>>(new Map());
  const rows = useMemo(() => columns.map(({ name }) => name), [columns]);
  const textOf = (row: number, field: DescribedField) =>
    typed.get(rows[row]!)?.[field] ?? describedText(columns[row]!, field);
  const errorOf = (row: number, field: DescribedField) => {
    const reason = wrongDescription(columns[row]!, field, textOf(row, field));
    return reason ? t(`step.describe.wrong-${reason}`) : null;
  };
  const isWrong = rows.some((_, row) => errorOf(row, 'values') !== null);
  const levels = [
    { id: '', text: t('step.describe.level-none') },
    ...measurementLevels.map((level) => ({ id: level, text: t(`level.${level}`) })),
  ];
  return (
    <StepForm
      {...props}
      title={t('step.describe.title')}
      explain={t('step.describe.explain')}
      size="large"
      warning={null}
      step={isWrong ? null : describeStep(columns, typed, step)}
    >
      <EditGrid<DescribedField>
        name={t('step.describe.title')}
        head={t('step.describe.name')}
        rows={rows}
        columns={describedFields.map((id) => ({
          id,
          title: t(`step.describe.${id}`),
          width: widths[id],
          ...(id === 'level' ? { options: levels } : {}),
        }))}
        textOf={textOf}
        errorOf={errorOf}
        onChange={(changes) =>
          setTyped(
            withTyped(
              typed,
              changes.map(({ row, column, text }) => ({
                name: rows[row]!,
                field: column,
                text: column === 'level' ? levelText(text) : text,
              })),
            ),
          )
        }
      />
    </StepForm>
  );
}

export const describeScreen: StepScreen<StepOf<'describe'>> = { Icon: Tags, Editor: DescribeEditor };
