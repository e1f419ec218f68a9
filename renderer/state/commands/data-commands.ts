/** Data from files. */
import { openDialog } from '../store.ts';
import type { CommandsOf } from './command.ts';

export const dataCommands = {
  'data.import': { run: () => openDialog({ kind: 'import', file: null }) },
} satisfies CommandsOf<'data'>;
