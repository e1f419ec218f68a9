/** What leaves the application: report, figure, syntax. */
import { setView } from '../store.ts';
import type { Command } from './command.ts';

export const outputCommands = {
  'report.pdf': { enabled: (state) => state.fit !== null, run: () => setView({ mode: 'report' }) },
  'export.svg': { enabled: () => false, run: () => undefined },
  'export.syntax': { enabled: () => false, run: () => undefined },
} satisfies Record<'report.pdf' | 'export.svg' | 'export.syntax', Command>;
