/** The built application's main process and preload, unmodified: what a page may not do, and whom the door refuses. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SemBridge } from '../../../shared/contract/calls.ts';
import { adoptChannel, callChannel } from '../../../shared/contract/channels.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { shellSuite, study } from '../../support/shell-suite.ts';

const suite = shellSuite();
const { call } = suite;

describe('the page is alone', () => {
  it('knows nothing of Node, and of Electron only the contract', async () => {
    const found = await suite.shell.evaluate(
      () => ({
        node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
        sem: Object.keys((window as unknown as { sem: object }).sem).sort(),
        isIsolated: window.crossOriginIsolated,
      }),
      null,
    );
    expect(found).toEqual({ node: [], sem: ['adoptFile', 'analyse', 'call', 'subscribe'], isIsolated: true });
    expect(await suite.shell.webPreferences()).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('is served with a strict policy, and from nowhere but its own folder', async () => {
    const found = await suite.shell.evaluate(async () => {
      const own = await fetch('/');
      const outside = await fetch('/..%2f..%2fpackage.json');
      return { policy: own.headers.get('content-security-policy') ?? '', outside: outside.status };
    }, null);
    expect(found.policy).toContain("default-src 'none'");
    expect(found.policy).toContain("script-src 'self'");
    expect(found.policy).not.toMatch(/unsafe|\*|https?:/);
    expect(found.outside).toBe(404);
  });

  it('runs no text as code', async () => {
    const found = await suite.shell.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      return 'injected' in window;
    }, null);
    expect(found).toBe(false);
  });

  it('cannot go elsewhere, open windows, reach the network or be granted anything', async () => {
    const before = await suite.shell.windows();
    const found = await suite.shell.evaluate(async () => {
      const popup = window.open('https://example.org/');
      location.href = 'https://example.org/';
      const reached = await fetch('http://127.0.0.1:9/').then(
        () => true,
        () => false,
      );
      const { state } = await navigator.permissions.query({ name: 'geolocation' });
      const isGone = () => popup === null || popup.closed;
      for (let wait = 0; wait < 200 && !isGone(); wait++) await new Promise((resolve) => setTimeout(resolve, 50));
      return { hasPopup: !isGone(), reached, state };
    }, null);
    expect(found.reached).toBe(false);
    expect(found.hasPopup).toBe(false);
    expect(found.state).toBe('denied');
    // A popup that was closed may be counted a moment longer.
    await expect.poll(() => suite.shell.windows()).toMatchObject({ count: 1, url: before.url });
  });
});

describe('the door', () => {
  const own = { url: 'app://pathloom/index.html', isTop: true, isOwnWindow: true };

  it('answers its own page', async () => {
    expect(await suite.shell.invokeAs(own, callChannel, ['host.info', null])).toMatchObject({ host: 'electron' });
  });

  it.each([
    ['another origin', { ...own, url: 'https://example.org/' }],
    ['a look-alike origin', { ...own, url: 'app://pathloom.example/' }],
    ['a printed report', { ...own, url: 'app://report/x.html' }],
    ['an inner frame', { ...own, isTop: false }],
    ['another window', { ...own, isOwnWindow: false }],
  ])('refuses %s', async (_who, frame) => {
    await expect(suite.shell.invokeAs(frame, callChannel, ['host.info', null])).rejects.toThrow('foreign frame');
    await expect(suite.shell.invokeAs(frame, adoptChannel, [join(study, 'data.csv')])).rejects.toThrow('foreign frame');
  });

  it('refuses calls that are not in the contract', async () => {
    await expect(call('shell.run' as never, null as never)).rejects.toThrow('request-invalid');
    await expect(call('constructor' as never, null as never)).rejects.toThrow('request-invalid');
  });

  it('refuses requests that are not as promised', async () => {
    await expect(call('window.state', { title: 7, isModified: true } as never)).rejects.toThrow('request-invalid');
    const page = await call('data.page', {
      datasetId: 'data-1',
      steps: [],
      arrangement: { sort: null, filters: [] },
      from: -1,
      count: 10,
    });
    expect(page.ok).toBe(false);
    expect(page.problems.map(({ code }) => code)).toEqual(['request-invalid']);
    const fit = await call('estimate.run', {
      taskId: 't',
      datasetId: 'd',
      steps: [],
      spec: 'x',
      settings: defaultSettings,
    } as never);
    expect(fit.status).toBe('failed');
    expect(fit.problems.map(({ code }) => code)).toEqual(['request-invalid']);
  });

  it('takes no path from a page', async () => {
    const found = await suite.shell.evaluate(async () => {
      const { sem } = window as unknown as { sem: SemBridge };
      return sem.adoptFile(new File(['a,b'], '/etc/passwd')).then(
        () => 'adopted',
        (error: unknown) => String(error),
      );
    }, null);
    expect(found).toContain('request-invalid');
  });
});
