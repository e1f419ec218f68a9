/** Opening, saving and keeping projects: everything between the document and the host's files. */
import type { LoadedData, OpenedProject } from '../../shared/contract/calls.ts';
import { replaceData, setData } from '../../shared/document/edits/edits.ts';
import { localText } from '../../shared/document/find.ts';
import { emptyDocument } from '../../shared/document/edits/new-document.ts';
import type { DataReference } from '../../shared/document/types.ts';
import type { Outcome, Problem } from '../../shared/problem.ts';
import { createTranslate } from '../../shared/language/translate.ts';
import { sem } from '../bridge.ts';
import {
  addDataset,
  closeDialog,
  edit,
  getState,
  isModified,
  notify,
  openDialog,
  replaceProject,
  setView,
  useApp,
} from './store.ts';
import type { AppState } from './types.ts';

/** Runs `proceed` at once, or after the user has saved or given up the unsaved work. */
export function whenSaved(proceed: () => void): void {
  if (isModified(getState())) openDialog({ kind: 'unsaved', proceed });
  else proceed();
}

/** Data sets that no undo can bring back are given up in the host. */
export function releaseUnusedData(): void {
  useApp.subscribe(({ datasets }, before) => {
    if (datasets === before.datasets) return;
    const kept = new Set(Object.values(datasets).map(({ datasetId }) => datasetId));
    for (const { datasetId } of Object.values(before.datasets)) {
      if (!kept.has(datasetId)) void sem.call('data.release', { datasetId });
    }
  });
}

export function showProject(opened: OpenedProject, isRestored = false): void {
  replaceProject({ ...opened, isModified: isRestored });
  setView({ mode: 'workbench', tool: 'select' });
}

/** Takes over what a call has opened; its problems are shown either way. */
async function openFrom(request: Promise<Outcome<OpenedProject | null>>): Promise<boolean> {
  const outcome = await request;
  if (outcome.ok && outcome.value) {
    const { value } = outcome;
    showProject(value);
    void sem.call('autosave.clear', null);
  }
  notify(outcome.problems);
  return outcome.ok && outcome.value !== null;
}

/** At start: the bundled study, leaving the kept work of an earlier session alone. */
export async function showExample(): Promise<void> {
  const outcome = await readExample();
  if (outcome.ok) showProject(outcome.value);
  notify(outcome.problems);
}

/** The example goes by its title: the user has no file of it yet. */
async function readExample(): Promise<Outcome<OpenedProject>> {
  const outcome = await sem.call('project.open-example', null);
  return outcome.ok ? { ...outcome, value: { ...outcome.value, fileName: '' } } : outcome;
}

export const openExample = () => openFrom(readExample());
export const pickProject = () => openFrom(sem.call('project.pick', null));
export const openProjectFile = (fileId: string) => openFrom(sem.call('project.open-file', { fileId }));
export const openRecent = (projectId: string) => openFrom(sem.call('project.open-recent', { projectId }));

export function newProject(): void {
  replaceProject({ document: emptyDocument, data: null, projectId: null, fileName: null });
  void sem.call('autosave.clear', null);
}

/** What the project is called on screen: its file without extension, else its title, else "Untitled". */
export function projectName({ project, history, view }: AppState): string {
  const fromFile = project.fileName?.replace(/\.[^.]+$/, '');
  return fromFile || localText(history.present.title, view.language, createTranslate(view.language)('app.untitled'));
}

/** The name a save suggests. */
export function suggestedName(extension: string): string {
  const base = projectName(getState());
  return `${base.replace(/[\\/:*?"<>|]+/g, ' ').trim()}${extension}`;
}

/**
 * Puts imported data into the project in hand; undo brings the earlier data back.
 * @param called columns of the file by the names that the project needs
 */
export function acceptData(data: LoadedData, called: ReadonlyMap<string, string> = new Map()): void {
  addDataset(data);
  edit((document) => replaceData(document, referenceTo(data), called));
}

function referenceTo({ provenance }: LoadedData): DataReference {
  const { fileName, hash, settings } = provenance;
  return { fileName, hash, settings, isSimulated: false };
}

/** Imported data begin a project of their own when nothing of the user's would be lost by it. */
export function startWithData(data: LoadedData): void {
  replaceProject({
    document: setData(emptyDocument, referenceTo(data)),
    data,
    projectId: null,
    fileName: null,
    isModified: true,
  });
  setView({ mode: 'workbench', leftTab: 'data' });
}

/** Is the project in hand the bundled example or empty, so that imported data should start a new one? */
export function isPlaceholder(): boolean {
  const { history, project } = getState();
  const { data, diagram } = history.present;
  return diagram.nodes.length === 0 || (data?.isSimulated === true && project.projectId === null);
}

/** Asks about the work of an earlier session; without any, whatever reason there is for that is said. */
export function offerFound({ problems, ...outcome }: Outcome<OpenedProject | null>): void {
  const codes = problems.map(({ code }) => code);
  if (outcome.ok && outcome.value && codes.includes('window-crashed')) restore(outcome.value, problems);
  else if (outcome.ok && outcome.value && codes.includes('window-reopened')) {
    showProject(outcome.value);
    notify(problems);
  } else if (outcome.ok && outcome.value) openDialog({ kind: 'restore', found: outcome.value, problems });
  else notify(problems);
}

export function restore(found: OpenedProject, problems: readonly Problem[]): void {
  showProject(found, true);
  notify(problems);
  closeDialog();
}

/** There may be more: a window can find the work of several that have ended. */
export async function discardFound(): Promise<void> {
  closeDialog();
  await sem.call('autosave.clear', null);
  offerFound(await sem.call('autosave.read', null));
}
