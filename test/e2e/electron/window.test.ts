/** The window around the page: menu, closing, what is found again after a restart, files from the command line. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SemBridge } from '../../../shared/contract/calls.ts';
import { commands } from '../../../shared/contract/commands.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { waitFor } from '../../support/shell-calls.ts';
import { shellSuite, study } from '../../support/shell-suite.ts';

const suite = shellSuite();
const { userData, call } = suite;

describe('the window around the page', () => {
  it('has every command in its menu, in the language of the preferences', async () => {
    for (const language of ['en', 'zh-CN'] as const) {
      await call('preferences.write', { language, theme: 'system' });
      const translate = createTranslate(language);
      const entries = (await suite.shell.menuLabels()).flatMap((menu) => menu.entries);
      const labels = Object.fromEntries(entries.map(({ id, label }) => [id, label]));
      for (const [id, { label }] of Object.entries(commands)) expect(labels[id]).toBe(translate(label));
    }
    await call('preferences.write', { language: null, theme: 'system' });
  });

  it('hands a chosen menu entry to the page', async () => {
    await suite.shell.evaluate(() => {
      const { sem } = window as unknown as { sem: SemBridge };
      sem.subscribe('command', ({ id }) => Object.assign(window, { chosen: id }));
    }, null);
    await suite.shell.clickMenu('view.fit');
    const chosen = await suite.shell.evaluate(async () => {
      for (let wait = 0; wait < 100 && !('chosen' in window); wait++) await new Promise((go) => setTimeout(go, 20));
      return (window as { chosen?: string }).chosen;
    }, null);
    expect(chosen).toBe('view.fit');
  });

  it('does not close over unsaved work: the page asks', async () => {
    // The bundled study is open and estimated: nothing else will change the document by itself.
    await waitFor(() => suite.shell.evaluate(() => document.body.textContent?.includes('CFI') ?? false, null));
    await suite.shell.clickMenu('model.add-construct');
    await waitFor(async () => (await suite.shell.windows()).isEdited);
    await suite.shell.closeWindow();
    await waitFor(() =>
      suite.shell.evaluate(() => document.querySelector('[role=dialog], [role=alertdialog]') !== null, null),
    );
    expect(await suite.shell.windows()).toMatchObject({ count: 1, isEdited: true });
  });

  it('finds preferences, recent projects and unsaved work again after a restart', async () => {
    const opened = await call('project.open-example', null);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const { document, data } = opened.value;
    const title = { en: 'Unsaved' };
    const written = await call('autosave.write', {
      document: { ...document, title },
      bootstrap: null,
      datasetId: data?.datasetId ?? null,
      projectId: null,
      fileName: 'mine.pathloom',
    });
    expect(written.ok).toBe(true);
    await call('preferences.write', { language: 'zh-CN', theme: 'dark' });
    const recent = await call('project.recent', null);
    await suite.shell.quit();
    expect(JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))).toBeTruthy();
    await suite.relaunch();
    const info = await call('host.info', null);
    expect(info.preferences).toEqual({ language: 'zh-CN', theme: 'dark' });
    expect(await call('project.recent', null)).toEqual(recent);
    const found = await call('autosave.read', null);
    expect(found.ok && found.value?.document.title).toEqual(title);
    expect(found.ok && found.value?.data?.summary.rows).toBe(data?.summary.rows);
    await call('autosave.clear', null);
    expect(await call('autosave.read', null)).toMatchObject({ value: null });
  });

  it('opens a file named on its command line', async () => {
    await suite.shell.quit();
    await suite.relaunch([join(study, 'data.csv')]);
    await waitFor(() =>
      suite.shell.evaluate(
        () => document.querySelector('[role=dialog]')?.textContent?.includes('data.csv') ?? false,
        null,
      ),
    );
  });

  it('ends when its window is closed, and remembers its place', async () => {
    rmSync(join(userData, 'settings.json'));
    await suite.shell.closeWindow();
    await suite.shell.ended;
    // Written at the very end, and still whole: where the window was, and the preferences.
    const stored: unknown = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'));
    expect(stored).toMatchObject({ preferences: { language: 'zh-CN' }, window: { width: 1440, isMaximized: false } });
  });
});
