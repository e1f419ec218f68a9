/**
 * The renderer's one door to its host. `window.sem` is what Electron's preload exposes; without
 * it the same calls are answered in the page by the web host, which is loaded only then.
 */
import type { SemBridge } from '../shared/contract/calls.ts';

declare global {
  interface Window {
    readonly sem?: SemBridge;
  }
}

async function loadWebHost(): Promise<SemBridge> {
  const { createWebHost } = await import('./web-host/web-host.ts');
  return createWebHost();
}

const host: Promise<SemBridge> = window.sem ? Promise.resolve(window.sem) : loadWebHost();

export const sem: SemBridge = {
  async call(name, request) {
    return (await host).call(name, request);
  },
  async analyse(id, model, extra) {
    return (await host).analyse(id, model, extra);
  },
  subscribe(name, listener) {
    let isWanted = true;
    let end: (() => void) | undefined;
    void host.then((bridge) => {
      if (isWanted) end = bridge.subscribe(name, listener);
    });
    return () => {
      isWanted = false;
      end?.();
    };
  },
  async adoptFile(file) {
    return (await host).adoptFile(file);
  },
};
