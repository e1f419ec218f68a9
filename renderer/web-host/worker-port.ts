/** Web Workers as ports of the shared worker pool. */
import type { FromWorker, Jobs } from '../../shared/jobs/jobs.ts';
import { workerCount } from '../../shared/jobs/worker-count.ts';
import { createWorkerPool, type WorkerPool } from '../../shared/jobs/worker-pool.ts';
import type { WorkerPort } from '../../shared/jobs/pool-worker.ts';

/** With a shared flag a cancelled job stops by itself; without, only ending its worker stops it. */
const graceMilliseconds = { shared: 2_000, notShared: 300 };

function createPort(): WorkerPort {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    listen: (listener) => worker.addEventListener('message', (event: MessageEvent<FromWorker>) => listener(event.data)),
    onDeath: (listener) => {
      worker.addEventListener('error', (event) => listener(event.message || 'error'));
      worker.addEventListener('messageerror', () => listener('messageerror'));
    },
    terminate: () => worker.terminate(),
  };
}

export function createBrowserPool(): WorkerPool<Jobs> {
  const isShared = typeof SharedArrayBuffer !== 'undefined';
  return createWorkerPool<Jobs>({
    size: workerCount(navigator.hardwareConcurrency || 2),
    createPort,
    schedule(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
    createCancelFlag: () => (isShared ? new Int32Array(new SharedArrayBuffer(4)) : null),
    graceMilliseconds: isShared ? graceMilliseconds.shared : graceMilliseconds.notShared,
  });
}
