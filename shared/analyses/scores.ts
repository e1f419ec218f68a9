/** Factor scores, case by case. */
import { factorScores, type FactorScores, type ScoreMethod } from '../engine/after/factor-scores.ts';
import type { Run } from './analysis.ts';

/** What is asked. */
export interface ScoresExtra {
  readonly method: ScoreMethod;
}

export const runScores: Run<ScoresExtra, readonly FactorScores[]> = (input, { method }) => {
  const solution = input.solution();
  return solution.ok ? factorScores(solution.value, method) : solution;
};
