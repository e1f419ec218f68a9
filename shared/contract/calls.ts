/** Every message between the renderer and its host (Electron's main process, or the web host). Types only: validators stand in validate.ts. */
import type { Construct } from '../engine/model/constructs.ts';
import type { ExtraOf, ReplyOf, WindowAnalysisId } from '../analyses/registry.ts';
import type { CodebookEntry } from '../data/codebook/read-codebook.ts';
import type { ImportChoices } from '../data/readers/schemas.ts';
import type { RowArrangement } from '../data/screen/arrange-rows.ts';
import type { ColumnDetail } from '../data/screen/column-detail.ts';
import type { CompleteRows } from '../data/screen/complete-rows.ts';
import type { Proposal } from '../data/proposals/proposal.ts';
import type { Refusal } from '../data/proposals/refusals.ts';
import type {
  AnswerCounts,
  ImportPreview,
  DatasetSummary,
  PrepareStep,
  Provenance,
  StepsPreview,
} from '../data/types.ts';
import type { Picture } from '../drawing/picture.ts';
import type { PictureFormat } from '../drawing/png-file.ts';
import type { KeptBootstrap } from '../document/file/kept-results.ts';
import type { Language, ProjectDocument } from '../document/types.ts';
import type { BootstrapResult, EstimationSettings, Fit } from '../engine/fit.ts';
import type { ModelSpec } from '../engine/model/model-spec.ts';
import type { ScoreMethod } from '../engine/after/factor-scores.ts';
import type { Outcome, Problem, ProblemCode } from '../problem.ts';
import type { ReportDocument } from '../report/blocks.ts';
import type { SurveyReply } from '../survey/computations.ts';
import type { SurveyQuestion } from '../survey/settings.ts';
import type { SurveyModel } from '../survey/survey-input.ts';
import type { CommandId } from './commands.ts';

export type Theme = 'system' | 'light' | 'dark';

export interface Preferences {
  /** null: follow the system. */
  readonly language: Language | null;
  readonly theme: Theme;
}

export interface HostInfo {
  readonly host: 'electron' | 'web';
  readonly version: string;
  readonly systemLanguage: Language;
  readonly preferences: Preferences;
  /** What this host can do; a screen does not offer what is false. */
  readonly capabilities: {
    readonly nativeMenu: boolean;
    readonly recentFiles: boolean;
    /** Saves in place; false: each save is a download. */
    readonly savesInPlace: boolean;
    /** Writes a PDF file itself; false: opens the print dialogue. */
    readonly writesPdf: boolean;
  };
}

/** A file the user chose or dropped; the host keeps it under `fileId`. */
export interface PickedFile {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
}

/** A data set in the host; the renderer sees summaries and pages, never the whole. */
export interface LoadedData {
  readonly datasetId: string;
  readonly provenance: Provenance;
  readonly summary: DatasetSummary;
  /** What the import believes of a file that was just imported. */
  readonly proposals?: readonly Proposal[];
}

/** A window of rows as shown: numbers, texts, null for missing. */
export interface DataPage {
  readonly from: number;
  readonly names: readonly string[];
  readonly rows: readonly (readonly (number | string | null)[])[];
  /** Row of the file, from 1, of each of these rows, and its line where the format has lines. */
  readonly numbers: readonly number[];
  readonly lines: readonly number[] | null;
  /** How many rows pass the filters. */
  readonly shown: number;
}

export interface OpenedProject {
  /** Where `project.save` writes without asking; null for an example or an autosave. */
  readonly projectId: string | null;
  readonly fileName: string;
  readonly document: ProjectDocument;
  readonly data: LoadedData | null;
  /** Kept with the project: shown where it is of the present model. */
  readonly bootstrap: KeptBootstrap | null;
}

