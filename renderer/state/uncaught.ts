/** What nobody caught in the window: shown among the problems, and left to the console, which logs it. */
import { catchProblem } from '../../shared/problem.ts';
import { notify } from './store.ts';

/** Browsers report as an error that a layout took two passes: nothing went wrong. */
const isLayoutNotice = ({ error, message }: ErrorEvent): boolean => !error && message.startsWith('ResizeObserver');

export function watchUncaught(): void {
  window.addEventListener('error', (event) => {
    if (!isLayoutNotice(event)) notify([catchProblem('unexpected-error', event.error ?? event.message)]);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => notify([catchProblem('unexpected-error', reason)]));
}
