/** Start-up as a list: from an empty window to the bundled study, estimated. */
import { isProjectName } from '../../shared/document/file/project-extension.ts';
import { sem } from '../bridge.ts';
import { watchAnalyses } from './analyses.ts';
import { watchForAutosave } from './autosave.ts';
import { watchBootstrap } from './bootstrap.ts';
import { run } from './commands/index.ts';
import { watchModel } from './estimation.ts';
import { watchPreparation } from './prepared.ts';
import { watchProposals } from './proposals.ts';
import { offerFound, openProjectFile, projectName, releaseUnusedData, showExample, whenSaved } from './session.ts';
import { watchSurvey } from './survey.ts';
import { getState, isModified, notify, openDialog, setState, setView, useApp } from './store.ts';

export async function start(): Promise<void> {
  await readHost();
  watchModel();
  watchBootstrap();
  watchAnalyses();
  watchSurvey();
  watchPreparation();
  watchProposals();
  watchForAutosave();
  releaseUnusedData();
  watchTitle();
  listenToHost();
  const found = await sem.call('autosave.read', null);
  await showExample();
  setState({ isStarting: false });
  offerFound(found);
}

async function readHost(): Promise<void> {
  const hostInfo = await sem.call('host.info', null);
  setState({ hostInfo });
  const { preferences, systemLanguage } = hostInfo;
  setView({ language: preferences.language ?? systemLanguage, theme: preferences.theme });
}

/** The host shows the title and asks before it closes over unsaved work. */
function watchTitle(): void {
  let last = '';
  useApp.subscribe((state) => {
    const told = { title: projectName(state), isModified: isModified(state) };
    if (JSON.stringify(told) === last) return;
    last = JSON.stringify(told);
    void sem.call('window.state', told);
  });
}

function listenToHost(): void {
  // A native menu works while a dialogue is open: what it asks must not take the dialogue's place.
  sem.subscribe('command', ({ id }) => {
    if (!getState().dialog) run(id);
  });
  sem.subscribe('window.closing', () => whenSaved(() => void closeWindow()));
  sem.subscribe('file.opened', ({ fileId, name, bytes }) => {
    whenNoDialog(() => {
      if (isProjectName(name)) whenSaved(() => void openProjectFile(fileId));
      else openDialog({ kind: 'import', file: { fileId, name, bytes } });
    });
  });
  sem.subscribe('host.fault', (fault) => notify([fault]));
  if (getState().hostInfo?.host === 'web') window.addEventListener('beforeunload', askBeforeUnload);
}

/** At once, or when the question that is open is answered: a file that was double-clicked is not forgotten over it. */
function whenNoDialog(act: () => void): void {
  if (!getState().dialog && !getState().isStarting) return act();
  const end = useApp.subscribe(({ dialog, isStarting }) => {
    if (dialog || isStarting) return;
    end();
    // After the dialogue's own work has run its course: it may open another.
    setTimeout(() => whenNoDialog(act));
  });
}

/** Saved or given up: nothing to offer at the next start. */
async function closeWindow(): Promise<void> {
  await sem.call('autosave.clear', null);
  await sem.call('window.close', null);
}

function askBeforeUnload(event: BeforeUnloadEvent): void {
  if (isModified(getState())) event.preventDefault();
}