export interface RecentProject {
  readonly projectId: string;
  readonly fileName: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

export interface SaveTarget {
  readonly projectId: string | null;
  readonly fileName: string;
}

/** Somebody else has changed the file: ask the user, write over it, or write beside it under a name of its own. */
export type OnDiskChange = 'ask' | 'overwrite' | 'keep-both';

export interface EstimateRequest {
  readonly taskId: string;
  readonly datasetId: string;
  readonly steps: readonly PrepareStep[];
  readonly spec: ModelSpec;
  readonly settings: EstimationSettings;
}

/** A survey question with what it takes from the project. */
export interface SurveyRequest {
  readonly taskId: string;
  readonly datasetId: string;
  readonly steps: readonly PrepareStep[];
  readonly constructs: readonly Construct[];
  /** Only power and scales ask for it. */
  readonly model: SurveyModel | null;
  readonly question: SurveyQuestion;
}

/** Requests and replies by name. A reply of `Outcome<X | null>` is null when the user closed the picker. */
export interface Calls {
  'host.info': { request: null; reply: HostInfo };
  'preferences.write': { request: Preferences; reply: null };
  /** For the title bar, and so that closing with unsaved work asks. */
  'window.state': { request: { title: string; isModified: boolean }; reply: null };
  /** For the host's log, which keeps where it was and no message. */
  'log.fault': { request: { code: ProblemCode; detail: string }; reply: null };
  /** The renderer has saved or discarded: close without asking. */
  'window.close': { request: null; reply: null };

  'data.pick': { request: null; reply: Outcome<PickedFile | null> };
  'data.preview': { request: { fileId: string; choices: ImportChoices }; reply: Outcome<ImportPreview> };
  /** What a codebook says of columns; they are matched with the data in the window. */
  'data.codebook': { request: { fileId: string }; reply: Outcome<readonly CodebookEntry[]> };
  'data.import': { request: { taskId: string; fileId: string; choices: ImportChoices }; reply: Outcome<LoadedData> };
  /** The data as the steps leave them. */
  'data.summary': { request: { datasetId: string; steps: readonly PrepareStep[] }; reply: Outcome<DatasetSummary> };
  /** What `added` would do to the data as the steps leave them. */
  'data.preview-steps': {
    request: { datasetId: string; steps: readonly PrepareStep[]; added: readonly PrepareStep[] };
    reply: Outcome<StepsPreview>;
  };
  /** The different answers of a column as the steps leave it; none of a column that is not there. */
  'data.answers': {
    request: { datasetId: string; steps: readonly PrepareStep[]; column: string };
    reply: Outcome<AnswerCounts>;
  };
  'data.page': {
    request: {
      datasetId: string;
      steps: readonly PrepareStep[];
      arrangement: RowArrangement;
      from: number;
      count: number;
    };
    reply: Outcome<DataPage>;
  };
  /** What is believed of the data as the steps leave them; what was refused is among it, and not taken as accepted. */
  'data.proposals': {
    request: { datasetId: string; steps: readonly PrepareStep[]; refusals: readonly Refusal[] };
    reply: Outcome<readonly Proposal[]>;
  };
  /** The answers of one column; null where the data have no such column. */
  'data.column': {
    request: { datasetId: string; steps: readonly PrepareStep[]; column: string };
    reply: Outcome<ColumnDetail | null>;
  };
  /** Rows without a missing answer in these columns; without any, in the numeric ones. */
  'data.complete': {
    request: { datasetId: string; steps: readonly PrepareStep[]; columns: readonly string[] };
    reply: Outcome<CompleteRows>;
  };
  'data.release': { request: { datasetId: string }; reply: null };

  /** Estimates without the bootstrap that the settings may ask for: a live edit does not wait for it. */
  'estimate.run': { request: EstimateRequest; reply: Fit };
  /** The same with `settings.bootstrap` replicates in `Fit.bootstrap`; tells `task.progress` and `bootstrap.partial`. */
  'estimate.bootstrap': { request: EstimateRequest; reply: Fit };
  /** A survey question; tells `task.progress`, and a simulation `survey.partial`. */
  'survey.run': { request: SurveyRequest; reply: Outcome<SurveyReply> };
  'task.cancel': { request: { taskId: string }; reply: null };

