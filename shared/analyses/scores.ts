/** Factor scores, case by case. */
import { factorScores, type FactorScores, type ScoreMethod } from '../engine/after/factor-scores.ts';
import { success } from '../problem.ts';
import type { Run } from './analysis.ts';

/** What is asked. */
export interface ScoresExtra {
  readonly method: ScoreMethod;
}

export const runScores: Run<ScoresExtra, readonly FactorScores[]> = (input, { method }) => {
  const solution = input.solution();
  const scores = solution.ok ? factorScores(solution.value, method) : solution;
  if (!scores.ok) return scores;
  const numbers = 'dataset' in input ? input.dataset.origin?.rowNumbers : undefined;
  if (!numbers) return scores;
  // Scores belong to rows of the file, of which preparation has left some out.
  const named = scores.value.map((group) => ({ ...group, rows: group.rows.map((row) => numbers[row - 1]!) }));
  return success(named, scores.problems);
};
