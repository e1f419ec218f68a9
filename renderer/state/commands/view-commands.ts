/** The View menu. */
import { nextLanguage } from '../../../shared/languages.ts';
import type { Theme } from '../../../shared/contract/calls.ts';
import { applyLayout } from '../../../shared/document/edits/edits.ts';
import type { Language } from '../../../shared/document/types.ts';
import { sem } from '../../bridge.ts';
import { fitCanvas, zoomCanvas } from '../canvas-port.ts';
import { edit, getState, setState, setView } from '../store.ts';
import type { AppState } from '../types.ts';
import type { CommandsOf } from './command.ts';

const zoomStep = 1.25;
const isDrawn = ({ view }: AppState) => view.mode === 'workbench';
const hasDrawing = (state: AppState) => isDrawn(state) && state.history.present.diagram.nodes.length > 0;

/** Changes what the host remembers between sessions. */
export function setPreference(patch: { readonly language?: Language; readonly theme?: Theme }): void {
  const { hostInfo } = getState();
  setView(patch);
  if (!hostInfo) return;
  const preferences = { ...hostInfo.preferences, ...patch };
  setState({ hostInfo: { ...hostInfo, preferences } });
  void sem.call('preferences.write', preferences);
}

const nextTheme: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

export const viewCommands = {
  'view.layout': {
    enabled: hasDrawing,
    run: () => {
      edit(applyLayout);
      fitCanvas();
    },
  },
  'view.fit': { enabled: hasDrawing, run: fitCanvas },
  'view.zoom-in': { enabled: isDrawn, run: () => zoomCanvas(getState().view.zoom * zoomStep) },
  'view.zoom-out': { enabled: isDrawn, run: () => zoomCanvas(getState().view.zoom / zoomStep) },
  'view.actual-size': { enabled: isDrawn, run: () => zoomCanvas(1) },
  'view.diagram': { enabled: (state) => state.view.mode !== 'workbench', run: () => setView({ mode: 'workbench' }) },
  'view.report': {
    enabled: (state) => state.view.mode !== 'report' && state.fit !== null,
    run: () => setView({ mode: 'report' }),
  },
  'view.language': {
    run: () => setPreference({ language: nextLanguage(getState().view.language) }),
  },
  'view.theme': { run: () => setPreference({ theme: nextTheme[getState().view.theme] }) },
} satisfies CommandsOf<'view'>;
