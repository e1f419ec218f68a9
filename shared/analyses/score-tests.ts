/** Score tests of equalities: what dropping each would bring. */
import { scoreTests, type ScoreTests } from '../engine/after/score-tests.ts';
import { success } from '../problem.ts';
import type { NoExtra, Run } from './analysis.ts';

/** null: there is no equality to drop. */
export const runScoreTests: Run<NoExtra, ScoreTests | null> = (input) => {
  const solution = input.solution();
  return solution.ok ? success(scoreTests(solution.value) ?? null) : solution;
};
