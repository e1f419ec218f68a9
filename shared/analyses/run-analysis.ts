/** How each analysis is computed: what workers and the command line load. */
import type { FitControl } from '../engine/estimate.ts';
import type { Outcome } from '../problem.ts';
import type { AnalysisInput, Run } from './analysis.ts';
import { runCompare } from './compare.ts';
import { runIndices } from './indices.ts';
import { runLadder } from './ladder.ts';
import type { AnalysisId, ExtraOf, ReplyOf, Runs } from './registry.ts';
import { runResiduals } from './residuals.ts';
import { runScores } from './scores.ts';
import { runScript } from './script.ts';
import { runWald } from './wald.ts';

const runs: Runs = {
  indices: runIndices,
  residuals: runResiduals,
  ladder: runLadder,
  wald: runWald,
  compare: runCompare,
  script: runScript,
  scores: runScores,
};

export function runAnalysis<K extends AnalysisId>(
  id: K,
  input: AnalysisInput,
  extra: ExtraOf<K>,
  control: FitControl,
): Outcome<ReplyOf<K>> {
  // Of the union of all computations the compiler cannot see that id, extra and reply are of the same one.
  const run = runs[id] as unknown as Run<ExtraOf<K>, ReplyOf<K>>;
  return run(input, extra, control);
}
