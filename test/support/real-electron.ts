/** The same questions asked of real Electron, for machines that have its binary. */
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
    async answerDialog(name, answer) {
      await electronApp.evaluate(
        ({ dialog }, [dialogName, given]) => {
          Object.assign(dialog, { [dialogName]: () => Promise.resolve(given) });
        },
        [name, answer] as const,
      );
    },
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

export async function launchRealElectron(projectRoot: string, options: ShellOptions): Promise<Remote> {
  const { userData, language = 'en-US', files = [] } = options;
  const capture = join(import.meta.dirname, 'electron-stand-in', 'capture.cjs');
  const { PATHLOOM_ELECTRON_BINARY: executablePath, PATHLOOM_ELECTRON_APP: app = projectRoot } = process.env;
  const electronApp = await _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['-r', capture, '--no-sandbox', `--user-data-dir=${userData}`, `--lang=${language}`, app, ...files],
  });
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    electronApp.once('close', () => {
      hasEnded = true;
      resolve();
    });
  });
  // Unsaved work does not hold it.
  const quit = async (): Promise<void> => {
    if (hasEnded) return;
    await electronApp.evaluate(({ app, BrowserWindow }) => {
      setTimeout(() => {
        for (const window of BrowserWindow.getAllWindows()) window.destroy();
        app.quit();
      }, 50);
    });
    await ended;
  };
  const methods = methodsOver(electronApp, quit);
  return {
    ended,
    ask: (method, args) => (methods[method] as (...given: readonly unknown[]) => Promise<unknown>)(...args),
    end: quit,
  };
}
