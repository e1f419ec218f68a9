/** Every command of the registry with what it does here. A missing one does not compile. */
import type { CommandId } from '../../../shared/contract/commands.ts';
import { recordAction } from '../../kit/last-actions.ts';
import { getState, useApp } from '../store.ts';
import type { Command } from './command.ts';
import { analyseCommands } from './analyse-commands.ts';
import { dataCommands } from './data-commands.ts';
import { editCommands } from './edit-commands.ts';
import { modelCommands } from './model-commands.ts';
import { outputCommands } from './output-commands.ts';
import { projectCommands } from './project-commands.ts';
import { viewCommands } from './view-commands.ts';

const actions: Readonly<Record<CommandId, Command>> = {
  ...projectCommands,
  ...dataCommands,
  ...outputCommands,
  ...editCommands,
  ...modelCommands,
  ...analyseCommands,
  ...viewCommands,
};

export function isEnabled(id: CommandId): boolean {
  return actions[id].enabled?.(getState()) ?? true;
}

/** Does what the command says, if it can be done now. */
export function run(id: CommandId): void {
  if (!isEnabled(id)) return;
  recordAction(id);
  void actions[id].run();
}

/** Whether the command can be done, followed as the state changes. */
export function useEnabled(id: CommandId): boolean {
  return useApp((state) => actions[id].enabled?.(state) ?? true);
}
