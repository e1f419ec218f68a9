/** The same questions asked of real Electron, for machines that have its binary. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import type { RemoteMethods } from './electron-stand-in/remote-types.ts';
import type { Remote, ShellOptions } from './electron-shell.ts';

interface ExposedMain {
  _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>;
}

function methodsOver(electronApp: ElectronApplication, quit: () => Promise<void>): RemoteMethods {
  return {
    async evaluate(source, argument) {
      const page = await electronApp.firstWindow();
      return page.evaluate(`(${source})(${JSON.stringify(argument ?? null)})`);
    },
    answerDialog: (name, answer) => answerRealDialog(electronApp, name, answer),
    async clickMenu(id) {
      await electronApp.evaluate(({ Menu }, entry) => Menu.getApplicationMenu()?.getMenuItemById(entry)?.click(), id);
    },
    menuLabels: () =>
      electronApp.evaluate(({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? []).map((menu) => ({
          label: menu.label,
          entries: (menu.submenu?.items ?? []).filter((item) => item.id).map(({ id, label }) => ({ id, label })),
        })),
      ),
    invokeAs: ({ url, isTop, isOwnWindow }, channel, args) =>
      electronApp.evaluate(
        ({ BrowserWindow, ipcMain }, [frame, sentChannel, sent]) => {
          const sender = frame.isOwnWindow ? BrowserWindow.getAllWindows()[0]?.webContents : {};
          const handler = (ipcMain as unknown as ExposedMain)._invokeHandlers.get(sentChannel);
          return handler?.({ sender, senderFrame: { url: frame.url, parent: frame.isTop ? null : {} } }, ...sent);
        },
        [{ url, isTop, isOwnWindow }, channel, args] as const,
      ),
    webPreferences: () =>
      electronApp.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
          getLastWebPreferences(): Record<string, unknown>;
        };
        return contents.getLastWebPreferences();
      }),
    windows: () =>
      electronApp.evaluate(({ BrowserWindow }) => {
        const [window, ...others] = BrowserWindow.getAllWindows();
        return {
          count: others.length + 1,
          url: window?.webContents.getURL() ?? '',
          title: window?.getTitle() ?? '',
          // Only macOS remembers it; what it was last told elsewhere is kept by capture.cjs.
          isEdited: window !== undefined && (Reflect.get(window, 'lastEdited') ?? window.isDocumentEdited()) === true,
        };
      }),
    killWorkers: () => electronApp.evaluate(() => (Reflect.get(globalThis, 'killWorkers') as () => number)()),
    // After the answer: the last window takes the application along, and with it whoever waits.
    closeWindow: () =>
      electronApp.evaluate(({ BrowserWindow }) => {
        setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 50);
      }),
    quit,
  };
}

/** Electron itself, with what the tests of the shell look at. */
export function openRealElectron({
  userData,
  language = 'en-US',
  files = [],
}: ShellOptions): Promise<ElectronApplication> {
  const capture = join(import.meta.dirname, 'electron-stand-in', 'capture.cjs');
  const projectRoot = join(import.meta.dirname, '../..');
  const { PATHLOOM_ELECTRON_BINARY: executablePath, PATHLOOM_ELECTRON_APP: app = projectRoot } = process.env;
  return _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['-r', capture, '--no-sandbox', `--user-data-dir=${userData}`, `--lang=${language}`, app, ...files],
  });
}

/** A second start in the same user's folder, as a double click makes it; resolves to its exit status. */
export function startAgain(
  electronApp: ElectronApplication,
  { userData, files = [] }: ShellOptions,
): Promise<number | null> {
  const projectRoot = join(import.meta.dirname, '../..');
  const { PATHLOOM_ELECTRON_APP: app = projectRoot } = process.env;
  const args = ['--no-sandbox', `--user-data-dir=${userData}`, app, ...files];
  return new Promise((resolve, reject) => {
    const second = spawn(electronApp.process().spawnfile, args, { stdio: 'ignore' });
    second.once('exit', resolve);
    second.once('error', reject);
  });
}

/** Ends it, unsaved work or not. */
export async function quitRealElectron(electronApp: ElectronApplication): Promise<void> {
  const ended = new Promise<void>((resolve) => electronApp.once('close', () => resolve()));
  await electronApp.evaluate(({ app, BrowserWindow }) => {
    setTimeout(() => {
      for (const window of BrowserWindow.getAllWindows()) window.destroy();
      app.quit();
    }, 50);
  });
  await ended;
}

/** The next dialogue of this name gets this answer, and all after it. */
export async function answerRealDialog(electronApp: ElectronApplication, name: string, answer: unknown): Promise<void> {
  await electronApp.evaluate(
    ({ dialog }, [dialogName, given]) => {
      Object.assign(dialog, { [dialogName]: () => Promise.resolve(given) });
    },
    [name, answer] as const,
  );
}

export async function launchRealElectron(options: ShellOptions): Promise<Remote> {
  const electronApp = await openRealElectron(options);
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    electronApp.once('close', () => {
      hasEnded = true;
      resolve();
    });
  });
  const quit = (): Promise<void> => (hasEnded ? ended : quitRealElectron(electronApp));
  const methods = methodsOver(electronApp, quit);
  return {
    ended,
    ask: (method, args) => (methods[method] as (...given: readonly unknown[]) => Promise<unknown>)(...args),
    end: quit,
    async kill() {
      electronApp.process().kill('SIGKILL');
      await ended;
    },
  };
}
