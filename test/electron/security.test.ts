/**
 * Electron's list of what an application has to do for its safety, asked of the real shell, a test an entry: what a page
 * that somebody has taken over may not do. Fuses are asked for in installed.test.ts, where there is a binary of our own.
 */
import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SemBridge } from '../../shared/contract/calls.ts';
import { requestSchemas } from '../../shared/contract/validate.ts';
import { openRealElectron, quitRealElectron } from '../support/real-electron.ts';

const projectRoot = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'pathloom-security-'));
/** Whatever reaches the network would be heard by these two. */
const heard: string[] = [];
const web: Server = createServer((_request, response) => response.end('reached'));
const datagrams = createSocket('udp4', () => heard.push('udp'));
let webPort = 0;
let datagramPort = 0;

let electronApp: ElectronApplication;
let page: Page;

beforeAll(async () => {
  web.on('connection', () => heard.push('tcp'));
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => datagrams.bind(0, '127.0.0.1', resolve));
  webPort = (web.address() as AddressInfo).port;
  datagramPort = datagrams.address().port;
  const userData = join(folder, 'user');
  mkdirSync(userData);
  electronApp = await openRealElectron({ userData });
  page = await electronApp.firstWindow();
  await page.locator('.status-fresh').waitFor({ timeout: 60_000 });
});
afterAll(async () => {
  await quitRealElectron(electronApp);
  web.close();
  datagrams.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Beside the main process that is tested: of older Electrons in a folder of its own (build/electron-app.mjs). */
function preloadFile(): string {
  const { PATHLOOM_ELECTRON_APP: app = projectRoot } = process.env;
  return join(app, app === projectRoot ? 'dist' : '', 'preload.cjs');
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));
const contentsCount = (): Promise<number> =>
  electronApp.evaluate(({ webContents }) => webContents.getAllWebContents().length);

/** The page goes where it likes, by script and by link. Not by `page`, which waits for navigations to end. */
function go(address: string): Promise<unknown> {
  return electronApp.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(code),
    `document.title = 'this page'; {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = ${JSON.stringify(address)};
      link.click();
      location.assign(link.href);
    }`,
  );
}

const shown = (): Promise<{ url: string; mark: string }> =>
  electronApp.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const title = (await webContents.executeJavaScript('document.title')) as string;
    return { url: webContents.getURL(), mark: title === 'this page' ? title : '' };
  });

