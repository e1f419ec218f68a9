/**
 * Threads of a bootstrap, started before the command that wants them is loaded: a thread takes as long to start as the
 * command takes to load, read its files and estimate the model. Imports Node alone, so that nothing has to be loaded first.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Fewer replicates than this are done before another thread has started. */
const worthAThread = 200;

/** A thread runs the bundle that this one runs; the sources, run by tests, are no program. */
const program = new URL(import.meta.url);
const canStartThreads = program.pathname.endsWith('.mjs');

const waiting: Worker[] = [];

function startThread(): Worker {
  const worker = new Worker(program, { env: {}, stdin: false });
  // The process may end while it waits.
  worker.unref();
  return worker;
}

/** How many threads besides the first `replicates` replicates are worth, of `workers` (all cores unless said) in all. */
function extraThreads(replicates: number, workers: number | undefined): number {
  if (!canStartThreads || !(replicates >= worthAThread)) return 0;
  return Math.max(0, (workers ?? availableParallelism()) - 1);
}

/** Starts the threads that a command line seems to ask for; what is wrong with it is said by its command. */
export function startEarly(words: readonly string[]): void {
  const valueOf = (name: string): string | undefined => {
    const at = words.findIndex((word) => word === name || word.startsWith(`${name}=`));
    return at < 0 ? undefined : (words[at]!.split('=')[1] ?? words[at + 1]);
  };
  const workers = valueOf('--workers');
  const count = extraThreads(
    Number(valueOf('--bootstrap') ?? valueOf('--replications')),
    workers === undefined ? undefined : Number(workers),
  );
  // A number that is not one is refused later.
  if (count <= availableParallelism()) for (let i = 0; i < count; i++) waiting.push(startThread());
}

/** The threads for a bootstrap, those that wait already first. */
export function takeThreads(replicates: number, workers: number | undefined): Worker[] {
  const count = extraThreads(replicates, workers);
  const taken = waiting.splice(0, count);
  while (taken.length < count) taken.push(startThread());
  for (const worker of taken) worker.ref();
  return taken;
}
