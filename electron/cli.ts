/**
 * The command line: the same engine from a terminal. Commands are bundled into files of their own, so that each starts
 * with what it needs.
 */
import { startEarly } from './cli/early-threads.ts';

startEarly(process.argv.slice(2));
const { runCommandLine } = await import('./cli/run-command-line.ts');

// A reader that has seen enough (`pathloom fit ... | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await runCommandLine(process.argv.slice(2));
