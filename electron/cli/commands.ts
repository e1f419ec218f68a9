/** All commands, each loaded when it is asked for. A new one: one file, one line. */
import type { Command } from './command.ts';
import { unavailableCommand } from './unavailable-command.ts';

export const commands = {
  fit: async () => (await import('./fit-command.ts')).fitCommand,
  example: async () => (await import('./example.ts')).exampleCommand,
  measure: async () => (await import('./survey/measure-command.ts')).measureCommand,
  efa: async () => (await import('./survey/efa-command.ts')).efaCommand,
  power: async () => (await import('./survey/power-command.ts')).powerCommand,
  pls: () => unavailableCommand('pls'),
  screen: async () => (await import('./survey/screen-command.ts')).screenCommand,
  'compare-groups': async () => (await import('./survey/groups-command.ts')).groupsCommand,
  report: async () => (await import('./report-command.ts')).reportCommand,
} as const satisfies Record<string, () => Command | Promise<Command>>;

export async function findCommand(name: string): Promise<Command | undefined> {
  return Object.hasOwn(commands, name) ? commands[name as keyof typeof commands]() : undefined;
}
