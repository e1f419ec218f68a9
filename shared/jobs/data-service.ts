/**
 * The calls about data and estimates, answered by a pool of workers: the same in every host.
 * A host adds only where files come from.
 */
import type { AnalysisId, ExtraOf, ReplyOf } from '../analyses/registry.ts';
import type { AskedAnalysis, CallRequest, EstimateRequest, LoadedData } from '../contract/calls.ts';
import type { Handlers } from '../contract/handlers.ts';
import type { KeptBootstrap } from '../document/kept-results.ts';
import type { ProjectDocument } from '../document/types.ts';
import type { BootstrapResult, Fit } from '../engine/fit.ts';
import { failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import { startBootstrapTask } from './bootstrap-task.ts';
import type {
  DataFile,
  FileSource,
  ImportWithFile,
  JobName,
  JobReply,
  JobRequest,
  Jobs,
  ProjectWithData,
} from './jobs.ts';
import type { KeptDataset } from './kept-datasets.ts';
import type { JobOptions, WorkerPool } from './worker-pool.ts';
import type { JobEnd } from './pool-worker.ts';

type DataCalls = Pick<
  Handlers,
  | 'data.preview'
  | 'data.import'
  | 'data.summary'
  | 'data.page'
  | 'data.release'
  | 'estimate.run'
  | 'estimate.bootstrap'
  | `analyse.${AskedAnalysis}`
  | 'task.cancel'
>;

export interface OpenedParts {
  readonly document: ProjectDocument;
  readonly data: LoadedData | null;
  readonly bootstrap: KeptBootstrap | null;
}

/** A project as the window hands it over to be written. */
export type WrittenParts = Pick<CallRequest<'project.save'>, 'document' | 'datasetId' | 'bootstrap'>;

export interface DataService {
  readonly calls: DataCalls;
  openProject(source: FileSource): Promise<Outcome<OpenedParts>>;
  restoreProject(parts: JobRequest<'restore-project'>): Promise<Outcome<OpenedParts>>;
  /** The project file's text. */
  writeProject(parts: WrittenParts): Promise<Outcome<string>>;
  /** Factor scores as CSV, for a file of the user's. */
  writeScores(request: CallRequest<'export.scores'>): Promise<Outcome<string>>;
  /** The bytes the data set was imported from, as far as they are kept. */
  fileOf(datasetId: string | null): DataFile | null;
}

export interface DataServiceSettings {
  readonly pool: WorkerPool<Jobs>;
  /** The file a picker or a drop has registered. */
  sourceOf(fileId: string): FileSource | undefined;
  tellProgress(taskId: string, share: number): void;
  tellBootstrap(taskId: string, bootstrap: BootstrapResult): void;
  /** Milliseconds of a steady clock. */
  now(): number;
}

export function createDataService(settings: DataServiceSettings): DataService {
  const { pool, sourceOf, tellProgress } = settings;
  const tasks = new Map<string, () => void>();
  const files = new Map<string, DataFile | null>();
  let count = 0;

  async function run<K extends JobName>(
    name: K,
    request: JobRequest<K>,
    options?: JobOptions,
  ): Promise<JobEnd<JobReply<K>>> {
    // The pool's own view of the map's request and reply types is the same one.
    return pool.run(name, request as never, options).end as Promise<JobEnd<JobReply<K>>>;
  }

  async function runTask<K extends JobName>(
    taskId: string,
    name: K,
    request: JobRequest<K>,
    options: JobOptions,
  ): Promise<JobEnd<JobReply<K>>> {
    const job = pool.run(name, request as never, { ...options, onProgress: (share) => tellProgress(taskId, share) });
    tasks.set(taskId, job.cancel);
    try {
      return (await job.end) as JobEnd<JobReply<K>>;
    } finally {
      tasks.delete(taskId);
    }
  }

  function adopt({ dataset, provenance, summary, file }: ImportWithFile): LoadedData {
    count += 1;
    const datasetId = `data-${count}`;
    const kept: KeptDataset = { dataset, counts: summary };
    pool.keep(datasetId, kept);
    files.set(datasetId, file && { fileName: provenance.fileName, hash: provenance.hash, bytes: file });
    return { datasetId, provenance, summary };
  }

  function adoptProject(outcome: Outcome<ProjectWithData>): Outcome<OpenedParts> {
    if (!outcome.ok) return outcome;
    const { data, ...own } = outcome.value;
    return success({ ...own, data: data && adopt(data) }, outcome.problems);
  }

  async function estimate({ taskId, ...request }: EstimateRequest): Promise<Fit> {
    return fitOf(await runTask(taskId, 'fit', request, { needs: [request.datasetId] }));
  }

  async function bootstrap({ taskId, ...request }: EstimateRequest): Promise<Fit> {
    const task = startBootstrapTask({
      pool,
      request,
      now: settings.now,
      tellProgress: (share) => tellProgress(taskId, share),
      tellPartial: (partial) => settings.tellBootstrap(taskId, partial),
    });
    tasks.set(taskId, task.cancel);
    try {
      return fitOf(await task.end);
    } finally {
      tasks.delete(taskId);
    }
  }

  async function analyse<K extends AnalysisId>(
    id: K,
    { taskId, datasetId, steps, spec, settings: estimation, ...extra }: EstimateRequest & ExtraOf<K>,
  ): Promise<Outcome<ReplyOf<K>>> {
    const request = { datasetId, steps, spec, settings: estimation, id, extra };
    const outcome = outcomeOf(await runTask(taskId, 'analyse', request, { needs: [datasetId] }));
    // The worker runs the record of this id.
    return outcome as Outcome<ReplyOf<K>>;
  }

  const calls: DataCalls = {
    async 'data.preview'({ fileId, choices }) {
      const source = sourceOf(fileId);
      return source ? outcomeOf(await run('preview', { source, choices })) : failure(unknownFile());
    },
    async 'data.import'({ taskId, fileId, choices }) {
      const source = sourceOf(fileId);
      if (!source) return failure(unknownFile());
      const outcome = outcomeOf(await runTask(taskId, 'import', { source, choices }, {}));
      return outcome.ok ? success(adopt(outcome.value), outcome.problems) : outcome;
    },
    'data.summary': async (request) => outcomeOf(await run('summarise', request, { needs: [request.datasetId] })),
    'data.page': async (request) => outcomeOf(await run('page', request, { needs: [request.datasetId] })),
    'data.release': ({ datasetId }) => {
      pool.forget(datasetId);
      files.delete(datasetId);
      return Promise.resolve(null);
    },
    'estimate.run': estimate,
    'estimate.bootstrap': bootstrap,
    'analyse.indices': (request) => analyse('indices', request),
    'analyse.residuals': (request) => analyse('residuals', request),
    'analyse.ladder': (request) => analyse('ladder', request),
    'analyse.wald': (request) => analyse('wald', request),
    'analyse.compare': (request) => analyse('compare', request),
    'analyse.script': (request) => analyse('script', request),
    'task.cancel': ({ taskId }) => {
      tasks.get(taskId)?.();
      return Promise.resolve(null);
    },
  };

  return {
    calls,
    openProject: async (source) => adoptProject(outcomeOf(await run('open-project', { source }))),
    restoreProject: async (parts) => adoptProject(outcomeOf(await run('restore-project', parts))),
    writeProject: async ({ document, datasetId, bootstrap }) =>
      outcomeOf(await run('write-project', { document, data: files.get(datasetId ?? '') ?? null, bootstrap })),
    writeScores: ({ suggestedName: _, ...request }) => analyse('scores', request),
    fileOf: (datasetId) => files.get(datasetId ?? '') ?? null,
  };
}

function unknownFile(): Problem {
  return problem('file-unreadable', { values: { file: '', reason: '' } });
}

function fitOf(end: JobEnd<Fit>): Fit {
  return end.kind === 'done' ? end.reply : { status: 'failed', problems: [problemOf(end)] };
}

function problemOf(end: { kind: 'cancelled' } | { kind: 'died'; reason: string }): Problem {
  return end.kind === 'cancelled' ? problem('cancelled') : problem('worker-died', { detail: end.reason });
}

function outcomeOf<T>(end: JobEnd<Outcome<T>>): Outcome<T> {
  return end.kind === 'done' ? end.reply : failure(problemOf(end));
}
