/** What leaves the application: report, figure, syntax. */
import { saveFigure, savePdf, saveSyntax } from '../current-report.ts';
import { openDialog } from '../store.ts';
import type { AppState } from '../types.ts';
import type { Command } from './command.ts';

const hasDrawing = (state: AppState) => state.history.present.diagram.nodes.length > 0;

export const outputCommands = {
  'report.pdf': { enabled: (state) => state.fit !== null, run: savePdf },
  'export.svg': { enabled: hasDrawing, run: saveFigure },
  'export.syntax': { enabled: hasDrawing, run: saveSyntax },
  'export.script': { enabled: (state) => state.modelKey !== null, run: () => openDialog({ kind: 'script' }) },
} satisfies Record<'report.pdf' | `export.${'svg' | 'syntax' | 'script'}`, Command>;
