/**
 * The calls about data and estimates, answered by a pool of workers: the same in every host.
 * A host adds only where files come from.
 */
import type { ReplyOf } from '../analyses/registry.ts';
import type { Analyse, CallRequest, EstimateRequest, LoadedData } from '../contract/calls.ts';
import type { Handlers } from '../contract/handlers.ts';
import type { KeptBootstrap } from '../document/file/kept-results.ts';
import type { DataReference, ProjectDocument } from '../document/types.ts';
import type { BootstrapResult, Fit } from '../engine/fit.ts';
import { failure, problem, success, type Outcome } from '../problem.ts';
import { startBootstrapTask } from './bootstrap-task.ts';
import { createImportedFiles, type ImportedFiles } from './imported-files.ts';
import type { DataFile, FileSource, JobRequest, Jobs, ProjectWithData } from './jobs.ts';
import type { JobEnd } from './pool-worker.ts';
import type { SurveyReply } from '../survey/computations.ts';
import { isSimulation } from '../survey/settings.ts';
import { startSurveyTask } from './survey-task.ts';
import { createTasks, outcomeOf, problemOfEnd, type Tasks } from './run-tasks.ts';
import type { WorkerPool } from './worker-pool.ts';

type DataCalls = Pick<
  Handlers,
  | 'data.preview'
  | 'data.codebook'
  | 'data.import'
  | 'data.summary'
  | 'data.preview-steps'
  | 'data.answers'
  | 'data.page'
  | 'data.column'
  | 'data.proposals'
  | 'data.complete'
  | 'data.release'
  | 'task.cancel'
>;
type EstimateCalls = Pick<Handlers, 'estimate.run' | 'estimate.bootstrap'>;
type SurveyCalls = Pick<Handlers, 'survey.run'>;

export interface OpenedParts {
  readonly document: ProjectDocument;
  readonly data: LoadedData | null;
  readonly bootstrap: KeptBootstrap | null;
}

/** A project as the window hands it over to be written. */
export type WrittenParts = Pick<CallRequest<'project.save'>, 'document' | 'datasetId' | 'bootstrap'>;

export interface DataService {
  readonly calls: DataCalls & EstimateCalls & SurveyCalls;
  readonly analyse: Analyse;
  openProject(source: FileSource): Promise<Outcome<OpenedParts>>;
  restoreProject(parts: JobRequest<'restore-project'>): Promise<Outcome<OpenedParts>>;
  /** The project file's text. */
  writeProject(parts: WrittenParts): Promise<Outcome<string>>;
  /** Factor scores as CSV, for a file of the user's. */
  writeScores(request: CallRequest<'export.scores'>): Promise<Outcome<string>>;
  /** The bytes of a project's data, as far as they are kept. */
  fileOf(datasetId: string | null, reference: DataReference | null): DataFile | null;
}

export interface DataServiceSettings {
  readonly pool: WorkerPool<Jobs>;
  /** The file a picker or a drop has registered. */
  sourceOf(fileId: string): FileSource | undefined;
  tellProgress(taskId: string, share: number): void;
  tellBootstrap(taskId: string, bootstrap: BootstrapResult): void;
  tellSurvey(taskId: string, reply: SurveyReply): void;
  /** Milliseconds of a steady clock. */
  now(): number;
}

export function createDataService(settings: DataServiceSettings): DataService {
  const { pool } = settings;
  const tasks = createTasks(pool, settings.tellProgress);
  const files = createImportedFiles(pool);
  return {
    calls: { ...dataCalls(settings, tasks, files), ...estimateCalls(settings, tasks), ...surveyCalls(settings, tasks) },
    analyse: analyseOver(tasks),
    ...projectFiles(tasks, files),
    writeScores: async ({ suggestedName: _, taskId, ...request }) =>
      outcomeOf(await tasks.runTask(taskId, 'write-scores', request, request.datasetId)),
    fileOf: files.fileOf,
  };
}

