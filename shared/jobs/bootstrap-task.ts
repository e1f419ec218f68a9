/**
 * The workers of a bootstrap in a window: portions of its tasks are handed to whichever worker of the pool is free, so that
 * other jobs find their turn in between, and what has come back is summed up now and then.
 */
import { conductTasks, createQueue, takeRange, type TaskQueue } from '../engine/resample/conduct-tasks.ts';
import type { BootstrapResult, Fit } from '../engine/fit.ts';
import type { BootstrapSize, FitRequest, JobName, JobReply, JobRequest, Jobs } from './jobs.ts';
import type { WorkerPool } from './worker-pool.ts';
import type { JobEnd } from './pool-worker.ts';

/** How long a portion should take: an edit's fit waits no longer for a worker. */
const portionMilliseconds = 120;
const firstPortion = 16;
const largestPortion = 1024;
/** Between two sums of what has come back. */
const partialMilliseconds = 700;

export interface BootstrapTaskSettings {
  readonly pool: WorkerPool<Jobs>;
  readonly request: FitRequest;
  /** Milliseconds of a steady clock. */
  now(): number;
  tellProgress(share: number): void;
  tellPartial(bootstrap: BootstrapResult): void;
}

export interface BootstrapTask {
  readonly end: Promise<JobEnd<Fit>>;
  cancel(): void;
}

export function startBootstrapTask(settings: BootstrapTaskSettings): BootstrapTask {
  const { pool, request, now, tellProgress, tellPartial } = settings;
  const running = new Set<() => void>();
  /** Why the whole has ended before its time. */
  let stopped: Exclude<JobEnd<Fit>, { kind: 'done' }> | undefined;

  function stop(why: NonNullable<typeof stopped>): void {
    stopped ??= why;
    for (const cancel of running) cancel();
  }

  /** Undefined when the job, or the whole, has ended otherwise than by a reply. */
  async function ask<K extends JobName>(name: K, what: JobRequest<K>): Promise<JobReply<K> | undefined> {
    if (stopped) return undefined;
    const job = pool.run(name, what, { needs: [request.datasetId] });
    running.add(job.cancel);
    const end = await job.end;
    running.delete(job.cancel);
    if (end.kind === 'done') return end.reply;
    stop(end);
    return undefined;
  }

  async function runPortions(size: BootstrapSize): Promise<TaskQueue['store']> {
    const { tasks, stride } = size;
    const queue = createQueue(size);
    const { store } = queue;
    let done = 0;
    let portion = firstPortion;
    let lastPartial = now();
    let isSumming = false;

    async function sumUp(): Promise<void> {
      isSumming = true;
      const partial = await ask('bootstrap-summary', { ...request, store });
      if (partial && !stopped && done < tasks) tellPartial(partial);
      lastPartial = now();
      isSumming = false;
    }

    async function takePortions(): Promise<void> {
      while (!stopped) {
        const range = takeRange(queue, portion);
        if (!range) return;
        const { from, to } = range;
        const started = now();
        const part = await ask('bootstrap-tasks', { ...request, from, to });
        if (!part || stopped) return;
        store.values.set(part.values, from * stride);
        store.outcomes.set(part.outcomes, from);
        done += to - from;
        const each = (now() - started) / (to - from);
        portion = Math.max(1, Math.min(largestPortion, Math.round(portionMilliseconds / Math.max(each, 1e-3))));
        tellProgress(done / tasks);
        if (!isSumming && done < tasks && now() - lastPartial > partialMilliseconds) void sumUp();
      }
    }

    await conductTasks(
      queue,
      Array.from({ length: pool.size }, () => takePortions),
    );
    return store;
  }

  async function run(): Promise<JobEnd<Fit>> {
    const size = await ask('bootstrap-prepare', request);
    if (size && 'status' in size) return { kind: 'done', reply: size };
    const store = size && (await runPortions(size));
    const fit = store && (await ask('bootstrap-finish', { ...request, store }));
    return fit ? { kind: 'done', reply: fit } : (stopped ?? { kind: 'cancelled' });
  }

  return { end: run(), cancel: () => stop({ kind: 'cancelled' }) };
}
