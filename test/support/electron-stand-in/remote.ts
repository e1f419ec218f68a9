/** What the test process asks of this one, over Node's own channel between the two. */
import { app } from './app.ts';
import { closeBrowser } from './browser.ts';
import { invoke } from './ipc.ts';
import { BrowserWindow, dialogAnswers, Menu, type MenuEntry } from './window.ts';
import { killWorkers } from './workers.ts';
import type { RemoteMethods, RemoteReply, RemoteRequest } from './remote-types.ts';

async function mainWindow(): Promise<BrowserWindow> {
  for (;;) {
    const [window] = BrowserWindow.all;
    if (window?.isVisible) return window;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function findEntry(id: string, entries: readonly MenuEntry[] = Menu.getApplicationMenu()): MenuEntry | undefined {
  for (const entry of entries) {
    const found = entry.id === id ? entry : findEntry(id, entry.submenu ?? []);
    if (found) return found;
  }
  return undefined;
}

const methods: RemoteMethods = {
  async evaluate(source, argument) {
    const page = await (await mainWindow()).webContents.page;
    // The function's text, as Playwright itself sends it; content policies do not reach the debugger.
    return page.evaluate(`(${source})(${JSON.stringify(argument ?? null)})`);
  },
  async answerDialog(name, answer) {
    dialogAnswers.set(name, [...(dialogAnswers.get(name) ?? []), answer]);
  },
  async clickMenu(id) {
    const entry = findEntry(id);
    if (!entry?.click) throw new Error(`no menu entry ${id}`);
    entry.click();
  },
  async menuLabels() {
    return Menu.getApplicationMenu().map((menu) => ({
      label: menu.label ?? '',
      entries: (menu.submenu ?? []).flatMap(({ id, label = '', role }) =>
        id || role ? [{ id: id ?? '', label }] : [],
      ),
    }));
  },
  async invokeAs({ url, isTop, isOwnWindow }, channel, args) {
    const { webContents } = await mainWindow();
    const parent = isTop ? null : { url: 'app://pathloom/', parent: null };
    const event = { sender: isOwnWindow ? webContents : {}, senderFrame: { url, parent } };
    return invoke(event, channel, args);
  },
  async webPreferences() {
    return (await mainWindow()).webContents.getLastWebPreferences();
  },
  async windows() {
    const window = await mainWindow();
    const page = await window.webContents.page;
    return { count: page.context().pages().length, url: page.url(), title: window.title, isEdited: window.isEdited };
  },
  async killWorkers() {
    return killWorkers();
  },
  async closeWindow() {
    (await mainWindow()).close();
  },
  async quit() {
    app.quit();
  },
};

app.on('quit', () => void closeBrowser().then(() => process.exit(0)));

process.on('message', (request: RemoteRequest) => {
  const method = methods[request.method] as (...args: readonly unknown[]) => Promise<unknown>;
  method(...request.args).then(
    (value) => send({ id: request.id, value }),
    (error: unknown) => send({ id: request.id, error: error instanceof Error ? error.message : String(error) }),
  );
});

function send(reply: RemoteReply): void {
  process.send?.(reply);
}
