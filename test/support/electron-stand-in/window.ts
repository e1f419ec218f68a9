/** Windows, dialogues and menus. */
import { EventEmitter } from 'node:events';
import { app, PreventableEvent } from './app.ts';
import { WebContents } from './web-contents.ts';

interface WindowOptions {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly title?: string;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all;
  }

  readonly webContents: WebContents;
  readonly options: WindowOptions;
  title: string;
  isEdited = false;
  isVisible = false;

  constructor(options: WindowOptions = {}) {
    super();
    this.options = options;
    this.title = options.title ?? '';
    this.webContents = new WebContents(options.webPreferences ?? {});
    BrowserWindow.all.push(this);
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url);
    this.emit('ready-to-show');
  }
  show(): void {
    this.isVisible = true;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setDocumentEdited(isEdited: boolean): void {
    this.isEdited = isEdited;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 10, y = 10, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  maximize(): void {
    return;
  }
  restore(): void {
    return;
  }
  focus(): void {
    return;
  }
  close(): void {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1);
    void this.webContents.destroy();
    this.emit('closed');
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }
}

export interface MenuEntry {
  readonly id?: string;
  readonly label?: string;
  readonly accelerator?: string;
  readonly role?: string;
  readonly submenu?: readonly MenuEntry[];
  click?(): void;
}

let applicationMenu: readonly MenuEntry[] = [];

export const Menu = {
  buildFromTemplate: (template: readonly MenuEntry[]) => template,
  setApplicationMenu(menu: readonly MenuEntry[]): void {
    applicationMenu = menu;
  },
  getApplicationMenu: () => applicationMenu,
};

/** Answers that a test has prepared, by dialogue. A dialogue without one is cancelled. */
export const dialogAnswers = new Map<string, unknown[]>();

function nextAnswer<T>(dialogName: string, cancelled: T): Promise<T> {
  return Promise.resolve((dialogAnswers.get(dialogName)?.shift() as T | undefined) ?? cancelled);
}

export const dialog = {
  showOpenDialog: () => nextAnswer('showOpenDialog', { canceled: true, filePaths: [] }),
  showSaveDialog: () => nextAnswer('showSaveDialog', { canceled: true }),
  showMessageBox: () => nextAnswer('showMessageBox', { response: 0 }),
};

/** The system's own programs: none here. */
export const shell = { openPath: () => Promise.resolve('') };
