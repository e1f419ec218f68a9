/** The whole state of the window: one immutable document with its history, and the state of the view. */
import type { ProjectAnalysisId, ReplyOf } from '../../shared/analyses/registry.ts';
import type { HostInfo, LoadedData, OpenedProject, PickedFile, Theme } from '../../shared/contract/calls.ts';
import type { Proposal } from '../../shared/data/proposals/proposal.ts';
import type { DatasetSummary } from '../../shared/data/types.ts';
import type { SceneOptions } from '../../shared/drawing/scene.ts';
import type { History } from '../../shared/document/edits/history.ts';
import type { KeptBootstrap } from '../../shared/document/file/kept-results.ts';
import type { Language, ProjectDocument } from '../../shared/document/types.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import type { Problem } from '../../shared/problem.ts';
import type { SurveyReplies } from '../../shared/survey/computations.ts';
import type { SurveyId } from '../../shared/survey/settings.ts';

export type Mode = 'workbench' | 'report' | 'welcome' | 'data' | 'survey';
export type Tool = 'select' | 'construct' | 'path' | 'covariance' | 'moderation';
export type LeftTab = 'data' | 'outline' | 'steps';
export type RightTab = 'selection' | 'hypotheses' | 'measures' | 'fit' | 'more';

export interface ViewState {
  readonly mode: Mode;
  readonly tool: Tool;
  readonly sceneOptions: SceneOptions;
  readonly language: Language;
  readonly theme: Theme;
  readonly leftTab: LeftTab;
  readonly rightTab: RightTab;
  /** Zoom of the canvas; 1 is actual size. */
  readonly zoom: number;
  /** Estimate as soon as the model changes. */
  readonly isLive: boolean;
  /** The estimation settings stand in place of the left pane. */
  readonly showsSettings: boolean;
  /** Whose numbers are shown when there are several groups; counts from 1. */
  readonly group: number;
  /** Which question of the survey is shown. */
  readonly surveyPage: SurveyId;
}

/** The one open dialogue. */
export type Dialog =
  /** `imported`: the data are in, and their summary is shown. */
  | {
      readonly kind: 'import';
      readonly file: PickedFile | null;
      /** Asked for as data in the place of those of the project. */
      readonly isReplacing?: true;
      readonly imported?: { readonly data: LoadedData; readonly problems: readonly Problem[] };
    }
  | { readonly kind: 'suggest-constructs' }
  /** What is believed of the data and still to be decided. */
  | { readonly kind: 'proposals' }
  /** The whole model as text, to be changed or pasted. */
  | { readonly kind: 'model-syntax' }
  /** Numbers, expected signs and targets of hypotheses. */
  | { readonly kind: 'hypotheses' }
  /** The model as a script for another program. */
  | { readonly kind: 'script' }
  /** Unsaved work stands in the way of `proceed`. */
  | { readonly kind: 'unsaved'; readonly proceed: () => void }
  /** Work of an earlier session was found. */
  | { readonly kind: 'restore'; readonly found: OpenedProject; readonly problems: readonly Problem[] }
  /** The project's file is not what it was when it was last read or written. */
  | { readonly kind: 'changed-on-disk'; readonly problem: Problem; readonly answer: (choice: SaveChoice) => void };

/** What to do about a project file that somebody else has changed or taken away. */
export type SaveChoice = 'overwrite' | 'keep-both' | 'elsewhere' | 'cancel';

/** What went wrong outside the model, and how the same is done at another place. */
export interface Notice {
  readonly problem: Problem;
  readonly saveElsewhere?: () => void;
}

export interface EstimationState {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  /** From request to reply of the last estimation. */
  readonly milliseconds: number | null;
  /** When the running estimation was asked for (`performance.now`); null while none runs. */
  readonly since: number | null;
}

export interface BootstrapState {
  /** The running task; null when none runs. */
  readonly taskId: string | null;
  readonly share: number;
  /** By the time taken so far; null until there is something to judge by. */
  readonly secondsLeft: number | null;
}

export interface ProjectState {
  /** Where saving writes without asking. */
  readonly projectId: string | null;
  readonly fileName: string | null;
  /** Document and bootstrap as last saved or opened; the work is modified when the present ones differ. */
  readonly savedDocument: ProjectDocument;
  readonly savedBootstrap: KeptBootstrap | null;
  /** Counts the projects opened in this window. */
  readonly serial: number;
}

/** An analysis belongs to one model and what stands beside it: `key` (analysis-key.ts) tells which the value (or the failure) is of, `taskKey` what is under way. */
export interface AnalysisState<T> {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  readonly key: string | null;
  readonly taskId: string | null;
  readonly taskKey: string | null;
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** The same of a survey question, with how far it is. */
export interface SurveyState<T> extends AnalysisState<T> {
  readonly share: number;
}

export type SurveyStates = { readonly [K in SurveyId]: SurveyState<SurveyReplies[K]> };

/** What is analysed on demand, by id. */
export type AnalysisStates = { readonly [K in ProjectAnalysisId]: AnalysisState<ReplyOf<K>> };

export interface FoundProposals {
  readonly list: readonly Proposal[];
  /** The steps and refusals that they were looked for with: newer ones make them outdated. */
  readonly preparation: ProjectDocument['preparation'];
  readonly refusals: ProjectDocument['refusedProposals'];
}

export interface AppState {
  /** Until the first project is there: nothing is offered that would vanish a moment later. */
  readonly isStarting: boolean;
  readonly hostInfo: HostInfo | null;
  readonly history: History<ProjectDocument>;
  /** Every data set of this project by its `datasetKey`: undoing an import finds the earlier one. */
  readonly datasets: Readonly<Record<string, LoadedData>>;
  /** The data the present document refers to. */
  readonly loaded: LoadedData | null;
  /** The data as the preparation steps leave them; null until the host has answered. */
  readonly prepared: DatasetSummary | null;
  /** Why one of the steps cannot be applied: `prepared` is what the steps before it leave. */
  readonly preparationProblems: readonly Problem[];
  /** The last estimation that ended, and the key of what it was made from. */
  /** What is believed of the prepared data, refused ones among it; null until the host has looked. */
  readonly proposals: FoundProposals | null;
  readonly fit: Fit | null;
  readonly fitKey: string | null;
  /** The key of what would be estimated now; null when there is nothing to estimate. */
  readonly modelKey: string | null;
  /** Why the present model cannot be estimated. */
  readonly modelProblems: readonly Problem[];
  readonly estimation: EstimationState;
  readonly bootstrap: BootstrapState;
  /** The last bootstrap that ended, with the key of what it is of: saved with the project, shown for that alone. */
  readonly keptBootstrap: KeptBootstrap | null;
  readonly analyses: AnalysisStates;
  readonly surveys: SurveyStates;
  /** Ids of selected nodes, indicators, paths and covariances. */
  readonly selection: readonly string[];
  readonly view: ViewState;
  readonly dialog: Dialog | null;
  /** What went wrong outside the model (a file, the host): shown until dismissed. */
  readonly notices: readonly Notice[];
  readonly project: ProjectState;
}
