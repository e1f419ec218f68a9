import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitStatus } from '../../../electron/cli/command.ts';
import { folder, inCliFolder, run } from './cli-support.ts';

inCliFolder();

const screen = (columns: string) =>
  run('screen', ['--data', 'data.csv', '--columns', columns, '--json', 'screen.json']);
const severities = (): string[] => {
  const { problems } = JSON.parse(readFileSync(join(folder, 'screen.json'), 'utf8')) as {
    problems: readonly { code: string; severity: string }[];
  };
  return problems.filter(({ code }) => code === 'unknown-column').map(({ severity }) => severity);
};

describe('screen', () => {
  it('warns of a column that is not there, and screens the others', async () => {
    expect((await screen('x1,nowhere')).status).toBe(exitStatus.done);
    expect(severities()).toEqual(['warning']);
  });

  it('fails with an error where no column is left', async () => {
    const { status, err } = await screen('nowhere');
    expect(status).toBe(exitStatus.notEstimated);
    expect(err).toContain('Error [unknown-column]');
    expect(severities()).toEqual(['error']);
  });
});

describe('printed intervals', () => {
  it.each([
    ['en', '95%', []],
    ['en', '99.5%', ['--level', '.995']],
    ['zh-CN', '90%', ['--level', '.9']],
  ] as const)('say their level in %s: %s', async (language, level, options) => {
    const { out } = await run('measure', ['one.txt', '--data', 'data.csv', ...options], language);
    expect(out).toContain(language === 'en' ? `Intervals at a level of ${level}.` : `区间的置信水平为 ${level}。`);
  });
});
