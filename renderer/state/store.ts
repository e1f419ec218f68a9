/**
 * The one store of the renderer. Components read it with `useApp(selector)`; everything else through
 * `getState`. It is changed by the functions of this file, of session.ts and of estimation.ts alone.
 */
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { projectAnalysisIds } from '../../shared/analyses/registry.ts';
import type { LoadedData } from '../../shared/contract/calls.ts';
import { defaultSceneOptions } from '../../shared/drawing/scene.ts';
import { fitOfGroup } from '../../shared/document/shown/fit-of-group.ts';
import { record, redo, startHistory, undo, type History } from '../../shared/document/edits/history.ts';
import type { KeptBootstrap } from '../../shared/document/file/kept-results.ts';
import { emptyDocument } from '../../shared/document/edits/new-document.ts';
import { withDataLabels } from '../../shared/document/data-labels.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import type { EstimatedFit, Fit } from '../../shared/engine/fit.ts';
import type { Problem, ProblemCode } from '../../shared/problem.ts';
import { recordOf } from '../../shared/record-of.ts';
import { surveyIds } from '../../shared/survey/settings.ts';
import { keepExisting } from './selection.ts';
import { datasetKey, modelOf } from './model-key.ts';
import type { AnalysisStates, AppState, Dialog, SurveyStates, ViewState } from './types.ts';

const noAnalysis = { status: 'idle', key: null, taskId: null, taskKey: null, value: null, problems: [] } as const;
const noAnalyses = recordOf<AnalysisStates>(projectAnalysisIds, () => noAnalysis);
const noSurveys = recordOf<SurveyStates>(surveyIds, () => ({ ...noAnalysis, share: 0 }));

const initialState: AppState = {
  isStarting: true,
  hostInfo: null,
  history: startHistory(emptyDocument),
  datasets: {},
  loaded: null,
  prepared: null,
  preparationProblems: [],
  proposals: null,
  fit: null,
  fitKey: null,
  modelKey: null,
  modelProblems: [],
  estimation: { status: 'idle', milliseconds: null, since: null },
  bootstrap: { taskId: null, share: 0, secondsLeft: null },
  keptBootstrap: null,
  analyses: noAnalyses,
  surveys: noSurveys,
  selection: [],
  view: {
    mode: 'workbench',
    tool: 'select',
    sceneOptions: defaultSceneOptions,
    language: 'en',
    theme: 'system',
    leftTab: 'data',
    rightTab: 'selection',
    zoom: 1,
    isLive: true,
    showsSettings: false,
    group: 1,
    surveyPage: 'sample',
  },
  dialog: null,
  notices: [],
  project: { projectId: null, fileName: null, savedDocument: emptyDocument, savedBootstrap: null, serial: 0 },
};

export const useApp = create<AppState>(() => initialState);

/** Several fields at once: renders anew only when one of them changes. */
export const useAppFields = <T extends object>(select: (state: AppState) => T): T => useApp(useShallow(select));

export const getState = useApp.getState;
export const setState = (patch: Partial<AppState>): void => useApp.setState(patch);

export function getDocument(): ProjectDocument {
  return getState().history.present;
}

/** A document, the present one unless said, as it is shown: with the labels of the data. Never to be edited or saved. */
export function shownDocument(
  { history, prepared, loaded }: AppState,
  document: ProjectDocument = history.present,
): ProjectDocument {
  const columns = (prepared ?? loaded?.summary)?.columns;
  return columns ? withDataLabels(document, columns) : document;
}

/** The present document as it is shown; edits are functions of the stored one. */
export function useDocument(): ProjectDocument {
  return useApp((state) => shownDocument(state));
}

/** A pure edit of the document. */
export type Edit = (document: ProjectDocument) => ProjectDocument;

/**
 * Makes an edit and records it once. Edits with the same `coalesceKey` in a row (typing in one field,
 * nudging with arrow keys) are undone together.
 */
export function edit(change: Edit, coalesceKey: string | null = null): void {
  const { history } = getState();
  applyHistory(record(history, change(history.present), coalesceKey));
}

export function undoEdit(): void {
  applyHistory(undo(getState().history));
}