describe('the list', () => {
  it('context isolation: the page changes nothing in the world of the preload', async () => {
    await page.evaluate(() => {
      Object.assign(window, { probe: 'page' });
      Object.assign(Array.prototype, { probe: 'page' });
    });
    const found = await electronApp.evaluate(({ BrowserWindow }) =>
      // The world that Electron runs preloads in.
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScriptInIsolatedWorld(999, [
        { code: '[typeof window.probe, typeof [].probe, typeof window.sem]' },
      ]),
    );
    expect(found).toEqual(['undefined', 'undefined', 'undefined']);
    const isFixed = await page.evaluate(() => {
      delete (Array.prototype as { probe?: string }).probe;
      const { sem } = window as unknown as { sem: Record<string, unknown> };
      const { call } = sem;
      return !Reflect.set(sem, 'call', () => 'taken') && sem['call'] === call && !Reflect.deleteProperty(window, 'sem');
    });
    expect(isFixed).toBe(true);
  });

  it('sandbox: the preload itself has no file system and starts nothing', async () => {
    const found = await electronApp.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const { sandbox } = (
        webContents as unknown as { getLastWebPreferences(): { sandbox: boolean } }
      ).getLastWebPreferences();
      return webContents
        .executeJavaScriptInIsolatedWorld(999, [{ code: '[typeof require, typeof module, typeof Buffer]' }])
        .then((types: unknown) => ({ sandbox, types }));
    });
    expect(found).toEqual({ sandbox: true, types: ['undefined', 'undefined', 'undefined'] });
  });

  it('no Node in the page, and no way to it through what the page is given', async () => {
    const found = await page.evaluate(() => {
      const { sem } = window as unknown as { sem: { call: { constructor: (code: string) => () => unknown } } };
      // In a turn of its own: the test's own way in suspends the policy for as long as it runs.
      const reached = new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(sem.call.constructor('return typeof process')());
          } catch (error) {
            resolve((error as Error).name);
          }
        }, 0),
      );
      const globals = [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')];
      return reached.then((outcome) => [...globals, outcome]);
    });
    expect(found).toEqual(['undefined', 'undefined', 'EvalError']);
  });

  it('no webview: the element is one that nobody knows', async () => {
    const before = await contentsCount();
    const isUnknown = await page.evaluate(() => {
      const element = document.createElement('webview');
      element.setAttribute('src', 'https://example.org/');
      document.body.append(element);
      return element instanceof HTMLUnknownElement || !('getWebContentsId' in element);
    });
    await moment();
    expect(isUnknown).toBe(true);
    expect(await contentsCount()).toBe(before);
  });

  it('content policy: no text becomes code, nothing foreign is embedded', async () => {
    const refused = await page.evaluate(async () => {
      const found = new Set<string>();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => found.add(effectiveDirective));
      const add = (name: string, attributes: Record<string, string>, text = ''): void => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        element.textContent = text;
        document.body.append(element);
      };
      add('script', {}, 'window.isRun = true');
      add('img', { src: 'x', onerror: 'window.isRun = true' });
      add('iframe', { src: 'data:text/html,x' });
      add('object', { data: 'data:text/html,x' });
      add('style', {}, 'body { color: red }');
      add('img', { src: 'https://example.org/x.png' });
      add('base', { href: 'https://example.org/' });
      // In a turn of its own, as above.
      setTimeout(() => {
        try {
          (Reflect.get(window, 'eval') as (code: string) => unknown)('window.isRun = true');
        } catch {
          found.add('eval');
        }
      }, 0);
      for (let wait = 0; wait < 100 && found.size < 8; wait++) await new Promise((go) => setTimeout(go, 20));
      return { found: [...found].sort(), isRun: 'isRun' in window };
    });
    expect(refused.isRun).toBe(false);
    expect(refused.found).toEqual([
      'base-uri',
      'eval',
      'frame-src',
      'img-src',
      'object-src',
      'script-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
    ]);
  });

  it('new windows are refused, by script and by link', async () => {
    const before = await contentsCount();
    await page.evaluate(() => {
      for (const address of ['https://example.org/', 'about:blank', 'app://pathloom/']) window.open(address);
      const link = document.createElement('a');
      link.href = 'app://pathloom/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
    });
    await moment();
    expect(await contentsCount()).toBe(before);
  });

  it('permissions are refused', async () => {
    const found = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
      const states = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)),
      );
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        () => 'refused',
      );
      return {
        granted: states.filter((state) => state === 'granted'),
        media,
        notes: await Notification.requestPermission(),
      };
    });
    expect(found).toEqual({ granted: [], media: 'refused', notes: 'denied' });
  });

  it('senders: another window with the same preload at the same address is not answered', async () => {
    const answer = await electronApp.evaluate(async ({ BrowserWindow }, preload) => {
      const webPreferences = { preload, sandbox: true, contextIsolation: true };
      const other = new BrowserWindow({ show: false, webPreferences });
      await other.loadURL('app://pathloom/');
      const said: unknown = await other.webContents.executeJavaScript(
        `window.sem.call('host.info', null).then(() => 'answered', String)`,
      );
      other.destroy();
      return said;
    }, preloadFile());
    expect(answer).toContain('foreign frame');
  });

  it.each(Object.keys(requestSchemas))('payloads: %s answers nothing to what it is not promised', async (name) => {
    const answers = await page.evaluate(async (callName) => {
      const { sem } = window as unknown as { sem: SemBridge };
      const wrong = [7, 'x', [], { __proto__: null, path: '/etc/passwd' }, JSON.parse('{"__proto__":{"ok":true}}')];
      const said = wrong.map((request) =>
        sem.call(callName as 'host.info', request as null).then(
          (reply) => JSON.stringify(reply),
          (error: unknown) => String(error),
        ),
      );
      return Promise.all(said);
    }, name);
    for (const answer of answers) expect(answer).toContain('request-invalid');
  });

  it('protocol: nothing but our own files, whatever the address', async () => {
    const statuses = await page.evaluate(async () => {
      const paths = [
        '/..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/package.json',
        '/..%5c..%5cpackage.json',
        '/assets/..%2f..%2fmain.cjs',
        '/..%2fmain.cjs',
        '/..%2frenderer-of-others/x',
        '/%2fetc%2fpasswd',
        '//etc/passwd',
        '/%00',
        '/index.html%00.png',
        '/%',
        '/%c0%ae%c0%ae/package.json',
        '/assets',
        `/${'a'.repeat(300)}`,
        `/${'a/'.repeat(10_000)}`,
        'app://report/x',
        'app://pathloom.example/index.html',
        'app://pathloom@example.org/',
      ];
      const all = paths.map((path) =>
        fetch(path.startsWith('app:') ? path : `app://pathloom${path}`).then(
          ({ status }) => status,
          () => 'refused' as const,
        ),
      );
      const posted = fetch('/', { method: 'POST', body: 'x' }).then(({ status }) => status);
      return {
        got: (await Promise.all(all)).filter((status) => status !== 404 && status !== 'refused'),
        posted: await posted,
      };
    });
    expect(statuses).toEqual({ got: [], posted: 405 });
    expect(await page.evaluate(() => fetch('/').then(({ status }) => status))).toBe(200);
  });

  it('no network: not by any of the ways that a page has', async () => {
    await page.evaluate(
      async ([httpPort, udpPort]) => {
        const address = `http://127.0.0.1:${httpPort}`;
        const give = (act: () => unknown): Promise<unknown> =>
          Promise.resolve()
            .then(act)
            .catch((error: unknown) => error);
        for (const rel of ['prefetch', 'preload', 'preconnect', 'stylesheet', 'icon', 'manifest', 'modulepreload']) {
          const link = document.createElement('link');
          Object.assign(link, { rel, href: `${address}/${rel}`, as: 'image' });
          document.head.append(link);
        }
        const form = document.createElement('form');
        form.action = `${address}/form`;
        document.body.append(form);
        await give(() => form.submit());
        await give(() => fetch(`${address}/fetch`, { mode: 'no-cors' }));
        await give(() => navigator.sendBeacon(`${address}/beacon`, 'x'));
        await give(() => new WebSocket(`ws://127.0.0.1:${httpPort}/`));
        await give(() => new EventSource(`${address}/events`));
        await give(() => new Worker(`${address}/worker.js`));
        await give(() => import(/* @vite-ignore */ `${address}/module.js`));
        await give(async () => {
          const relay = { urls: `turn:127.0.0.1:${httpPort}?transport=tcp`, username: 'x', credential: 'x' };
          const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udpPort}` }, relay] });
          peer.createDataChannel('x');
          await peer.setLocalDescription(await peer.createOffer());
          await new Promise((go) => setTimeout(go, 1_500));
          peer.close();
        });
      },
      [webPort, datagramPort] as const,
    );
    await moment();
    expect(heard).toEqual([]);
  });

  it.each(['https://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'app://report/x'])(
    'navigation to %s is refused',
    async (address) => {
      await go(address);
      await moment();
      expect(await shown()).toEqual({ url: 'app://pathloom/', mark: 'this page' });
    },
  );

  it('an empty page, which nothing can refuse, gives way to ours', async () => {
    await go('about:blank');
    await expect.poll(shown, { timeout: 30_000 }).toEqual({ url: 'app://pathloom/', mark: '' });
    await page.locator('.status-fresh').waitFor({ timeout: 60_000 });
  });
});
