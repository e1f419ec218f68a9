/** What a user does, as a record: its label and shortcut stand in shared/contract/commands.ts under the same id. */
import type { CommandId } from '../../../shared/contract/commands.ts';
import type { AppState } from '../types.ts';

export interface Command {
  /** Left out: always. */
  readonly enabled?: (state: AppState) => boolean;
  readonly run: () => void | Promise<unknown>;
}

export type CommandsOf<Prefix extends string> = Readonly<Record<Extract<CommandId, `${Prefix}.${string}`>, Command>>;
