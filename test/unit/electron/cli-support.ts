/** The command line in this process, in a folder of its own with a few files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { UsageError, type ExitStatus, type Terminal } from '../../../electron/cli/command.ts';
import { findCommand } from '../../../electron/cli/commands.ts';
import { simulated } from '../engine/engine-support.ts';

export let folder = '';
export const model = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ a*f\ny ~ b*g + f\nind := a*b\n';

interface Run {
  readonly status: ExitStatus | 'usage';
  readonly out: string;
  readonly err: string;
}

export async function run(
  command: string,
  args: readonly string[],
  language: Terminal['language'] = 'en',
): Promise<Run> {
  let out = '';
  let err = '';
  const terminal: Terminal = { out: (text) => void (out += text), err: (text) => void (err += text), folder, language };
  try {
    const status = await (await findCommand(command))?.run(args, terminal);
    if (status === undefined) throw new Error(`no command ${command}`);
    return { status, out, err };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { status: 'usage', out, err: error.message };
  }
}

export function csv(columns: Readonly<Record<string, readonly (number | string)[]>>): string {
  const names = Object.keys(columns);
  const rows = columns[names[0] ?? '']?.map((_, i) => names.map((name) => columns[name]?.[i]).join(',')) ?? [];
  return `${names.join(',')}\n${rows.join('\n')}\n`;
}

/** Call it once in a test file. */
export function inCliFolder(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pathloom-cli-'));
    const data = simulated(200);
    writeFileSync(join(folder, 'model.txt'), model);
    writeFileSync(join(folder, 'data.csv'), csv(data));
    writeFileSync(join(folder, 'holes.csv'), csv({ ...data, x1: data['x1']?.map((x, i) => (i < 5 ? '' : x)) ?? [] }));
    writeFileSync(join(folder, 'constant.csv'), csv({ ...data, x2: data['x2']?.map(() => 3) ?? [] }));
    writeFileSync(join(folder, 'wrong.txt'), 'f =~ x1 + * x2');
    writeFileSync(join(folder, 'cov.csv'), 'x1,x2,x3\n1,,\n0.5,1,\n0.5,0.4,1\n');
    writeFileSync(join(folder, 'one.txt'), 'f =~ x1 + x2 + x3');
    writeFileSync(join(folder, 'heywood.csv'), 'x1,x2,x3\n1,0.8,0.8\n0.8,1,0.5\n0.8,0.5,1\n');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}
