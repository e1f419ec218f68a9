/** What nobody caught in the window: shown among the problems, and told to the host, which keeps a log. */
import { catchProblem, type Problem } from '../../shared/problem.ts';
import { sem } from '../bridge.ts';
import { notify } from './store.ts';

/** Browsers report as an error that a layout took two passes: nothing went wrong. */
const isLayoutNotice = ({ error, message }: ErrorEvent): boolean => !error && message.startsWith('ResizeObserver');

/** A stack longer than this says nothing more. */
const longestDetail = 20_000;

/** A host that cannot be reached has its own log of that. */
export function logFault({ code, detail = '' }: Problem): void {
  sem.call('log.fault', { code, detail: detail.slice(0, longestDetail) }).catch(() => undefined);
}

function report(error: unknown): void {
  const fault = catchProblem('unexpected-error', error);
  notify([fault]);
  logFault(fault);
}

export function watchUncaught(): void {
  window.addEventListener('error', (event) => {
    if (!isLayoutNotice(event)) report(event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
}