function dataCalls({ sourceOf }: DataServiceSettings, tasks: Tasks, files: ImportedFiles): DataCalls {
  const unknownFile = () => failure(problem('file-unreadable', { values: { file: '', reason: '' } }));
  return {
    async 'data.preview'({ fileId, choices }) {
      const source = sourceOf(fileId);
      return source ? outcomeOf(await tasks.run('preview', { source, choices })) : unknownFile();
    },
    async 'data.codebook'({ fileId }) {
      const source = sourceOf(fileId);
      return source ? outcomeOf(await tasks.run('codebook', { source })) : unknownFile();
    },
    async 'data.import'({ taskId, fileId, choices }) {
      const source = sourceOf(fileId);
      if (!source) return unknownFile();
      const outcome = outcomeOf(await tasks.runTask(taskId, 'import', { source, choices }));
      return outcome.ok ? success(files.adopt(outcome.value), outcome.problems) : outcome;
    },
    'data.summary': async (request) => outcomeOf(await tasks.run('summarise', request, request.datasetId)),
    'data.preview-steps': async (request) => outcomeOf(await tasks.run('preview-steps', request, request.datasetId)),
    'data.answers': async (request) => outcomeOf(await tasks.run('answers', request, request.datasetId)),
    'data.page': async (request) => outcomeOf(await tasks.run('page', request, request.datasetId)),
    'data.proposals': async (request) => outcomeOf(await tasks.run('propose', request, request.datasetId)),
    'data.column': async (request) => outcomeOf(await tasks.run('column', request, request.datasetId)),
    'data.complete': async (request) => outcomeOf(await tasks.run('complete', request, request.datasetId)),
    'data.release': ({ datasetId }) => {
      files.release(datasetId);
      return Promise.resolve(null);
    },
    'task.cancel': ({ taskId }) => {
      tasks.cancel(taskId);
      return Promise.resolve(null);
    },
  };
}

function estimateCalls({ pool, now, tellProgress, tellBootstrap }: DataServiceSettings, tasks: Tasks): EstimateCalls {
  return {
    'estimate.run': async ({ taskId, ...request }) =>
      fitOf(await tasks.runTask(taskId, 'fit', request, request.datasetId)),
    async 'estimate.bootstrap'({ taskId, ...request }: EstimateRequest) {
      const task = startBootstrapTask({
        pool,
        request,
        now,
        tellProgress: (share) => tellProgress(taskId, share),
        tellPartial: (partial) => tellBootstrap(taskId, partial),
      });
      return fitOf(await tasks.follow(taskId, task));
    },
  };
}

function surveyCalls({ pool, now, tellProgress, tellSurvey }: DataServiceSettings, tasks: Tasks): SurveyCalls {
  return {
    async 'survey.run'({ taskId, ...request }) {
      if (!isSimulation(request.question))
        return outcomeOf(await tasks.runTask(taskId, 'survey', request, request.datasetId));
      const task = startSurveyTask({
        pool,
        request,
        now,
        tellProgress: (share) => tellProgress(taskId, share),
        tellPartial: (reply) => tellSurvey(taskId, reply),
      });
      return outcomeOf(await tasks.follow(taskId, task));
    },
  };
}

function analyseOver(tasks: Tasks): Analyse {
  return async (id, { taskId, ...model }, extra) => {
    const end = await tasks.runTask(taskId, 'analyse', { ...model, id, extra }, model.datasetId);
    // A worker's reply comes without its type: it has run the computation of this id.
    return outcomeOf(end) as Outcome<ReplyOf<typeof id>>;
  };
}

function projectFiles(
  tasks: Tasks,
  files: ImportedFiles,
): Pick<DataService, 'openProject' | 'restoreProject' | 'writeProject'> {
  function adopt(outcome: Outcome<ProjectWithData>): Outcome<OpenedParts> {
    if (!outcome.ok) return outcome;
    const { data, unread, ...own } = outcome.value;
    if (unread && own.document.data) files.keepUnread(own.document.data, unread);
    return success({ ...own, data: data && files.adopt(data) }, outcome.problems);
  }
  return {
    openProject: async (source) => adopt(outcomeOf(await tasks.run('open-project', { source }))),
    restoreProject: async (parts) => adopt(outcomeOf(await tasks.run('restore-project', parts))),
    writeProject: async ({ document, datasetId, bootstrap }) =>
      outcomeOf(
        await tasks.run('write-project', { document, data: files.fileOf(datasetId, document.data), bootstrap }),
      ),
  };
}

function fitOf(end: JobEnd<Fit>): Fit {
  return end.kind === 'done' ? end.reply : { status: 'failed', problems: [problemOfEnd(end)] };
}
