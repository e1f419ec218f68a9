/**
 * Numbered tasks of a window's long work: portions of them are handed to whichever worker of the pool is free, so that
 * other jobs find their turn in between, and what has come back is summed up now and then.
 */
import {
  conductTasks,
  createQueue,
  takeRange,
  type TaskQueue,
  type TaskRange,
} from '../engine/resample/conduct-tasks.ts';
import type { BootstrapSize, BootstrapStore, JobName, JobReply, JobRequest, Jobs } from './jobs.ts';
import type { JobEnd } from './pool-worker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** How long a portion should take: an edit's fit waits no longer for a worker. */
const portionMilliseconds = 120;
const firstPortion = 16;
const largestPortion = 1024;
/** Between two sums of what has come back. */
const partialMilliseconds = 700;

export interface LongTask<T> {
  readonly end: Promise<JobEnd<T>>;
  cancel(): void;
}

/** Undefined when the job, or the whole, has ended otherwise than by a reply. */
export type Ask = <K extends JobName>(name: K, what: JobRequest<K>) => Promise<JobReply<K> | undefined>;

export interface LongWork {
  readonly pool: WorkerPool<Jobs>;
  /** What its jobs need. */
  readonly datasetId: string;
  /** Milliseconds of a steady clock. */
  now(): number;
  tellProgress(share: number): void;
}

/** Runs `work`, whose jobs all end with it: undefined where one of them has ended otherwise than by a reply. */
export function startLongTask<T>(
  { pool, datasetId }: Pick<LongWork, 'pool' | 'datasetId'>,
  work: (ask: Ask, isStopped: () => boolean) => Promise<T | undefined>,
): LongTask<T> {
  const running = new Set<() => void>();
  /** Why the whole has ended before its time. */
  let stopped: Exclude<JobEnd<T>, { kind: 'done' }> | undefined;

  function stop(why: NonNullable<typeof stopped>): void {
    stopped ??= why;
    for (const cancel of running) cancel();
  }

  const ask: Ask = async (name, what) => {
    if (stopped) return undefined;
    const job = pool.run(name, what, { needs: [datasetId] });
    running.add(job.cancel);
    const end = await job.end;
    running.delete(job.cancel);
    if (end.kind === 'done') return end.reply;
    stop(end);
    return undefined;
  };

  async function run(): Promise<JobEnd<T>> {
    const reply = await work(ask, () => stopped !== undefined);
    return reply === undefined ? (stopped ?? { kind: 'cancelled' }) : { kind: 'done', reply };
  }

  return { end: run(), cancel: () => stop({ kind: 'cancelled' }) };
}

/** What runs a range of the tasks, and what is done with all that is in. */
export interface PortionSteps {
  runRange(range: TaskRange): Promise<BootstrapStore | undefined>;
  /** @param done tasks that are in */
  sumUp(store: BootstrapStore, done: number): Promise<void>;
}

/** Runs every task, unless the whole is stopped. @returns what they have left */
export async function runPortions(
  { pool, now, tellProgress }: LongWork,
  size: BootstrapSize,
  isStopped: () => boolean,
  steps: PortionSteps,
): Promise<TaskQueue['store']> {
  const { tasks, stride } = size;
  const queue = createQueue(size);
  const { store } = queue;
  let done = 0;
  let portion = firstPortion;
  let lastPartial = now();
  let isSumming = false;

  async function sumUp(): Promise<void> {
    isSumming = true;
    await steps.sumUp(store, done);
    lastPartial = now();
    isSumming = false;
  }

  async function takePortions(): Promise<void> {
    while (!isStopped()) {
      const range = takeRange(queue, portion);
      if (!range) return;
      const { from, to } = range;
      const started = now();
      const part = await steps.runRange(range);
      if (!part || isStopped()) return;
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
