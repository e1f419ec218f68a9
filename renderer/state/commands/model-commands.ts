/** The Model menu. */
import { addConstruct, nextId } from '../../../shared/document/edits/edits.ts';
import { canvasCentre, startRename } from '../canvas-port.ts';
import { runBootstrap } from '../bootstrap.ts';
import { estimateNow } from '../estimation.ts';
import { edit, getDocument, getState, openDialog, select, setView } from '../store.ts';
import { currentTranslate } from '../use-t.ts';
import type { CommandsOf } from './command.ts';

/** Draws a construct at a place, selects it and opens its name for typing. */
export function createConstruct(at: { readonly x: number; readonly y: number }, columns: readonly string[] = []): void {
  const id = nextId(getDocument(), 'construct');
  const name = columns.length > 0 ? undefined : currentTranslate()('diagram.new-construct');
  edit((document) => addConstruct(document, { id, ...at, columns, name }));
  select([id]);
  startRename(id);
}

export const modelCommands = {
  'model.add-construct': {
    // Nobody may draw what nobody sees: not from the report or the welcome page.
    enabled: (state) => state.view.mode === 'workbench',
    run: () => createConstruct(canvasCentre()),
  },
  'model.suggest-constructs': {
    enabled: (state) => state.loaded !== null,
    run: () => openDialog({ kind: 'suggest-constructs' }),
  },
  'model.syntax': { enabled: (state) => !state.isStarting, run: () => openDialog({ kind: 'model-syntax' }) },
  'model.hypotheses': { enabled: (state) => !state.isStarting, run: () => openDialog({ kind: 'hypotheses' }) },
  'model.bootstrap': {
    enabled: (state) => state.modelKey !== null && state.bootstrap.taskId === null,
    run: runBootstrap,
  },
  'model.settings': {
    enabled: (state) => state.view.mode === 'workbench',
    run: () => setView({ showsSettings: !getState().view.showsSettings }),
  },
  'model.estimate': { enabled: (state) => state.modelKey !== null, run: estimateNow },
} satisfies CommandsOf<'model'>;
