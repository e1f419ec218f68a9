/** Data from files. */
import { openDialog } from '../store.ts';
import type { CommandsOf } from './command.ts';

export const dataCommands = {
  'data.import': { run: () => openDialog({ kind: 'import', file: null }) },
  'data.replace': {
    enabled: ({ history }) => history.present.diagram.nodes.length > 0 || history.present.preparation.length > 0,
    run: () => openDialog({ kind: 'import', file: null, isReplacing: true }),
  },
} satisfies CommandsOf<'data'>;
