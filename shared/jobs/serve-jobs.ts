/** The loop of a worker: keeps what it is given, runs one job at a time, reports how it ended. */
import { describeError } from '../problem.ts';
import type { FromWorker, ToWorker } from './jobs.ts';
import type { JobRunner } from './run-job.ts';

/** The worker's side of its port. */
export interface WorkerSide {
  post(message: FromWorker): void;
  listen(listener: (message: ToWorker) => void): void;
}

/** Progress is told when it has moved by this share: more would only fill the queue. */
const progressStep = 0.01;

export function serveJobs(port: WorkerSide, runner: JobRunner): void {
  let cancelFlag: Int32Array | null = null;

  function startJob(name: string, request: unknown): void {
    let told = 0;
    const control = {
      isCancelled: () => cancelFlag !== null && Atomics.load(cancelFlag, 0) !== 0,
      progress: (share: number) => {
        if (share < 1 && share - told < progressStep) return;
        told = share;
        port.post({ kind: 'progress', share });
      },
    };
    runner.run(name, request, control).then(
      (reply) => port.post({ kind: 'done', reply }),
      (error: unknown) => port.post({ kind: 'broken', reason: describeError(error) }),
    );
  }

  port.listen((message) => {
    if (message.kind === 'begin') cancelFlag = message.cancelFlag;
    else if (message.kind === 'keep') runner.keep(message.resourceId, message.value);
    else if (message.kind === 'forget') runner.forget(message.resourceId);
    else startJob(message.name, message.request);
  });
}
