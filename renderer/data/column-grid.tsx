/** The table of what is known of columns: some of its fields, filled in by typing, choosing and pasting. */
import { useMemo } from 'react';
import { measurementLevels } from '../../shared/dataset.ts';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { useT } from '../state/use-t.ts';
import { columnText, withTyped, wrongCell, type ColumnField, type StepFacts, type Typed } from './column-table.ts';
import { EditGrid } from './edit-grid/edit-grid.tsx';

const widths = { label: 4, values: 4, level: 1.5, missing: 1.2, reversed: 1.2 } as const satisfies Record<
  ColumnField,
  number
>;

/** How a field of each column is written, and whether all of it can stand. */
export interface ColumnGridState {
  readonly textOf: (column: ColumnSummary, field: ColumnField) => string;
  readonly isWrong: boolean;
}

export function columnGridState(
  columns: readonly ColumnSummary[],
  fields: readonly ColumnField[],
  typed: Typed,
  steps?: StepFacts,
): ColumnGridState {
  const textOf = (column: ColumnSummary, field: ColumnField) =>
    typed.get(column.name)?.[field] ?? columnText(column, field, steps);
  const isTyped = columns.filter(({ name }) => typed.has(name));
  const isWrong = isTyped.some((column) =>
    fields.some((field) => wrongCell(column, field, textOf(column, field)) !== null),
  );
  return { textOf, isWrong };
}

export function ColumnGrid(props: {
  readonly name: string;
  readonly columns: readonly ColumnSummary[];
  readonly fields: readonly ColumnField[];
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly steps?: StepFacts;
}) {
  const t = useT();
  const { columns, fields, typed } = props;
  const rows = useMemo(() => columns.map(({ name }) => name), [columns]);
  const { textOf } = columnGridState(columns, fields, typed, props.steps);
  const options = {
    level: [
      { id: '', text: t('step.describe.level-none') },
      ...measurementLevels.map((level) => ({ id: level, text: t(`level.${level}`) })),
    ],
    reversed: [
      { id: '', text: t('step.describe.no') },
      { id: 'yes', text: t('step.describe.yes') },
    ],
  };
  return (
    <EditGrid<ColumnField>
      name={props.name}
      head={t('step.describe.name')}
      rows={rows}
      columns={fields.map((id) => ({
        id,
        title: t(`step.describe.${id}`),
        width: widths[id],
        ...(id === 'level' || id === 'reversed' ? { options: options[id] } : {}),
      }))}
      textOf={(row, field) => textOf(columns[row]!, field)}
      errorOf={(row, field) => {
        const reason = wrongCell(columns[row]!, field, textOf(columns[row]!, field));
        return reason ? t(`step.describe.wrong-${reason}`) : null;
      }}
      onChange={(changes) =>
        props.onTyped(
          withTyped(
            typed,
            changes.map(({ row, column, text }) => ({ name: rows[row]!, field: column, text })),
          ),
        )
      }
    />
  );
}
