/** The log that a user can find: two files of limited size, without what errors say. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepLog, logError, logEvent } from '../../../electron/log.ts';
import { openLogFile } from '../../../electron/log-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathloom-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const read = (name = 'pathloom.log'): string => readFileSync(join(folder, 'logs', name), 'utf8');

it('keeps when, what kind and where, and not the message', () => {
  const shown = vi.spyOn(console, 'error').mockReturnValue();
  keepLog(openLogFile(join(folder, 'logs')));
  logEvent('start of 1.2.3');
  logError(new TypeError('cell of 张三'));
  expect(read()).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z start of 1\.2\.3\n[\dT:.Z-]+ TypeError\n {2}at .*log-file\.test\.ts/,
  );
  expect(read()).not.toContain('张三');
  expect(shown.mock.calls.flat().join()).toContain('张三');
});

it('does not grow without end: what is full becomes the file before', () => {
  const log = openLogFile(join(folder, 'logs'), 1_000);
  for (let entry = 0; entry < 200; entry++) log.event(`entry ${entry}`);
  expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['pathloom.1.log', 'pathloom.log']);
  for (const name of ['pathloom.1.log', 'pathloom.log'])
    expect(statSync(join(folder, 'logs', name)).size).toBeLessThan(1_100);
  expect(read()).toContain('entry 199');
});

it('that cannot be written stops nothing', () => {
  const shown = vi.spyOn(console, 'error').mockReturnValue();
  writeFileSync(join(folder, 'logs'), 'a file in the way');
  expect(() => openLogFile(join(folder, 'logs')).event('start')).not.toThrow();
  expect(shown).toHaveBeenCalledOnce();
});
