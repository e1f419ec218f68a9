/**
 * One thread for all mutants. Vitest starts a thread a run, which loads some two hundred modules anew: two seconds a
 * mutant, of which its tests take a tenth. Mutants are switched by a variable, so modules can stay.
 */
import { Worker } from 'node:worker_threads';

const name = 'kept-thread';
let thread;
const kept = () => (thread ??= new Worker(new URL('worker.mjs', import.meta.url)));

/** The run before gives the thread back. */
let givenBack = Promise.resolve();

/** As vitest's own worker of a run, but for the end of the thread. */
function createPoolWorker() {
  const listeners = [];
  let giveBack = () => undefined;
  return {
    name,
    async start() {
      await givenBack;
      givenBack = new Promise((resolve) => (giveBack = resolve));
    },
    async stop() {
      for (const [event, listener] of listeners) kept().off(event, listener);
      giveBack();
    },
    on(event, listener) {
      listeners.push([event, listener]);
      kept().on(event, listener);
    },
    off: (event, listener) => kept().off(event, listener),
    send: (message) => kept().postMessage(message),
    deserialize: (data) => data,
  };
}

/** For `poolRunner` of vitest's settings. */
export const keptThread = { name, createPoolWorker };
