/** The solution of the model that is looked at, kept in the worker: the fit and every analysis of it start from the same. */
import { solveFit, type FitControl, type FitInput, type SolvedFit } from '../engine/estimate.ts';
import type { Outcome } from '../problem.ts';

export interface KeptSolutions {
  /** Solves a model unless it is the latest one. A failure is not kept: it may have been a cancellation. */
  solve(key: string, input: FitInput, control: FitControl): Outcome<SolvedFit>;
  forget(): void;
}

export function createKeptSolutions(): KeptSolutions {
  let latest: { readonly key: string; readonly outcome: Outcome<SolvedFit> } | undefined;
  return {
    solve(key, input, control) {
      if (latest?.key === key) return latest.outcome;
      // The earlier one is free to go while this one is made.
      latest = undefined;
      const outcome = solveFit(input, control);
      if (outcome.ok) latest = { key, outcome };
      return outcome;
    },
    forget() {
      latest = undefined;
    },
  };
}
