/** Messages between pages and main: what `ipcMain`, `ipcRenderer` and `contextBridge` do, over Playwright bindings. */
import { readFileSync } from 'node:fs';

type InvokeHandler = (event: unknown, ...args: unknown[]) => unknown;

export const invokeHandlers = new Map<string, InvokeHandler>();

export const ipcMain = {
  handle(channel: string, handler: InvokeHandler): void {
    if (invokeHandlers.has(channel)) throw new Error(`second handler for ${channel}`);
    invokeHandlers.set(channel, handler);
  },
};

/** Calls a handler as a frame would; failures read as in Electron. */
export async function invoke(event: unknown, channel: string, args: readonly unknown[]): Promise<unknown> {
  const handler = invokeHandlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  try {
    return await handler(event, ...args);
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
  }
}

/** Names in the page that belong to the stand-in alone. */
export const bindingName = '__standInInvoke';
export const hearName = '__standInHear';

/**
 * A CommonJS preload as a script that runs before the page's own, in its main frame. Objects cross
 * the bridge frozen; a made-up File has no path.
 */
export function preloadScript(file: string): string {
  return `(() => {
    if (window.top !== window) return;
    const invoke = window[${JSON.stringify(bindingName)}];
    const listeners = new Map();
    Object.defineProperty(window, ${JSON.stringify(hearName)}, {
      value: (channel, args) => { for (const listener of listeners.get(channel) ?? []) listener({}, ...args); },
    });
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) =>
          Object.defineProperty(window, name, { value: Object.freeze({ ...api }), enumerable: true }),
      },
      ipcRenderer: {
        invoke: (channel, ...args) => invoke(channel, args),
        on: (channel, listener) => listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
        removeListener: (channel, listener) => listeners.get(channel)?.delete(listener),
      },
      webUtils: { getPathForFile: () => '' },
    };
    const require = (name) => {
      if (name === 'electron') return electron;
      throw new Error('a sandboxed preload cannot load ' + name);
    };
    const module = { exports: {} };
    ((require, module, exports) => { ${readFileSync(file, 'utf8')}
    })(require, module, module.exports);
  })();`;
}
