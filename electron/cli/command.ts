/** What a command of the command line is. */
import type { Translate } from '../../shared/language/translate.ts';
import type { Language } from '../../shared/document/types.ts';

/** Exit statuses; scripts depend on them. */
export const exitStatus = {
  done: 0,
  /** A file that cannot be read or written, no browser. */
  environment: 1,
  usage: 2,
  /** The data or the model cannot be estimated. */
  notEstimated: 3,
  /** Not converged or inadmissible; results are still written. */
  doubtful: 4,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** The terminal, and where paths start. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The user's directory: INIT_CWD under npm, else the current one. */
  readonly folder: string;
  readonly language: Language;
}

export interface Command {
  /** Runs with the arguments behind the command's name. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>;
}

/** Wrong usage: said in one sentence, exit 2. */
export class UsageError extends Error {}

export function usage(translate: Translate, ...[key, values]: Parameters<Translate>): UsageError {
  return new UsageError(translate(key, values));
}
