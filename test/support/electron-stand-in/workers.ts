/** Knows the worker threads that main starts, so that a test can end them as a crash would. */
import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { Worker } from 'node:worker_threads';

const threads = createRequire(import.meta.url)('node:worker_threads') as { Worker: typeof Worker };
const running = new Set<Worker>();

threads.Worker = class extends threads.Worker {
  constructor(...args: ConstructorParameters<typeof Worker>) {
    super(...args);
    running.add(this);
    this.once('exit', () => running.delete(this));
  }
};
syncBuiltinESMExports();

export function killWorkers(): number {
  const count = running.size;
  for (const worker of running) void worker.terminate();
  return count;
}
