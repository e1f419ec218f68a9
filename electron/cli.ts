/**
 * The command line: the same engine from a terminal. The bundler makes it one file, dist/pathloom.mjs, which also is
 * the program of its own worker threads; a thread evaluates only the modules it needs.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  // A reader that has seen enough (`pathloom fit ... | head`) is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const { runCommandLine } = await import('./cli/run-command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  const { serveBootstrap } = await import('./cli/bootstrap-thread.ts');
  serveBootstrap();
}
