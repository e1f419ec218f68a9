/** Workers without threads: a port whose other side the test plays, and a clock it turns. */
import type { FromWorker, ToWorker } from '../../../shared/jobs/jobs.ts';
import type { PoolSettings, WorkerPort } from '../../../shared/jobs/pool-worker.ts';

export class FakeWorker {
  readonly received: ToWorker[] = [];
  isTerminated = false;
  #hear: (message: FromWorker) => void = () => undefined;
  #die: (reason: string) => void = () => undefined;

  readonly port: WorkerPort = {
    post: (message) => void this.received.push(message),
    listen: (listener) => (this.#hear = listener),
    onDeath: (listener) => (this.#die = listener),
    terminate: () => (this.isTerminated = true),
  };

  say(message: FromWorker): void {
    this.#hear(message);
  }
  die(reason: string): void {
    this.#die(reason);
  }
  get jobs(): unknown[] {
    return this.received.flatMap((message) => (message.kind === 'job' ? [message.request] : []));
  }
  get kept(): string[] {
    return this.received.flatMap((message) => (message.kind === 'keep' ? [message.resourceId] : []));
  }
  get cancelFlag(): Int32Array | null {
    const begin = this.received.find((message) => message.kind === 'begin');
    return begin?.kind === 'begin' ? begin.cancelFlag : null;
  }
}

export interface FakeSurroundings {
  readonly settings: PoolSettings;
  readonly workers: FakeWorker[];
  /** Lets all scheduled time pass. */
  elapse(): void;
}

export function fakeSurroundings(size: number, isShared = true): FakeSurroundings {
  const workers: FakeWorker[] = [];
  const scheduled = new Set<() => void>();
  return {
    workers,
    elapse() {
      const due = [...scheduled];
      scheduled.clear();
      for (const action of due) action();
    },
    settings: {
      size,
      createPort() {
        const worker = new FakeWorker();
        workers.push(worker);
        return worker.port;
      },
      schedule(_milliseconds, action) {
        scheduled.add(action);
        return () => scheduled.delete(action);
      },
      createCancelFlag: () => (isShared ? new Int32Array(new SharedArrayBuffer(4)) : null),
      graceMilliseconds: 100,
    },
  };
}
