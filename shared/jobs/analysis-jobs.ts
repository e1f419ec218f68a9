/** What is computed on demand beside the fit: each starts from the solution of the same model on the same data. */
import type { IndexList } from '../contract/calls.ts';
import { writeCsv } from '../data/csv/write-csv.ts';
import { ladderRungs, type LadderRung } from '../engine/comparison/ladder-rungs.ts';
import { isLmsWanted, solveFit, solveModel, type FitControl, type FitInput } from '../engine/fit-model.ts';
import type { Solution } from '../engine/inference/solution.ts';
import { factorScores, type FactorScores, type ScoreMethod } from '../engine/post-estimation/factor-scores.ts';
import { modificationIndices } from '../engine/post-estimation/modification-indices.ts';
import { residualMoments, type GroupResiduals } from '../engine/post-estimation/residuals.ts';
import { splitConstraints, waldTest, type WaldTest } from '../engine/post-estimation/wald-test.ts';
import { printLmsScript, printScript, type ScriptFormat, type ScriptSource } from '../engine/scripts/print-script.ts';
import { failure, problem, success, type Outcome } from '../problem.ts';

/** Fails with analysis-needs-covariances under LMS, and as estimation does. */
function solved(input: FitInput, control: FitControl): Outcome<Solution> {
  if (isLmsWanted(input)) return failure(problem('analysis-needs-covariances'));
  return solveModel(input, control);
}

/** The `most` largest. */
export function listIndices(input: FitInput, most: number, control: FitControl): Outcome<IndexList> {
  const solution = solved(input, control);
  if (!solution.ok) return solution;
  const all = modificationIndices(solution.value);
  return success({ indices: all.sort((a, b) => b.mi - a.mi).slice(0, most), total: all.length });
}

export function listResiduals(input: FitInput, control: FitControl): Outcome<readonly GroupResiduals[]> {
  const solution = solved(input, control);
  return solution.ok ? success(residualMoments(solution.value)) : solution;
}

export function climbLadder(input: FitInput, control: FitControl): Outcome<readonly LadderRung[]> {
  return isLmsWanted(input) ? failure(problem('analysis-needs-covariances')) : ladderRungs(input, control);
}

/** @param constraints over labels of the model, `a == b; c == 0` */
export function testWald(input: FitInput, constraints: string, control: FitControl): Outcome<WaldTest> {
  const solution = solved(input, control);
  return solution.ok ? waldTest(solution.value, splitConstraints(constraints)) : solution;
}

export function writeScript(
  input: FitInput,
  format: ScriptFormat,
  source: ScriptSource,
  control: FitControl,
): Outcome<string> {
  if (isLmsWanted(input)) return printLmsScript(input, format, source);
  const outcome = solveFit(input, control);
  return outcome.ok ? success(printScript(outcome.value, format, source)) : outcome;
}

/** Scores case by case as CSV: the row of the data, the group where there are several, a column a construct. */
export function writeScores(input: FitInput, method: ScoreMethod, control: FitControl): Outcome<string> {
  const solution = solved(input, control);
  if (!solution.ok) return solution;
  const scores = factorScores(solution.value, method);
  if (!scores.ok) return scores;
  const names = [...new Set(scores.value.flatMap((group) => group.names))];
  const hasGroups = scores.value.length > 1;
  const lines = scores.value.flatMap((group) => scoreLines(group, names, hasGroups)).sort((a, b) => a.row - b.row);
  const head = ['row', ...(hasGroups ? [input.settings.group] : []), ...names];
  return success(
    writeCsv(
      head,
      lines.map(({ cells }) => cells),
    ),
    scores.problems,
  );
}

function scoreLines({ label, names: own, rows, values }: FactorScores, names: readonly string[], hasGroups: boolean) {
  const places = names.map((name) => own.indexOf(name));
  return rows.map((row, index) => ({
    row,
    cells: [row, ...(hasGroups ? [label] : []), ...places.map((place) => values[index]?.[place] ?? null)],
  }));
}
