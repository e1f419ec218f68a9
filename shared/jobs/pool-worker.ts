/** One worker of the pool: what it holds, what it does, and how it ends. */
import type { FromWorker } from './jobs.ts';
import type { PoolSettings, QueuedJob } from './worker-pool.ts';

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
    current?.settle({ kind: 'died', reason });
    current = undefined;
    port.terminate();
    events.gone();
  }

  function finish(reply: unknown): void {
    forgetGrace();
    const job = current;
    current = undefined;
    job?.settle({ kind: 'done', reply });
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
      current?.settle({ kind: 'cancelled' });
      current = undefined;
      port.terminate();
    },
  };
}
