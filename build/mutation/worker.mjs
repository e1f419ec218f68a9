/** Runs tests like vitest's own thread, but may be stopped and started again with its modules still loaded. */
import { parentPort } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

/** Who listens: the worker itself, and behind it the calls of each run, which end with it. */
const listeners = [];

init({
  post: (response) => parentPort.postMessage(response),
  on(callback) {
    listeners.push(callback);
    parentPort.on('message', callback);
  },
  off: (callback) => parentPort.off('message', callback),
  teardown() {
    for (const callback of listeners.splice(1)) parentPort.off('message', callback);
  },
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
});