export function redoEdit(): void {
  applyHistory(redo(getState().history));
}

function applyHistory(history: History<ProjectDocument>): void {
  const state = getState();
  if (history.present === state.history.present) {
    if (history !== state.history) setState({ history });
    return;
  }
  setState({
    history,
    ...derived(history.present, state.datasets),
    selection: keepExisting(history.present, state.selection),
  });
}

/** What follows from the document and the data sets of the session. */
function derived(document: ProjectDocument, datasets: AppState['datasets']): Partial<AppState> {
  const loaded = (document.data && datasets[datasetKey(document.data)]) || null;
  const { key, problems } = modelOf(document, loaded);
  return { loaded, modelKey: key, modelProblems: problems };
}

/** Another project: its history starts here. */
export function replaceProject(next: {
  readonly document: ProjectDocument;
  readonly data: LoadedData | null;
  readonly bootstrap?: KeptBootstrap | null;
  readonly projectId: string | null;
  readonly fileName: string | null;
  /** Restored or freshly imported work differs from what is on disk. */
  readonly isModified?: boolean;
}): void {
  const { document, data, bootstrap = null } = next;
  const datasets = data ? { [datasetKey(data.provenance)]: data } : {};
  setState({
    history: startHistory(document),
    datasets,
    ...derived(document, datasets),
    prepared: null,
    proposals: null,
    fit: null,
    fitKey: null,
    estimation: { status: 'idle', milliseconds: null, since: null },
    analyses: noAnalyses,
    surveys: noSurveys,
    keptBootstrap: bootstrap,
    selection: [],
    notices: [],
    project: {
      projectId: next.projectId,
      fileName: next.fileName,
      savedDocument: next.isModified ? emptyDocument : document,
      savedBootstrap: bootstrap,
      serial: getState().project.serial + 1,
    },
  });
}

/** Remembers imported data; the document refers to them by their file and how it was read. */
export function addDataset(data: LoadedData): void {
  const state = getState();
  const datasets = { ...state.datasets, [datasetKey(data.provenance)]: data };
  setState({ datasets, ...derived(state.history.present, datasets) });
}

export function select(ids: readonly string[]): void {
  const { selection } = getState();
  const isSame = ids.length === selection.length && ids.every((id, index) => id === selection[index]);
  if (!isSame) setState({ selection: [...ids] });
}

export function setView(patch: Partial<ViewState>): void {
  setState({ view: { ...getState().view, ...patch } });
}

export function openDialog(dialog: Dialog): void {
  setState({ dialog });
}

export function closeDialog(): void {
  setState({ dialog: null });
}

/**
 * Shows problems that are not the model's: a file that cannot be read, a host that refused.
 * @param saveElsewhere asks where again; offered beside a file that could not be written
 */
export function notify(problems: readonly Problem[], saveElsewhere?: () => void): void {
  if (problems.length === 0) return;
  const notices = problems.map((problem) =>
    saveElsewhere && unwritten.has(problem.code) ? { problem, saveElsewhere } : { problem },
  );
  setState({ notices: [...getState().notices, ...notices] });
}

/** Another folder or disk is a way out of these. */
const unwritten: ReadonlySet<ProblemCode> = new Set(['file-not-written', 'autosave-not-written']);

export function dismissNotice(problem: Problem): void {
  setState({ notices: getState().notices.filter((each) => each.problem !== problem) });
}

/** Is the work different from what was last saved? */
export function isModified(state: AppState): boolean {
  const { savedDocument, savedBootstrap } = state.project;
  return state.history.present !== savedDocument || state.keptBootstrap !== savedBootstrap;
}

/** Are the shown estimates older than the model? */
export function isStale(state: AppState): boolean {
  return state.fit !== null && state.fitKey !== state.modelKey;
}

/** The estimates to show (perhaps stale), of the group that is shown; null: failed or none. */
export function estimatedFit(state: AppState): EstimatedFit | null {
  const { fit, view } = state;
  return fit && fit.status !== 'failed' ? fitOfGroup(fit, view.group) : null;
}

/** The same with what failed as it is: for drawings, which show their problems. */
export function shownFit({ fit, view }: AppState): Fit | null {
  return fitOfGroup(fit, view.group);
}
