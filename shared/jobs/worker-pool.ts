/**
 * A queue of jobs over a few workers: progress, cancelling, and recovery from a worker that dies.
 * Knows nothing of threads: a host supplies ports (worker_threads in Electron, Web Workers in a page).
 */
import { createPoolWorker, type PoolWorker, type JobEnd, type PoolSettings, type QueuedJob } from './pool-worker.ts';

export interface JobOptions {
  /** Resources (data sets) the worker must hold before it starts. */
  readonly needs?: readonly string[];
  readonly onProgress?: (share: number) => void;
}

export interface RunningJob<Reply> {
  readonly end: Promise<JobEnd<Reply>>;
  /** Ends the job for its caller at once; the worker follows within the grace time. */
  cancel(): void;
}

/** What every job is asked and replies, by name. */
type JobTypes<JobMap> = { [K in keyof JobMap]: { request: unknown; reply: unknown } };

export interface WorkerPool<JobMap extends JobTypes<JobMap>> {
  /** How many jobs can run at the same time. */
  readonly size: number;
  run<K extends keyof JobMap & string>(
    name: K,
    request: JobMap[K]['request'],
    options?: JobOptions,
  ): RunningJob<JobMap[K]['reply']>;
  /** Makes a value available to jobs that need it; it reaches a worker with the first such job. */
  keep(resourceId: string, value: unknown): void;
  forget(resourceId: string): void;
  /** Starts one worker before it is needed. */
  warm(): void;
  close(): void;
}

export function createWorkerPool<JobMap extends JobTypes<JobMap>>(settings: PoolSettings): WorkerPool<JobMap> {
  const workers = new Set<PoolWorker>();
  const resources = new Map<string, unknown>();
  const queue: QueuedJob[] = [];
  let isClosed = false;

  function addWorker(): PoolWorker {
    const worker = createPoolWorker(settings, resources, {
      idle: dispatch,
      gone: () => {
        workers.delete(worker);
        dispatch();
      },
    });
    workers.add(worker);
    return worker;
  }

  /** The idle worker that already holds most of what the job needs; a new one while there is room. */
  function workerFor(job: QueuedJob): PoolWorker | undefined {
    const idle = [...workers].filter((worker) => worker.isIdle());
    idle.sort((a, b) => b.held(job.needs) - a.held(job.needs));
    return idle[0] ?? (workers.size < settings.size ? addWorker() : undefined);
  }

  function dispatch(): void {
    for (let next = queue[0]; next && !isClosed; next = queue[0]) {
      const worker = workerFor(next);
      if (!worker) return;
      queue.shift();
      worker.start(next);
    }
  }

  function cancel(job: QueuedJob): void {
    const position = queue.indexOf(job);
    if (position >= 0) queue.splice(position, 1);
    else for (const worker of workers) worker.cancel(job);
    job.finish({ kind: 'cancelled' });
  }

  return {
    size: settings.size,
    run(name, request, options = {}) {
      const { job, end } = createJob(name, request, options);
      if (isClosed) job.finish({ kind: 'cancelled' });
      else queue.push(job);
      dispatch();
      // The pool carries replies without looking into them; the worker's runner is typed by the same map.
      return { end: end as Promise<JobEnd<JobMap[typeof name]['reply']>>, cancel: () => cancel(job) };
    },
    keep(resourceId, value) {
      resources.set(resourceId, value);
    },
    forget(resourceId) {
      resources.delete(resourceId);
      for (const worker of workers) worker.forget(resourceId);
    },
    warm() {
      if (workers.size === 0 && !isClosed) addWorker();
    },
    close() {
      isClosed = true;
      for (const job of queue.splice(0)) job.finish({ kind: 'cancelled' });
      for (const worker of workers) worker.stop();
      workers.clear();
    },
  };
}

function createJob(
  name: string,
  request: unknown,
  options: JobOptions,
): { job: QueuedJob; end: Promise<JobEnd<unknown>> } {
  let isSettled = false;
  let resolveEnd: (end: JobEnd<unknown>) => void = () => undefined;
  const end = new Promise<JobEnd<unknown>>((resolve) => {
    resolveEnd = resolve;
  });
  const job: QueuedJob = {
    name,
    request,
    needs: options.needs ?? [],
    onProgress: (share) => {
      if (!isSettled) options.onProgress?.(share);
    },
    finish: (result) => {
      isSettled = true;
      resolveEnd(result);
    },
  };
  return { job, end };
}
