/** Other names for columns, as a table of old and new ones. */
import { useMemo, useState } from 'react';
import { CaseSensitive } from 'lucide-react';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import { useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { EditGrid } from '../edit-grid/edit-grid.tsx';
import { renameStep, wrongNames } from '../rename-table.ts';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

/** @param props.proposed new names to begin with */
export function RenameEditor(
  props: StepEditorProps<StepOf<'rename'>> & { readonly proposed?: ReadonlyMap<string, string> },
) {
  const t = useT();
  const { step, columns } = props;
  const { nodes } = useDocument().diagram;
  const [names, setNames] = useState<ReadonlyMap<string, string>>(
    () => props.proposed ?? new Map(step?.columns.map((name, index) => [name, step.names[index] ?? name])),
  );
  const rows = useMemo(() => columns.map(({ name }) => name), [columns]);
  const constructs = useMemo(
    () => new Set(nodes.flatMap((node) => (node.kind === 'construct' ? [node.name] : []))),
    [nodes],
  );
  const nameOf = (row: string) => names.get(row) ?? row;
  const wrong = wrongNames(rows, names, constructs);
  const made = renameStep(rows, names);
  return (
    <StepForm
      {...props}
      title={t('step.rename.title')}
      explain={t('step.rename.explain')}
      size="large"
      warning={null}
      step={wrong.size === 0 ? made : null}
    >
      <EditGrid
        name={t('step.rename.title')}
        head={t('step.rename.old')}
        rows={rows}
        columns={[{ id: 'name', title: t('step.rename.new'), width: 1 }]}
        textOf={(row) => nameOf(rows[row]!)}
        errorOf={(row) => {
          const reason = wrong.get(rows[row]!);
          return reason ? t(`step.rename.wrong-${reason}`) : null;
        }}
        onChange={(changes) =>
          setNames(new Map([...names, ...changes.map(({ row, text }) => [rows[row]!, text] as const)]))
        }
      />
    </StepForm>
  );
}

export const renameScreen: StepScreen<StepOf<'rename'>> = { Icon: CaseSensitive, Editor: RenameEditor };
