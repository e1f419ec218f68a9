/** All commands. A new one: one file, one line. */
import type { Command } from './command.ts';
import { exampleCommand } from './example.ts';
import { fitCommand } from './fit-command.ts';
import { unavailableCommand } from './unavailable-command.ts';

export const commands = {
  fit: fitCommand,
  example: exampleCommand,
  pls: unavailableCommand('pls'),
  screen: unavailableCommand('screen'),
  report: unavailableCommand('report'),
} as const satisfies Record<string, Command>;

export function findCommand(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
}
