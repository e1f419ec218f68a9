/** A worker thread of the Electron host: the shared job runner over worker_threads' messages. */
import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../shared/jobs/jobs.ts';
import { createJobRunner } from '../shared/jobs/run-job.ts';
import { serveJobs } from '../shared/jobs/serve-jobs.ts';
import { version } from '../shared/version.ts';

/** `content` is a path here: only the main process makes such sources. */
function readFromDisk(content: unknown): AsyncIterable<Uint8Array> {
  if (typeof content !== 'string') throw new Error('not a path');
  return createReadStream(content, { highWaterMark: 1 << 18 });
}

const port = parentPort;
if (!port) throw new Error('worker.mjs is started by the main process');

const runner = createJobRunner({
  savedBy: `Pathloom ${version}`,
  decoders: { create: (encoding) => new TextDecoder(encoding) },
  read: readFromDisk,
});

serveJobs(
  {
    post: (message) => port.postMessage(message),
    listen: (listener) => port.on('message', (message: ToWorker) => listener(message)),
  },
  runner,
);
