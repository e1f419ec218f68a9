/** What rows of results offer to do: a button an action, which is there only where the document allows it. */
import { Plus, Unlink } from 'lucide-react';
import type { ComponentType } from 'react';
import { addParameter, canAddParameter } from '../../shared/document/edits/edits.ts';
import type { ParameterRef } from '../../shared/problem.ts';
import type { CellRow, RowAction } from '../../shared/results/element.ts';
import { parameterText } from '../../shared/engine/model/parameter-ref.ts';
import { ReverseButtons } from '../data/reverse-buttons.tsx';
import { IconButton } from '../kit/button.tsx';
import { changeSettings, useSettings } from '../state/use-settings.ts';
import { edit, useDocument } from '../state/store.ts';

interface ActionProps {
  readonly about: ParameterRef;
  readonly name: string;
}

const buttons: Readonly<Record<RowAction['id'], ComponentType<ActionProps>>> = {
  'reverse-item': ({ about }) => <ReverseButtons columns={[about.rhs]} />,
  'add-parameter': AddParameter,
  'free-across-groups': FreeAcrossGroups,
};

export function RowActionButton({ row, action }: { readonly row: CellRow; readonly action: RowAction }) {
  const Action = buttons[action.id];
  return row.about && <Action about={row.about} name={action.name} />;
}

function AddParameter({ about, name }: ActionProps) {
  if (!canAddParameter(useDocument(), about)) return null;
  return (
    <IconButton name={name} onPress={() => edit((document) => addParameter(document, about))}>
      <Plus size={14} />
    </IconButton>
  );
}

function FreeAcrossGroups({ about, name }: ActionProps) {
  const { groupPartial } = useSettings();
  const parameter = parameterText(about);
  if (groupPartial.includes(parameter)) return null;
  return (
    <IconButton name={name} onPress={() => changeSettings({ groupPartial: [...groupPartial, parameter] })}>
      <Unlink size={13} />
    </IconButton>
  );
}
