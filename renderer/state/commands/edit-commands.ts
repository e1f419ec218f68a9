/** The Edit menu. */
import { removeElements } from '../../../shared/document/edits/edits.ts';
import { canRedo, canUndo } from '../../../shared/document/edits/history.ts';
import { findNode } from '../../../shared/document/find.ts';
import { allIds } from '../../../shared/document/ids.ts';
import { startRename } from '../canvas-port.ts';
import { edit, getDocument, getState, redoEdit, select, undoEdit } from '../store.ts';
import type { AppState } from '../types.ts';
import type { CommandsOf } from './command.ts';

/** What acts on the selection acts where the selection is seen. */
const isDrawn = ({ view }: AppState) => view.mode === 'workbench';

function isOneNode({ selection, history }: AppState): boolean {
  const [id] = selection;
  return selection.length === 1 && id !== undefined && findNode(history.present, id) !== undefined;
}

export const editCommands = {
  'edit.undo': { enabled: (state) => canUndo(state.history), run: undoEdit },
  'edit.redo': { enabled: (state) => canRedo(state.history), run: redoEdit },
  'edit.delete': {
    enabled: (state) => isDrawn(state) && state.selection.length > 0,
    run: () => {
      const { selection } = getState();
      edit((document) => removeElements(document, selection));
    },
  },
  'edit.select-all': {
    enabled: (state) => isDrawn(state) && state.history.present.diagram.nodes.length > 0,
    run: () => select(allIds(getDocument())),
  },
  'edit.rename': {
    enabled: (state) => isDrawn(state) && isOneNode(state),
    run: () => {
      const [id] = getState().selection;
      if (id !== undefined) startRename(id);
    },
  },
} satisfies CommandsOf<'edit'>;
