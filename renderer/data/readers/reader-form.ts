/** What the import screens show of a format of data files. */
import type { ReactNode } from 'react';
import type { Translate } from '../../../shared/language/translate.ts';

export interface ChoicesProps<Settings> {
  readonly choices: Partial<Settings>;
  /** What the preview found; undefined before there is one. */
  readonly found: Settings | undefined;
  /** Names of the file's sheets, where it has any. */
  readonly sheets: readonly string[];
  readonly onChange: (choices: Partial<Settings>) => void;
}

export interface ReaderForm<Settings> {
  /** The fields of the choices; null where the format leaves nothing to choose. */
  readonly Fields: ((props: ChoicesProps<Settings>) => ReactNode) | null;
  /** How the file was read, in a few words. */
  readonly readAs: (settings: Settings, t: Translate) => string;
}
