/** One worker of the pool: what it holds, what it does, and how it ends. */
import type { FromWorker, ToWorker } from './jobs.ts';

export interface PoolWorker {
  isIdle(): boolean;
  /** How many of these resources the worker holds already. */
  held(resourceIds: readonly string[]): number;
  start(job: QueuedJob): void;
  /** Has an effect only while this very job is running here. */
  cancel(job: QueuedJob): void;
  forget(resourceId: string): void;
  stop(): void;
}

/** What the pool wants to hear: `idle` a job ended, `gone` the worker is no more. */
export interface PoolWorkerEvents {
  idle(): void;
  gone(): void;
}

export function createPoolWorker(
  settings: PoolSettings,
  resources: ReadonlyMap<string, unknown>,
  events: PoolWorkerEvents,
): PoolWorker {
  const port = settings.createPort();
  const cancelFlag = settings.createCancelFlag();
  const held = new Set<string>();
  let current: QueuedJob | undefined;
  let isGone = false;
  let forgetGrace: () => void = () => undefined;

  function leave(reason: string): void {
    if (isGone) return;
    isGone = true;
    forgetGrace();
    current?.finish({ kind: 'died', reason });
    current = undefined;
    port.terminate();
    events.gone();
  }

  function finish(reply: unknown): void {
    forgetGrace();
    const job = current;
    current = undefined;
    job?.finish({ kind: 'done', reply });
    events.idle();
  }

  function hear(message: FromWorker): void {
    if (isGone) return;
    if (message.kind === 'progress') current?.onProgress(message.share);
    else if (message.kind === 'done') finish(message.reply);
    else leave(message.reason);
  }

  port.listen(hear);
  port.onDeath(leave);
  port.post({ kind: 'begin', cancelFlag });

  return {
    isIdle: () => !current && !isGone,
    held: (resourceIds) => resourceIds.filter((id) => held.has(id)).length,
    start(job) {
      current = job;
      if (cancelFlag) Atomics.store(cancelFlag, 0, 0);
      for (const resourceId of job.needs) {
        if (held.has(resourceId) || !resources.has(resourceId)) continue;
        held.add(resourceId);
        port.post({ kind: 'keep', resourceId, value: resources.get(resourceId) });
      }
      port.post({ kind: 'job', name: job.name, request: job.request });
    },
    cancel(job) {
      if (current !== job) return;
      if (cancelFlag) Atomics.store(cancelFlag, 0, 1);
      forgetGrace();
      forgetGrace = settings.schedule(settings.graceMilliseconds, () => leave('cancelled'));
    },
    forget(resourceId) {
      if (held.delete(resourceId)) port.post({ kind: 'forget', resourceId });
    },
    stop() {
      isGone = true;
      forgetGrace();
      current?.finish({ kind: 'cancelled' });
      current = undefined;
      port.terminate();
    },
  };
}

/** One worker as the pool sees it. */
export interface WorkerPort {
  post(message: ToWorker): void;
  listen(listener: (message: FromWorker) => void): void;
  /** The worker ended without being asked to. */
  onDeath(listener: (reason: string) => void): void;
  terminate(): void;
}

export interface PoolSettings {
  readonly size: number;
  createPort(): WorkerPort;
  /** Runs `action` after so many milliseconds; the returned function forgets it. */
  schedule(milliseconds: number, action: () => void): () => void;
  /** A flag that both sides see, or null where memory cannot be shared. */
  createCancelFlag(): Int32Array | null;
  /** A cancelled job that goes on for longer than this costs its worker, which is replaced. */
  readonly graceMilliseconds: number;
}

/** How a job ended, as a value. */
export type JobEnd<Reply> =
  | { readonly kind: 'done'; readonly reply: Reply }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'died'; readonly reason: string };

/** A job waiting or running. `finish` has an effect once. */
export interface QueuedJob {
  readonly name: string;
  readonly request: unknown;
  readonly needs: readonly string[];
  onProgress(share: number): void;
  finish(end: JobEnd<unknown>): void;
}
