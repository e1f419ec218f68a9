/** The one window: isolated, sandboxed, at the place where it was last. */
import { app, BrowserWindow, screen, type Rectangle, type WebPreferences } from 'electron';
import { appOrigin } from './app-protocol.ts';
import { ownFiles } from './paths.ts';
import type { SettingsStore, WindowPlace } from './settings.ts';

/** Nothing of Node in any page. Spell checking would fetch dictionaries from the network. */
export const isolated: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

const background = { light: '#ffffff', dark: '#16181d' };

export function createMainWindow(settings: SettingsStore, isDark: boolean): BrowserWindow {
  const place = settings.read().window;
  const window = new BrowserWindow({
    ...visiblePlace(place),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: app.getName(),
    backgroundColor: isDark ? background.dark : background.light,
    webPreferences: { ...isolated, preload: ownFiles.preload, devTools: !app.isPackaged },
  });
  if (place.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  // The title is the project's, told by the page through the contract.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => settings.change({ window: placeOf(window) }));
  // Nothing asks before an empty page takes the place of ours: we come back, and autosaved work is offered.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(`${appOrigin}/`)) void loadMainPage(window);
  });
  return window;
}

export function loadMainPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${appOrigin}/`);
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
}

/** Without the position when no screen shows it any more. */
function visiblePlace({ x, y, width, height }: WindowPlace): Partial<Rectangle> {
  if (x === undefined || y === undefined) return { width, height };
  const isVisible = screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, { x, y, width, height }));
  return isVisible ? { x, y, width, height } : { width, height };
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
