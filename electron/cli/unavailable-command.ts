import { createTranslate } from '../../shared/language/translate.ts';
import { usage, type Command } from './command.ts';

/** A command of the contract that this version does not have: exit 2. */
export function unavailableCommand(name: string): Command {
  return {
    run: (_, terminal) => {
      throw usage(createTranslate(terminal.language), 'cli.not-available', { feature: name });
    },
  };
}
