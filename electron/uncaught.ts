/** What nobody caught in the main process: logged, and shown by the window as a problem. The process goes on. */
import { catchProblem, type Problem } from '../shared/problem.ts';
import { logError } from './log.ts';

export function watchUncaught(show: (fault: Problem) => void): void {
  const report = (error: unknown): void => {
    logError(error);
    show(catchProblem('unexpected-error', error));
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}
