/** For real Electron (`-r`): what workers.ts does for the stand-in, and whether a window was last told that it is edited. */
const { syncBuiltinESMExports } = require('node:module');
const threads = require('node:worker_threads');

const running = new Set();
threads.Worker = class extends threads.Worker {
  constructor(...args) {
    super(...args);
    running.add(this);
    this.once('exit', () => running.delete(this));
  }
};
syncBuiltinESMExports();

globalThis.killWorkers = () => {
  const count = running.size;
  for (const worker of running) void worker.terminate();
  return count;
};

const { BrowserWindow } = require('electron');
const setDocumentEdited = BrowserWindow.prototype.setDocumentEdited;
BrowserWindow.prototype.setDocumentEdited = function (isEdited) {
  this.lastEdited = isEdited;
  setDocumentEdited.call(this, isEdited);
};
