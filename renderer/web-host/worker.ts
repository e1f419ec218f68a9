/** A Web Worker of the web host: the shared job runner over the page's messages. */
import { createJobRunner } from '../../shared/jobs/run-job.ts';
import { serveJobs } from '../../shared/jobs/serve-jobs.ts';
import type { ToWorker } from '../../shared/jobs/jobs.ts';
import { version } from '../../shared/version.ts';

async function* readBlob(content: unknown): AsyncGenerator<Uint8Array> {
  if (!(content instanceof Blob)) throw new Error('not a file');
  const reader = content.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

const runner = createJobRunner({
  savedBy: `Pathloom ${version}`,
  decoders: { create: (encoding) => new TextDecoder(encoding) },
  read: readBlob,
});

serveJobs(
  {
    post: (message) => self.postMessage(message),
    listen: (listener) => self.addEventListener('message', (event: MessageEvent<ToWorker>) => listener(event.data)),
  },
  runner,
);
