/** The contract answered inside a browser page: no server logic, no preload. */
import type { CallName, CallRequest, NoticeName, Notices, SemBridge } from '../../shared/contract/calls.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { dataExtensions, dataMediaTypes } from '../../shared/data/readers/formats.ts';
import { createDataService } from '../../shared/jobs/data-service.ts';
import { success } from '../../shared/problem.ts';
import { autosaveCalls } from './autosave-calls.ts';
import { createBrowserFiles, pickFile } from './browser-files.ts';
import { exportCalls } from './export-calls.ts';
import { preferenceCalls } from './preference-calls.ts';
import { projectCalls } from './project-calls.ts';
import { windowCalls } from './window-calls.ts';
import { createBrowserPool } from './worker-port.ts';

const dataFileTypes = [...dataExtensions.map((extension) => `.${extension}`), ...dataMediaTypes].join(',');

export function createWebHost(): SemBridge {
  const listeners: { readonly [K in NoticeName]: Set<(notice: Notices[K]) => void> } = {
    'task.progress': new Set(),
    'bootstrap.partial': new Set(),
    'survey.partial': new Set(),
    command: new Set(),
    'window.closing': new Set(),
    'file.opened': new Set(),
    'host.fault': new Set(),
  };
  const files = createBrowserFiles();
  const pool = createBrowserPool();
  pool.warm();

  function tell<K extends NoticeName>(name: K, notice: Notices[K]): void {
    for (const listener of listeners[name]) listener(notice);
  }

  const service = createDataService({
    pool,
    sourceOf: files.sourceOf,
    tellProgress: (taskId, share) => tell('task.progress', { taskId, share }),
    tellBootstrap: (taskId, bootstrap) => tell('bootstrap.partial', { taskId, bootstrap }),
    tellSurvey: (taskId, reply) => tell('survey.partial', { taskId, reply }),
    now: () => performance.now(),
  });

  const handlers: Handlers = {
    ...preferenceCalls(),
    ...windowCalls(),
    ...service.calls,
    ...projectCalls(files, service),
    ...autosaveCalls(service),
    ...exportCalls(service),
    async 'data.pick'() {
      const file = await pickFile(dataFileTypes);
      return success(file && files.adopt(file));
    },
  };

  return {
    call<K extends CallName>(name: K, request: CallRequest<K>) {
      return handlers[name](request);
    },
    analyse: service.analyse,
    subscribe(name, listener) {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
    adoptFile: (file) => Promise.resolve(files.adopt(file as File)),
  };
}
