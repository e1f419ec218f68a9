/** What rows of results offer to do: the button and what it does, one entry an action. */
import { Plus, Unlink } from 'lucide-react';
import type { ComponentType } from 'react';
import { addParameter } from '../../shared/document/edits.ts';
import type { CellRow, RowAction, RowSubject } from '../../shared/results/element.ts';
import { parameterText } from '../../shared/results/parameter-text.ts';
import { ReverseButtons } from '../data/reverse-buttons.tsx';
import { IconButton } from '../kit/button.tsx';
import { changeSettings } from '../state/use-settings.ts';
import { edit, getDocument } from '../state/store.ts';

type ActionButton = ComponentType<{ readonly about: RowSubject; readonly name: string }>;

const buttons: Readonly<Record<RowAction['id'], ActionButton>> = {
  'reverse-item': ({ about }) => <ReverseButtons columns={[about.rhs]} />,
  'add-parameter': ({ about, name }) => (
    <IconButton name={name} onPress={() => edit((document) => addParameter(document, about))}>
      <Plus size={14} />
    </IconButton>
  ),
  'free-across-groups': ({ about, name }) => (
    <IconButton
      name={name}
      onPress={() => changeSettings({ groupPartial: [...getDocument().settings.groupPartial, parameterText(about)] })}
    >
      <Unlink size={13} />
    </IconButton>
  ),
};

export function RowActionButton({ row, action }: { readonly row: CellRow; readonly action: RowAction }) {
  const Action = buttons[action.id];
  return row.about && <Action about={row.about} name={action.name} />;
}
