/** Exploratory factor analysis of columns: the same for a window and a terminal. */
import type { Column } from '../dataset.ts';
import {
  canCarry,
  compareWithChance,
  describeItems,
  factorDf,
  solveFactors,
  type CorrelatedItems,
  type FactorSolution,
  type ItemStructure,
} from '../engine/factors/analyse-factors.ts';
import { correlationFigures } from '../engine/factors/correlation-figures.ts';
import { smallestUniqueness } from '../engine/factors/extract-factors.ts';
import { correlateItems } from '../engine/factors/item-correlations.ts';
import type { ParallelAnalysis } from '../engine/factors/parallel-analysis.ts';
import { failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import type { FactorChoices, FactorsSettings } from './settings.ts';
import { columnsByName, findColumns, unknownColumns, type SurveyInput } from './survey-input.ts';

/** What is known of the items, before factors are extracted. */
export interface EfaFindings {
  readonly names: readonly string[];
  /** Rows used. */
  readonly n: number;
  readonly items: CorrelatedItems;
  readonly structure: ItemStructure;
  readonly parallel: ParallelAnalysis | undefined;
}

export interface FactorsReply {
  readonly found: EfaFindings;
  /** null: the items cannot carry so many factors, which a problem says (too-many-factors). */
  readonly solution: FactorSolution | null;
}

/** How many factors the choice comes to: at least one. */
function chooseNumber({ factors }: FactorChoices, { structure, parallel }: EfaFindings): number {
  if (typeof factors === 'number') return factors;
  const { kaiser, map } = structure.suggested;
  const suggested = factors === 'kaiser' ? kaiser : factors === 'map' ? map : (parallel?.suggested ?? 0);
  return Math.max(1, suggested);
}

/** What keeps a solution from being trusted: not-converged, heywood, rotation-not-converged. */
export function doubtsOf({ extracted, rotated }: FactorSolution, names: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  if (!extracted.isConverged) problems.push(problem('not-converged', { values: { iterations: extracted.iterations } }));
  if (extracted.atBound.length > 0) {
    const variables = extracted.atBound.map((i) => names[i]!);
    problems.push(problem('heywood', { variables, values: { context: 'uniqueness', bound: smallestUniqueness } }));
  }
  if (!rotated.isConverged) problems.push(problem('rotation-not-converged'));
  return problems;
}

/**
 * Correlations, numbers of factors, the solution. Fails with too-few-cases, sample-covariance-not-positive-definite and as
 * `correlateItems` does; says too-many-factors where there is no solution, and what makes one doubtful.
 */
export function analyseItems(columns: readonly Column[], choices: FactorChoices): Outcome<FactorsReply> {
  const names = columns.map(({ name }) => name);
  if (names.length === 0) return failure(problem('too-few-cases', { values: { n: 0, columns: 0, needed: 3 } }));
  if (names.length === 1)
    return failure(problem('too-many-factors', { variables: names, values: { context: 'single' } }));
  const correlated = correlateItems(columns, choices.correlation, choices.missing);
  if (!correlated.ok) return correlated;
  const { r, n, smallestN } = correlated.value;
  const figures = correlationFigures(r, names.length);
  if (!figures) {
    const values = { n, columns: names.length };
    return failure(problem('sample-covariance-not-positive-definite', { variables: names, values }));
  }
  const items = { r, figures, n: smallestN };
  const { parallelModel: model, percentile, seed } = choices;
  const parallel =
    choices.parallel === undefined
      ? undefined
      : compareWithChance(items, { replications: choices.parallel, model, percentile, seed });
  const found: EfaFindings = { names, n, items, structure: describeItems(items), parallel };
  const k = chooseNumber(choices, found);
  if (!canCarry(names.length, k, choices.extraction)) {
    const values = { factors: k, items: names.length, df: factorDf(names.length, k) };
    const told = k > names.length ? { ...values, context: 'items' } : values;
    return success({ found, solution: null }, [problem('too-many-factors', { values: told })]);
  }
  const solution = solveFactors(items, k, choices);
  return success({ found, solution }, [...correlated.problems, ...doubtsOf(solution, names)]);
}

/** Of a project. Fails with unknown-column, survey-nothing-chosen, and as `analyseItems` does. */
export function runFactors({ dataset }: SurveyInput, settings: FactorsSettings): Outcome<FactorsReply> {
  const names = settings.items ?? [];
  if (names.length === 0) return failure(problem('survey-nothing-chosen'));
  const known = columnsByName(dataset);
  const unknown = unknownColumns(names, known);
  if (unknown.length > 0) return failure(...unknown);
  // No rule asks for samples, but the picture of the eigenvalues shows them.
  return analyseItems(findColumns(names, known), settings);
}
