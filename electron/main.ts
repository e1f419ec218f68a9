/** Electron's main process: start-up as a list. */
import { app, nativeTheme, session, shell, type BrowserWindow } from 'electron';
import type { CommandId } from '../shared/contract/commands.ts';
import { createDataService } from '../shared/jobs/data-service.ts';
import { createTranslate, type Translate } from '../shared/language/translate.ts';
import { success } from '../shared/problem.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { answerCalls, tell } from './calls.ts';
import { guardClosing } from './closing.ts';
import { createDialogs } from './dialogs.ts';
import { keepLog, logEvent } from './log.ts';
import { openLogFile } from './log-file.ts';
import { exportCalls } from './exports.ts';
import { createChosenFiles } from './files.ts';
import { hostCalls, languageOf } from './host-calls.ts';
import { installMenu } from './menu.ts';
import { collectOpenRequests, type OpenRequests } from './open-requests.ts';
import { pngPainter } from './paint-png.ts';
import { ownFiles, userFilesIn } from './paths.ts';
import { createReportPrinter } from './pdf.ts';
import { createThreadPool } from './pool.ts';
import { projectCalls } from './projects.ts';
import { applyContentsPolicy, applySessionPolicy } from './session-policy.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { watchUncaught } from './uncaught.ts';
import { watchCrashes } from './window-crash.ts';
import { createMainWindow, loadMainPage } from './windows.ts';
import { allWritten } from './write-file.ts';
import { version } from '../shared/version.ts';

let mainWindow: BrowserWindow | undefined;

watchUncaught((fault) => {
  if (mainWindow && !mainWindow.isDestroyed()) tell(mainWindow.webContents, 'host.fault', fault);
});
const userFiles = userFilesIn(app.getPath('userData'));
keepLog(openLogFile(userFiles.logs));
registerAppScheme();
if (app.requestSingleInstanceLock()) void start(collectOpenRequests(showWindow));
else app.quit();

async function start(openRequests: OpenRequests): Promise<void> {
  applyContentsPolicy();
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  logEvent(`start of ${version}, Electron ${process.versions['electron'] ?? '?'}, ${process.platform} ${process.arch}`);
  const settings = await openSettings(userFiles.settings);
  const printer = createReportPrinter(ownFiles.fonts);
  applySessionPolicy(session.defaultSession);
  serveApp(session.defaultSession, ownFiles.renderer, printer.answer);
  nativeTheme.themeSource = settings.read().preferences.theme;
  mainWindow = createMainWindow(settings, nativeTheme.shouldUseDarkColors);
  connect(mainWindow, settings, printer.print, openRequests);
  await loadMainPage(mainWindow);
}

/** Everything the page can ask for, and the menu that speaks to it. */
function connect(
  window: BrowserWindow,
  settings: SettingsStore,
  printReport: Parameters<typeof exportCalls>[1],
  openRequests: OpenRequests,
): void {
  const { webContents: contents } = window;
  const words = (): Translate => createTranslate(languageOf(settings.read().preferences));
  const files = createChosenFiles();
  const dialogs = createDialogs(window, words);
  const pool = createThreadPool(ownFiles.worker);
  const service = createDataService({
    pool,
    sourceOf: files.sourceOf,
    tellProgress: (taskId, share) => tell(contents, 'task.progress', { taskId, share }),
    tellBootstrap: (taskId, bootstrap) => tell(contents, 'bootstrap.partial', { taskId, bootstrap }),
    tellSurvey: (taskId, reply) => tell(contents, 'survey.partial', { taskId, reply }),
    now: () => performance.now(),
  });
  const projects = projectCalls({
    service,
    files,
    dialogs,
    settings,
    userFiles,
    remember: (path) => app.addRecentDocument(path),
  });
  const closing = guardClosing(window, dialogs);
  const crashes = watchCrashes(window, dialogs);
  const showMenu = (): void =>
    installMenu({
      translate: words(),
      platform: process.platform,
      version,
      run: (id: CommandId) => tell(contents, 'command', { id }),
      // Opens the system's own window of files; nothing of it is run.
      showLog: () => void shell.openPath(userFiles.logs),
    });

  async function open(path: string): Promise<void> {
    const adopted = await files.adopt(path);
    if (adopted.ok) tell(contents, 'file.opened', adopted.value);
    else for (const fault of adopted.problems) tell(contents, 'host.fault', fault);
  }

  answerCalls({
    contents,
    adopt: files.adoptDropped,
    analyse: service.analyse,
    handlers: {
      ...hostCalls({
        settings,
        window,
        onPreferences: showMenu,
        onWindowState({ isModified }) {
          closing.setModified(isModified);
          // The first state comes when the page has something to show: then it can also take a file.
          openRequests.deliverTo((path) => void open(path));
        },
        onClose: closing.allow,
      }),
      ...service.calls,
      'data.pick': async () => {
        const path = await dialogs.pickData();
        return path === null ? success(null) : files.adopt(path);
      },
      ...projects.calls,
      'autosave.read': () => crashes.found(() => projects.calls['autosave.read'](null), projects.reopen),
      ...exportCalls(dialogs, printReport, pngPainter(ownFiles), service),
    },
  });
  showMenu();
  pool.warm();
  window.on('closed', () => pool.close());
  quitAfterWriting(settings);
}

/** The application ends when what it was writing is on the disk. */
function quitAfterWriting(settings: SettingsStore): void {
  let isWritten = false;
  app.on('will-quit', (event) => {
    if (isWritten) return;
    event.preventDefault();
    void Promise.all([settings.settled(), allWritten()]).then(() => {
      isWritten = true;
      // In a turn of its own: where nothing had to be written we are still inside the event that refuses, and Electron
      // does not hear who asks then. The application would stay without a window, and keep others from starting.
      setTimeout(() => app.quit(), 0);
    });
  });
}

function showWindow(): void {
  if (!mainWindow) return;
  if (mainWindow.isMinimized()) mainWindow.restore();
  mainWindow.focus();
}
