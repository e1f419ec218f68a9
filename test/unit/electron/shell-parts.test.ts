/** Parts of the shell that decide without Electron; the whole is under test in test/e2e/electron. */
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../electron/menu.ts';
import { pathsIn } from '../../../electron/open-requests.ts';
import { isLocalRequest } from '../../../electron/session-policy.ts';
import { commands, type CommandId } from '../../../shared/contract/commands.ts';
import { createTranslate } from '../../../shared/language/translate.ts';

// Outside Electron its package is only the path of a binary, and importing it may start a download.
vi.mock('electron', () => ({ app: {}, Menu: {}, protocol: {} }));

describe('what a page may reach', () => {
  it.each(['app://pathloom/index.html', 'app://report/x.html', 'blob:app://pathloom/1', 'data:image/png;base64,AA'])(
    '%s stays inside',
    (url) => expect(isLocalRequest(url, true)).toBe(true),
  );
  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'ws://example.org',
    'ftp://example.org',
    'chrome://settings',
    'apple://x',
    'nonsense',
    '',
  ])('%s does not', (url) => expect(isLocalRequest(url, true)).toBe(false));
  it('the inspector works only while developing', () => {
    expect(isLocalRequest('devtools://devtools/bundled/x.js', false)).toBe(true);
    expect(isLocalRequest('devtools://devtools/bundled/x.js', true)).toBe(false);
  });
});

describe('files on the command line', () => {
  it('are those with our endings; switches and our own folder are none', () => {
    const argv = ['/bin/pathloom', '--no-sandbox', '.', 'a.pathloom', '--x=b.csv', '/data/B.CSV', 'c.exe'];
    expect(pathsIn(argv, '/home')).toEqual([resolve('/home', 'a.pathloom'), '/data/B.CSV']);
  });
});

describe('the native menu', () => {
  const entriesOf = (platform: string, run: (id: CommandId) => void = () => undefined) =>
    menuTemplate({ translate: createTranslate('en'), platform, version: '1.2.3', run, showLog: () => undefined });
  const inner = (platform: string, run?: (id: CommandId) => void) =>
    entriesOf(platform, run).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

  it.each(['linux', 'win32', 'darwin'])('has every command once on %s', (platform) => {
    const ids = inner(platform).flatMap(({ id }) => (id ? [id] : []));
    expect(ids.sort()).toEqual([...Object.keys(commands), 'show-log'].sort());
  });

  it('runs the command that was chosen, and leaves keys to the page', () => {
    const chosen: CommandId[] = [];
    const save = inner('linux', (id) => chosen.push(id)).find(({ id }) => id === 'project.save');
    save?.click?.(undefined as never, undefined, undefined as never);
    expect(chosen).toEqual(['project.save']);
    expect(save).toMatchObject({ label: 'Save', accelerator: 'CmdOrCtrl+S', registerAccelerator: false });
  });

  it('shows no key on a Mac that a text field needs: its menu would take it', () => {
    const keys = (platform: string) =>
      new Map(inner(platform).map(({ id, accelerator }) => [id, accelerator?.toString()]));
    expect(keys('linux').get('edit.delete')).toBe('Delete');
    for (const id of ['edit.delete', 'edit.undo', 'edit.select-all']) expect(keys('darwin').get(id)).toBeUndefined();
    expect(keys('darwin').get('project.save')).toBe('CmdOrCtrl+S');
  });

  it('ends the application from its own menu on a Mac, from File elsewhere', () => {
    expect(entriesOf('darwin')[0]?.role).toBe('appMenu');
    expect(inner('linux').some(({ role }) => role === 'quit')).toBe(true);
    expect(inner('darwin').some(({ role }) => role === 'quit')).toBe(false);
  });
});
