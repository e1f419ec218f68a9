/**
 * The command line: the same engine from a terminal; in a thread, the other side of its bootstrap. Commands are loaded
 * when they are asked for, so that each starts with what it needs. Bundled as a script for `start-bundle.ts`.
 */
import { isMainThread } from 'node:worker_threads';
import { describeError } from '../shared/problem.ts';
import { exitStatus } from './cli/command.ts';
import { startEarly } from './cli/early-threads.ts';

async function serve(): Promise<void> {
  const { serveBootstrap } = await import('./cli/bootstrap-thread.ts');
  serveBootstrap();
}

async function runCommand(words: readonly string[]): Promise<void> {
  startEarly(words);
  // A reader that has seen enough (`pathloom fit ... | head`) is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const { runCommandLine } = await import('./cli/run-command-line.ts');
  process.exitCode = await runCommandLine(words);
}

/** What nobody caught ends the program with what is known of it; a thread's error reaches the main one by itself. */
function watchUncaught(): void {
  process.on('uncaughtException', (error) => {
    process.stderr.write(`pathloom: ${describeError(error)}\n`);
    process.exit(exitStatus.environment);
  });
}

if (isMainThread) watchUncaught();
void (isMainThread ? runCommand(process.argv.slice(2)) : serve());
