/** A whole host in memory: the real pool, the real runner, no threads. */
import type { BootstrapResult } from '../../../shared/engine/fit.ts';
import type { FileSource, FromWorker, Jobs, ToWorker } from '../../../shared/jobs/jobs.ts';
import type { JobHost } from '../../../shared/jobs/import-file.ts';
import type { SurveyReply } from '../../../shared/survey/computations.ts';
import { createDataService, type DataService } from '../../../shared/jobs/data-service.ts';
import { createJobRunner } from '../../../shared/jobs/run-job.ts';
import { serveJobs } from '../../../shared/jobs/serve-jobs.ts';
import { createWorkerPool } from '../../../shared/jobs/worker-pool.ts';
import type { WorkerPort } from '../../../shared/jobs/pool-worker.ts';

export const memoryHost: JobHost = {
  savedBy: 'Pathloom test',
  decoders: { create: (encoding) => new TextDecoder(encoding) },
  async *read(content) {
    if (!(content instanceof Uint8Array)) throw new Error('gone');
    for (let from = 0; from < content.length; from += 1000) yield content.subarray(from, from + 1000);
  },
};

export function fileOf(fileName: string, text: string): FileSource {
  const content = new TextEncoder().encode(text);
  return { fileName, bytes: content.length, content };
}

function directPort(): WorkerPort {
  let hearWorker: (message: FromWorker) => void = () => undefined;
  let hearHost: (message: ToWorker) => void = () => undefined;
  serveJobs(
    {
      post: (message) => queueMicrotask(() => hearWorker(message)),
      listen: (listener) => (hearHost = listener),
    },
    createJobRunner(memoryHost),
  );
  return {
    post: (message) => queueMicrotask(() => hearHost(message)),
    listen: (listener) => (hearWorker = listener),
    onDeath: () => undefined,
    terminate: () => (hearHost = () => undefined),
  };
}

export interface MemoryService {
  readonly service: DataService;
  readonly progress: { taskId: string; share: number }[];
  readonly partial: BootstrapResult[];
  readonly surveys: SurveyReply[];
  adopt(source: FileSource): string;
}

/** `now`: what the host's clock shows, by default the real one. */
export function startMemoryService(now: () => number = () => performance.now(), size = 2): MemoryService {
  const files = new Map<string, FileSource>();
  const progress: { taskId: string; share: number }[] = [];
  const partial: BootstrapResult[] = [];
  const surveys: SurveyReply[] = [];
  const pool = createWorkerPool<Jobs>({
    size,
    createPort: directPort,
    schedule: () => () => undefined,
    createCancelFlag: () => new Int32Array(new SharedArrayBuffer(4)),
    graceMilliseconds: 100,
  });
  const service = createDataService({
    pool,
    sourceOf: (fileId) => files.get(fileId),
    tellProgress: (taskId, share) => progress.push({ taskId, share }),
    tellBootstrap: (_, bootstrap) => partial.push(bootstrap),
    tellSurvey: (_, reply) => surveys.push(reply),
    now,
  });
  return {
    service,
    progress,
    partial,
    surveys,
    adopt(source) {
      const fileId = `file-${files.size + 1}`;
      files.set(fileId, source);
      return fileId;
    },
  };
}
