/** Jobs of a pool as the calls of a page ask them: with what they need, with progress and an end by the page's own id. */
import { failure, problem, type Outcome, type Problem } from '../problem.ts';
import type { JobName, JobReply, JobRequest, Jobs } from './jobs.ts';
import type { JobEnd } from './pool-worker.ts';
import type { WorkerPool } from './worker-pool.ts';

export interface Tasks {
  /** A job that nobody waits for longer than a moment. */
  run<K extends JobName>(name: K, request: JobRequest<K>, datasetId?: string): Promise<JobEnd<JobReply<K>>>;
  /** A job that tells how far it is, and that `cancel` ends. */
  runTask<K extends JobName>(
    taskId: string,
    name: K,
    request: JobRequest<K>,
    datasetId?: string,
  ): Promise<JobEnd<JobReply<K>>>;
  /** Work of several jobs under one id. */
  follow<T>(taskId: string, task: { readonly end: Promise<T>; cancel(): void }): Promise<T>;
  cancel(taskId: string): void;
}

export function createTasks(pool: WorkerPool<Jobs>, tellProgress: (taskId: string, share: number) => void): Tasks {
  const running = new Map<string, () => void>();

  async function follow<T>(taskId: string, { end, cancel }: { readonly end: Promise<T>; cancel(): void }): Promise<T> {
    running.set(taskId, cancel);
    try {
      return await end;
    } finally {
      running.delete(taskId);
    }
  }

  return {
    run: (name, request, datasetId) => pool.run(name, request, { needs: needsOf(datasetId) }).end,
    runTask: (taskId, name, request, datasetId) =>
      follow(
        taskId,
        pool.run(name, request, {
          needs: needsOf(datasetId),
          onProgress: (share) => tellProgress(taskId, share),
        }),
      ),
    follow,
    cancel: (taskId) => running.get(taskId)?.(),
  };
}

function needsOf(datasetId: string | undefined): readonly string[] {
  return datasetId === undefined ? [] : [datasetId];
}

/** A job that did not end by itself: cancelled, worker-died. */
export function problemOfEnd(end: Exclude<JobEnd<unknown>, { kind: 'done' }>): Problem {
  return end.kind === 'cancelled' ? problem('cancelled') : problem('worker-died', { detail: end.reason });
}

export function outcomeOf<T>(end: JobEnd<Outcome<T>>): Outcome<T> {
  return end.kind === 'done' ? end.reply : failure(problemOfEnd(end));
}
