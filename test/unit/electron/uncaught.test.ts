/** What nobody caught in a process without a window of its own is shown and logged. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchUncaught } from '../../../electron/uncaught.ts';
import { runCommandLine } from '../../../electron/cli/run-command-line.ts';
import type { Problem } from '../../../shared/problem.ts';

const broken = vi.hoisted(() => ({ run: () => Promise.reject(new RangeError('row 7 of 6')) }));
vi.mock('../../../electron/cli/commands.ts', () => ({ findCommand: () => Promise.resolve(broken) }));

afterEach(() => vi.restoreAllMocks());

describe('what nobody caught', () => {
  it.each(['uncaughtException', 'unhandledRejection'])('in the main process: %s', (event) => {
    const on = vi.spyOn(process, 'on').mockReturnThis();
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const shown: Problem[] = [];
    watchUncaught((fault) => shown.push(fault));
    const listener = on.mock.calls.find(([name]) => name === event)?.[1] as (error: unknown) => void;
    listener(new Error('no space'));
    expect(shown).toMatchObject([{ code: 'unexpected-error', detail: expect.stringContaining('no space') }]);
    expect(log.mock.calls.flat().join()).toContain('Error: no space');
  });

  it('in a command: the terminal has message and stack', async () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    expect(await runCommandLine(['fit', '--lang', 'en'])).toBe(1);
    expect(written.join('')).toMatch(/program itself: RangeError: row 7 of 6\n\s+at /);
  });
});
