/** Worker threads as ports of the shared worker pool. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FromWorker, Jobs } from '../shared/jobs/jobs.ts';
import { workerCount } from '../shared/jobs/worker-count.ts';
import { createWorkerPool, type WorkerPool } from '../shared/jobs/worker-pool.ts';
import { logError } from './log.ts';
import { describeError } from '../shared/problem.ts';
import type { WorkerPort } from '../shared/jobs/pool-worker.ts';

/** A job that does not look at its cancel flag for this long is taken for stuck. */
const graceMilliseconds = 2_000;

function createPort(workerFile: string): WorkerPort {
  // Without the environment's variables: a worker needs none of them.
  const worker = new Worker(workerFile, { env: {} });
  return {
    post: (message) => worker.postMessage(message),
    listen: (listener) => void worker.on('message', (message: FromWorker) => listener(message)),
    onDeath: (listener) => {
      worker.on('error', (error) => {
        logError(error);
        listener(describeError(error));
      });
      worker.on('messageerror', (error) => listener(error.message));
      worker.on('exit', (code) => listener(`exit ${code}`));
    },
    terminate: () => void worker.terminate(),
  };
}

export function createThreadPool(workerFile: string): WorkerPool<Jobs> {
  return createWorkerPool<Jobs>({
    size: workerCount(availableParallelism()),
    createPort: () => createPort(workerFile),
    schedule(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
    createCancelFlag: () => new Int32Array(new SharedArrayBuffer(4)),
    graceMilliseconds,
  });
}
