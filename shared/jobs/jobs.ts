/** What workers do for a host: request and reply by name. Everything here is plain data that threads can hand over. */
import type { Construct } from '../engine/model/constructs.ts';
import type { TaskRange } from '../engine/resample/conduct-tasks.ts';
import type { ExtraOf, WindowAnalysisId } from '../analyses/registry.ts';
import type { DataPage } from '../contract/calls.ts';
import type { CodebookEntry } from '../data/codebook/read-codebook.ts';
import type { ImportChoices } from '../data/readers/schemas.ts';
import type { RowArrangement } from '../data/screen/arrange-rows.ts';
import type { ColumnDetail } from '../data/screen/column-detail.ts';
import type { CompleteRows } from '../data/screen/complete-rows.ts';
import type { Proposal } from '../data/proposals/proposal.ts';
import type { Refusal } from '../data/proposals/refusals.ts';
import type {
  AnswerCounts,
  DatasetSummary,
  ImportedData,
  ImportPreview,
  PrepareStep,
  StepsPreview,
} from '../data/types.ts';
import type { KeptBootstrap } from '../document/file/kept-results.ts';
import type { ProjectDocument } from '../document/types.ts';
import type { ReplicateStore } from '../engine/resample/bootstrap-model.ts';
import type { BootstrapResult, EstimationSettings, Fit } from '../engine/fit.ts';
import type { ScoreMethod } from '../engine/after/factor-scores.ts';
import type { ModelSpec } from '../engine/model/model-spec.ts';
import type { Outcome } from '../problem.ts';
import type { SurveyReply } from '../survey/computations.ts';
import type { SurveyQuestion } from '../survey/settings.ts';
import type { SurveyModel } from '../survey/survey-input.ts';

/** A file a worker can read. `content` is the host's own handle: a path, a File, bytes. */
export interface FileSource {
  readonly fileName: string;
  readonly bytes: number;
  readonly content: unknown;
}

/** An import together with the file's own bytes, which project files carry; null when they are too many. */
export interface ImportWithFile extends Omit<ImportedData, 'lines'> {
  /** Line of the file, from 1, of each row; absent where the format has none. */
  readonly lines?: Int32Array;
  readonly file: Uint8Array | null;
  /** What the import believes of the file; only of one that is imported for the first time. */
  readonly proposals?: readonly Proposal[];
}

/** A project as read from its file, its data imported again. */
export interface ProjectWithData {
  readonly document: ProjectDocument;
  readonly data: ImportWithFile | null;
  /** The data file when it could not be imported again: saving takes it along as it is. */
  readonly unread: DataFile | null;
  readonly bootstrap: KeptBootstrap | null;
}

/** The data file that a project takes along. */
export interface DataFile {
  readonly fileName: string;
  /** `sha256:<hex>` of the bytes. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

interface Prepared {
  readonly datasetId: string;
  readonly steps: readonly PrepareStep[];
}

/** A survey question of prepared data, with what it takes from the project. */
export interface SurveyJob extends Prepared {
  readonly constructs: readonly Construct[];
  readonly model: SurveyModel | null;
  readonly question: SurveyQuestion;
}

export interface FitRequest extends Prepared {
  readonly spec: ModelSpec;
  readonly settings: EstimationSettings;
}

/** Tasks of a bootstrap, or of a survey question that is a simulation, and how many numbers each leaves. */
export interface BootstrapSize {
  readonly tasks: number;
  readonly stride: number;
}

/** The tasks of a survey question, and what can be said without any of them. */
export interface SimulationSize {
  readonly size: BootstrapSize;
  readonly without?: SurveyReply;
}

/** What tasks leave: `stride` numbers and an outcome each. */
export type BootstrapStore = ReplicateStore;

export interface Jobs {
  preview: { request: { source: FileSource; choices: ImportChoices }; reply: Outcome<ImportPreview> };
  codebook: { request: { source: FileSource }; reply: Outcome<readonly CodebookEntry[]> };
  import: { request: { source: FileSource; choices: ImportChoices }; reply: Outcome<ImportWithFile> };
  summarise: { request: Prepared; reply: Outcome<DatasetSummary> };
  'preview-steps': { request: Prepared & { added: readonly PrepareStep[] }; reply: Outcome<StepsPreview> };
  answers: { request: Prepared & { column: string }; reply: Outcome<AnswerCounts> };
  page: {
    request: Prepared & { arrangement: RowArrangement; from: number; count: number };
    reply: Outcome<DataPage>;
  };
  propose: { request: Prepared & { refusals: readonly Refusal[] }; reply: Outcome<readonly Proposal[]> };
  column: { request: Prepared & { column: string }; reply: Outcome<ColumnDetail | null> };
  complete: { request: Prepared & { columns: readonly string[] }; reply: Outcome<CompleteRows> };
  fit: { request: FitRequest; reply: Fit };
  /** The bootstrap that the settings ask for, by any number of workers: see bootstrap-task.ts. */
  'bootstrap-prepare': { request: FitRequest; reply: BootstrapSize | Fit };
  'bootstrap-tasks': { request: FitRequest & TaskRange; reply: BootstrapStore };
  'bootstrap-summary': { request: FitRequest & { store: BootstrapStore }; reply: BootstrapResult | null };
  'bootstrap-finish': { request: FitRequest & { store: BootstrapStore }; reply: Fit };
  /** One of the analyses, with what it is asked beside the model; its reply is what its computation returns. */
  analyse: {
    request: FitRequest & { id: WindowAnalysisId; extra: ExtraOf<WindowAnalysisId> };
    reply: Outcome<unknown>;
  };
  /** Any question but a simulation. */
  survey: { request: SurveyJob; reply: Outcome<SurveyReply> };
  /** A question that is a simulation, by any number of workers: see survey-task.ts. */
  'survey-prepare': { request: SurveyJob; reply: Outcome<SimulationSize> };
  'survey-tasks': { request: SurveyJob & TaskRange; reply: BootstrapStore };
  'survey-summary': { request: SurveyJob & { store: BootstrapStore; done: number }; reply: Outcome<SurveyReply> };
  /** Factor scores as CSV. */
  'write-scores': { request: FitRequest & { method: ScoreMethod }; reply: Outcome<string> };
  'open-project': { request: { source: FileSource }; reply: Outcome<ProjectWithData> };
  /** A document, its data file and its results that were kept apart (the autosave). */
  'restore-project': {
    request: { version: number | undefined; document: unknown; data: DataFile | null; bootstrap: unknown };
    reply: Outcome<ProjectWithData>;
  };
  'write-project': {
    request: { document: ProjectDocument; data: DataFile | null; bootstrap: KeptBootstrap | null };
    reply: Outcome<string>;
  };
}

export type JobName = keyof Jobs;
export type JobRequest<K extends JobName> = Jobs[K]['request'];
export type JobReply<K extends JobName> = Jobs[K]['reply'];

/** Host to worker. */
export type ToWorker =
  | { readonly kind: 'begin'; readonly cancelFlag: Int32Array | null }
  | { readonly kind: 'keep'; readonly resourceId: string; readonly value: unknown }
  | { readonly kind: 'forget'; readonly resourceId: string }
  | { readonly kind: 'job'; readonly name: string; readonly request: unknown };

/** Worker to host. A `broken` job threw: that is a bug, and the worker is replaced. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly reply: unknown }
  | { readonly kind: 'broken'; readonly reason: string };
