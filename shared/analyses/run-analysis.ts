/** Computes the answer of an analysis. */
import type { FitControl } from '../engine/estimate.ts';
import type { Outcome } from '../problem.ts';
import type { AnalysisInput, Run } from './analysis.ts';
import { computations } from './computations.ts';
import type { AnalysisId, ExtraOf, ReplyOf } from './registry.ts';

/** A question without its computation, or one that is asked something else, does not compile. */
const runs: { readonly [K in AnalysisId]: Run<ExtraOf<K>, ReplyOf<K>> } = computations;

export function runAnalysis<K extends AnalysisId>(
  id: K,
  input: AnalysisInput,
  extra: ExtraOf<K>,
  control: FitControl,
): Outcome<ReplyOf<K>> {
  return runs[id](input, extra, control);
}