  'project.pick': { request: null; reply: Outcome<OpenedProject | null> };
  'project.open-file': { request: { fileId: string }; reply: Outcome<OpenedProject> };
  'project.open-recent': { request: { projectId: string }; reply: Outcome<OpenedProject> };
  'project.open-example': { request: null; reply: Outcome<OpenedProject> };
  'project.recent': { request: null; reply: readonly RecentProject[] };
  /**
   * projectId null, or isSaveAs: asks where. A file that is not as this project was last read or written is left alone,
   * with `project-changed-on-disk` or `project-gone`, unless `onChange` says what to do.
   */
  'project.save': {
    request: {
      document: ProjectDocument;
      datasetId: string | null;
      bootstrap: KeptBootstrap | null;
      projectId: string | null;
      suggestedName: string;
      isSaveAs: boolean;
      onChange: OnDiskChange;
    };
    reply: Outcome<SaveTarget | null>;
  };
  'autosave.write': {
    request: {
      document: ProjectDocument;
      datasetId: string | null;
      bootstrap: KeptBootstrap | null;
      projectId: string | null;
      fileName: string;
    };
    reply: Outcome<null>;
  };
  'autosave.read': { request: null; reply: Outcome<OpenedProject | null> };
  'autosave.clear': { request: null; reply: null };

  /** Writes text the renderer made (SVG, lavaan syntax, a table). `fileName` is null when the user closed the dialogue. */
  'export.text': {
    request: { suggestedName: string; kind: 'svg' | 'txt' | 'csv' | 'html'; text: string };
    reply: Outcome<{ fileName: string } | null>;
  };
  /** Factor scores of the cases as CSV; they go from the worker to the file, not through the page. */
  'export.scores': {
    request: EstimateRequest & { method: ScoreMethod; suggestedName: string };
    reply: Outcome<{ fileName: string } | null>;
  };
  /** A picture as SVG or, painted with the application's fonts on white paper, as PNG. */
  'export.picture': {
    request: { suggestedName: string; picture: Picture; format: PictureFormat };
    reply: Outcome<{ fileName: string } | null>;
  };
  'export.pdf': {
    request: { suggestedName: string; report: ReportDocument };
    reply: Outcome<{ fileName: string } | null>;
  };
}

export type CallName = keyof Calls;
export type CallRequest<K extends CallName> = Calls[K]['request'];
export type CallReply<K extends CallName> = Calls[K]['reply'];

/** What the host tells the renderer unasked. */
export interface Notices {
  'task.progress': { taskId: string; share: number };
  /** Intervals from the replicates so far, now and then while `estimate.bootstrap` runs. */
  'bootstrap.partial': { taskId: string; bootstrap: BootstrapResult };
  /** What can be said so far while a survey question runs that is a simulation. */
  'survey.partial': { taskId: string; reply: SurveyReply };
  /** A menu entry or its shortcut was chosen. */
  command: { id: CommandId };
  /** The user wants to close; the window waits for `window.close`. */
  'window.closing': null;
  /** The system asks to open this file (double click, dock). */
  'file.opened': PickedFile;
  /** An error in the host that nobody caught. */
  'host.fault': Problem;
}

export type NoticeName = keyof Notices;

/** Asks one of the analyses: of the model, and what it is asked beside it. */
export type Analyse = <K extends WindowAnalysisId>(
  id: K,
  model: EstimateRequest,
  extra: ExtraOf<K>,
) => Promise<Outcome<ReplyOf<K>>>;

/** What `window.sem` is; only renderer/bridge.ts touches it. */
export interface SemBridge {
  call<K extends CallName>(name: K, request: CallRequest<K>): Promise<CallReply<K>>;
  readonly analyse: Analyse;
  /** Returns the function that ends the subscription. */
  subscribe<K extends NoticeName>(name: K, listener: (notice: Notices[K]) => void): () => void;
  /** Hands a dropped File to the host. */
  adoptFile(file: File): Promise<PickedFile>;
}
