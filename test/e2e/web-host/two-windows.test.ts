/** Two windows of the web host: each keeps its own copy of unsaved work, offered when that window has died and not before. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWebHost, type OpenedWebHost } from '../../support/web-host.ts';

let host: OpenedWebHost;
beforeAll(async () => {
  host = await openWebHost();
});
afterAll(() => host.close());

/** Another window of the same browser. */
async function openWindow(): Promise<Page> {
  const page = await host.page.context().newPage();
  await page.goto(host.page.url());
  await page.waitForFunction(() => 'bridge' in window);
  return page;
}

/** Ends the window's process as a crash does: nothing of the page runs any more. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** Writes the bundled study under a title as unsaved work. */
const keep = (page: Page, title: string): Promise<boolean> =>
  page.evaluate(async (text) => {
    const opened = await window.bridge.call('project.open-example', null);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const { document, data } = opened.value;
    const written = await window.bridge.call('autosave.write', {
      document: { ...document, title: { en: text } },
      bootstrap: null,
      datasetId: data?.datasetId ?? null,
      projectId: null,
      fileName: `${text}.pathloom`,
    });
    return written.ok;
  }, title);

interface Offer {
  readonly title: string | null;
  readonly rows: number | null;
  readonly codes: string[];
  readonly waiting: readonly string[];
}

const read = (page: Page): Promise<Offer> =>
  page.evaluate(async () => {
    const found = await window.bridge.call('autosave.read', null);
    const value = found.ok ? found.value : null;
    return {
      title: value?.document.title?.en ?? null,
      rows: value?.data?.summary.rows ?? null,
      codes: found.problems.map(({ code }) => code),
      waiting: found.problems.flatMap(({ quoted }) => quoted),
    };
  });

const clear = (page: Page): Promise<null> => page.evaluate(() => window.bridge.call('autosave.clear', null));

/** What the store holds, whosever it is. */
const storedKeys = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('pathloom');
        opening.onerror = () => reject(new Error('indexedDB'));
        opening.onsuccess = () => {
          const keys = opening.result.transaction('autosave').objectStore('autosave').getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            resolve(keys.result.map(String));
          };
        };
      }),
  );

const nothing: Offer = { title: null, rows: null, codes: [], waiting: [] };

describe('two windows of the web host', () => {
  let first: Page;
  let second: Page;
  beforeEach(async () => {
    first = await openWindow();
    second = await openWindow();
    return async () => {
      for (const page of [first, second]) if (!page.isClosed()) await page.close();
      const last = await openWindow();
      while ((await read(last)).title !== null) await clear(last);
      expect((await storedKeys(last)).filter((key) => !key.startsWith('unreadable/'))).toEqual([]);
      await last.close();
    };
  });

  it('keeps the one when the other saves, and offers it, data and all, once its window has died', async () => {
    expect(await keep(first, 'First')).toBe(true);
    expect(await keep(second, 'Second')).toBe(true);
    await clear(first);
    await crash(second);
    expect(await read(first)).toEqual({ title: 'Second', rows: 420, codes: [], waiting: [] });
  });

  it('offers nothing of a window that lives', async () => {
    await keep(first, 'First');
    const third = await openWindow();
    expect(await read(second)).toEqual(nothing);
    expect(await read(third)).toEqual(nothing);
    await third.close();
  });

  it('gives a window that is loaded again its own work, not that of another that has ended', async () => {
    await keep(first, 'First');
    await keep(second, 'Second');
    await second.close();
    await first.reload();
    await first.waitForFunction(() => 'bridge' in window);
    expect(await read(first)).toEqual({
      title: 'First',
      rows: 420,
      codes: ['autosave-waiting'],
      waiting: ['Second.pathloom'],
    });
    await clear(first);
    expect(await read(first)).toMatchObject({ title: 'Second' });
  });

  it('offers one work to one window, when two ask at once', async () => {
    await keep(first, 'First');
    await crash(first);
    const third = await openWindow();
    const titles = (await Promise.all([read(second), read(third)])).map(({ title }) => title);
    expect(titles.filter((title) => title !== null)).toEqual(['First']);
    await third.close();
  });

  it('keeps what was asked for last, when writes overlap', async () => {
    const titles = await first.evaluate(async () => {
      const opened = await window.bridge.call('project.open-example', null);
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
      const { document, data } = opened.value;
      const write = (title: string, datasetId: string | null) =>
        window.bridge.call('autosave.write', {
          document: { ...document, title: { en: title } },
          bootstrap: null,
          datasetId,
          projectId: null,
          fileName: 'a.pathloom',
        });
      const written = await Promise.all([write('Older', data?.datasetId ?? null), write('Newer', null)]);
      return written.map(({ ok }) => ok);
    });
    expect(titles).toEqual([true, true]);
    await crash(first);
    expect(await read(second)).toMatchObject({ title: 'Newer', rows: null, codes: ['project-data-missing'] });
  });

  it('sets aside what cannot be read, says so, and offers what else there is', async () => {
    await keep(first, 'First');
    await keep(second, 'Broken');
    await first.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('pathloom');
          opening.onsuccess = () => {
            const store = opening.result.transaction('autosave', 'readwrite').objectStore('autosave');
            const cursor = store.openCursor();
            cursor.onsuccess = () => {
              const at = cursor.result;
              const value = at?.value as { fileName?: string; document?: unknown } | undefined;
              if (value?.fileName === 'Broken.pathloom' && value.document)
                at?.update({ ...value, document: { no: 1 } });
              at?.continue();
            };
            store.transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
          opening.onerror = () => reject(new Error('indexedDB'));
        }),
    );
    await first.close();
    await second.close();
    const third = await openWindow();
    expect(await read(third)).toMatchObject({ title: 'First', rows: 420, codes: ['autosave-set-aside'] });
    expect((await storedKeys(third)).filter((key) => key.startsWith('unreadable/'))).toHaveLength(1);
    await third.close();
  });

  it('offers the copy that all windows of an earlier version shared', async () => {
    const browser = host.page.context().browser();
    const context = await browser?.newContext();
    const page = await context?.newPage();
    if (!context || !page) throw new Error('no browser');
    await page.goto(host.page.url());
    await page.waitForFunction(() => 'bridge' in window);
    await page.evaluate(async () => {
      const opened = await window.bridge.call('project.open-example', null);
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('pathloom', 1);
        opening.onupgradeneeded = () => {
          const store = opening.result.createObjectStore('autosave');
          store.put({ fileName: 'old.pathloom', document: opened.value.document }, 'project');
          const bytes = new TextEncoder().encode('LOC1,LOC2\n1,2\n3,4\n');
          store.put({ fileName: 'data.csv', hash: 'sha256:0', bytes }, 'data-file');
        };
        opening.onerror = () => reject(new Error('indexedDB'));
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      });
    });
    expect(await read(page)).toMatchObject({ rows: 2, codes: ['project-data-changed'] });
    expect((await storedKeys(page)).sort()).toEqual(['data/earlier', 'work/earlier']);
    await context.close();
  });
});
