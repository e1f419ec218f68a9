/** Calls of the contract made in the page of a launched shell. */
import type { Analyse, CallName, CallReply, CallRequest, SemBridge } from '../../shared/contract/calls.ts';
import type { Shell } from './electron-shell.ts';

export type Call = <K extends CallName>(name: K, request: CallRequest<K>) => Promise<CallReply<K>>;

export function callsOf(shell: () => Shell): Call {
  return (name, request) =>
    shell().evaluate(
      ([callName, callRequest]) => {
        const { sem } = window as unknown as { sem: SemBridge };
        return sem.call(callName, callRequest as never) as Promise<never>;
      },
      [name, request] as const,
    );
}

/** The same for analyses. */
export function analyseOf(shell: () => Shell): Analyse {
  return (id, model, extra) =>
    shell().evaluate(
      ([analysisId, asked, beside]) => {
        const { sem } = window as unknown as { sem: SemBridge };
        return sem.analyse(analysisId, asked, beside) as Promise<never>;
      },
      [id, model, extra] as const,
    );
}

/** Resolves once `isSo`; a test that waits in vain fails by its time limit. */
export async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 25));
}
