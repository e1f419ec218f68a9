/** Factor scores case by case as CSV: the row of the data, the group where there are several, a column a construct. */
import { z } from 'zod';
import { writeCsv } from '../data/readers/csv/write-csv.ts';
import { factorScores, scoreMethods, type FactorScores, type ScoreMethod } from '../engine/after/factor-scores.ts';
import { success } from '../problem.ts';
import type { Question, Run } from './analysis.ts';

/** What is asked. */
export interface ScoresExtra {
  readonly method: ScoreMethod;
}

export const scores: Question<ScoresExtra> = {
  shape: { method: z.enum(scoreMethods) },
};

export const runScores: Run<ScoresExtra, string> = (input, { method }) => {
  const solution = input.solution();
  if (!solution.ok) return solution;
  const scored = factorScores(solution.value, method);
  if (!scored.ok) return scored;
  const names = [...new Set(scored.value.flatMap((group) => group.names))];
  const hasGroups = scored.value.length > 1;
  const lines = scored.value.flatMap((group) => scoreLines(group, names, hasGroups)).sort((a, b) => a.row - b.row);
  const head = ['row', ...(hasGroups ? [input.settings.group] : []), ...names];
  return success(
    writeCsv(
      head,
      lines.map(({ cells }) => cells),
    ),
    scored.problems,
  );
};

function scoreLines({ label, names: own, rows, values }: FactorScores, names: readonly string[], hasGroups: boolean) {
  const places = names.map((name) => own.indexOf(name));
  return rows.map((row, index) => ({
    row,
    cells: [row, ...(hasGroups ? [label] : []), ...places.map((place) => values[index]?.[place] ?? null)],
  }));
}
