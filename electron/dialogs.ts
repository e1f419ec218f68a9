/** The system's own dialogues, in the language of the application. */
import { basename, extname } from 'node:path';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { dataExtensions } from '../shared/data/readers/formats.ts';
import type { MessageKey, Translate } from '../shared/language/translate.ts';

/** Kinds of files by extension, with the words a dialogue shows. */
const kinds = {
  pathloom: 'host.file.project',
  csv: 'host.file.table',
  svg: 'host.file.svg',
  png: 'host.file.png',
  txt: 'host.file.text',
  html: 'host.file.html',
  pdf: 'host.file.pdf',
} as const satisfies Record<string, MessageKey>;

export type FileKind = keyof typeof kinds;

export interface Dialogs {
  pickData(): Promise<string | null>;
  pickProject(): Promise<string | null>;
  /** Where to write; the extension is added when the user leaves it out. */
  chooseTarget(kind: FileKind, suggestedName: string): Promise<string | null>;
  /** The page does not answer any more: close in spite of that? */
  confirmClose(): Promise<boolean>;
  /** The page ends again and again: resolves when the user wants it back. */
  confirmReload(): Promise<void>;
}

export function createDialogs(window: BrowserWindow, words: () => Translate): Dialogs {
  async function pick(name: string, extensions: readonly string[]): Promise<string | null> {
    const filters: FileFilter[] = [
      { name, extensions: [...extensions] },
      { name: words()('host.file.any'), extensions: ['*'] },
    ];
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters });
    return canceled ? null : (filePaths[0] ?? null);
  }

  return {
    pickData: () => pick(words()('host.file.table'), dataExtensions),
    pickProject: () => pick(words()('host.file.project'), ['pathloom']),
    async chooseTarget(kind, suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        // A name, not a path: the folder is the user's choice.
        defaultPath: basename(suggestedName),
        filters: [{ name: words()(kinds[kind]), extensions: [kind] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || !filePath) return null;
      return extname(filePath) === '' ? `${filePath}.${kind}` : filePath;
    },
    async confirmClose() {
      const translate = words();
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: translate('host.close.message'),
        detail: translate('host.close.detail'),
        buttons: [translate('host.close.wait'), translate('host.close.close')],
        defaultId: 0,
        cancelId: 0,
      });
      return response === 1;
    },
    async confirmReload() {
      const translate = words();
      await dialog.showMessageBox(window, {
        type: 'error',
        message: translate('host.crashing.message'),
        detail: translate('host.crashing.detail'),
        buttons: [translate('host.crashing.reload')],
      });
    },
  };
}
