/** Scores of latent variables, case by case. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { EstimatorGroup } from '../sem/discrepancies/discrepancy.ts';
import type { GroupKernel } from '../sem/kernel/group-kernel.ts';
import type { Solution } from '../sem/inference/solution.ts';
import type { Cases } from '../sample/sample-moments.ts';
import { choleskyInPlace, choleskySolve } from '../../numeric/cholesky.ts';
import { product } from '../../numeric/dense.ts';
import { invertInto } from '../../numeric/linear-solve.ts';
import { modalScores } from './ordered-scores.ts';

export const scoreMethods = ['regression', 'bartlett'] as const;
export type ScoreMethod = (typeof scoreMethods)[number];

/** Scores of one group. */
export interface FactorScores {
  readonly group: number;
  readonly label: string;
  /** ebm: the mode of the distribution given ordered answers, where regression was asked for. */
  readonly method: ScoreMethod | 'ebm';
  readonly names: readonly string[];
  /** Rows of the data, the first is 1; rows that took no part are not here. */
  readonly rows: readonly number[];
  /** One array a row, one entry a name; null where the case answered nothing that measures the construct. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** Means of the etas; without a mean structure those of observed ones are the data's, and latent ones follow from them. */
function etaMeans(kernel: GroupKernel, group: EstimatorGroup): Float64Array {
  const { m, model, values, etaMean } = kernel;
  if (model.hasMeans) return etaMean;
  const { latentCount, observed, etas } = model;
  const means = Float64Array.from(etas, (name, j) =>
    j < latentCount ? 0 : group.moments.mean[observed.indexOf(name)]!,
  );
  const system = new Float64Array(latentCount * latentCount);
  const inverse = new Float64Array(latentCount * latentCount);
  const known = new Float64Array(latentCount);
  for (let i = 0; i < latentCount; i++) {
    for (let j = 0; j < m; j++) {
      const beta = values.beta[i * m + j]!;
      if (j < latentCount) system[i * latentCount + j] = (i === j ? 1 : 0) - beta;
      else known[i] = known[i]! + beta * means[j]!;
    }
  }
  if (!invertInto(system, latentCount, inverse)) return means;
  means.set(product(inverse, known, latentCount, latentCount, 1));
  return means;
}

/** Sigma_oo^-1 of the observed variables of a pattern, times the rows of `right` (count x o). */
function solveRows(sigma: Float64Array, p: number, seen: readonly number[], right: Float64Array): boolean {
  const o = seen.length;
  const block = new Float64Array(o * o);
  seen.forEach((i, a) => seen.forEach((j, b) => (block[a * o + b] = sigma[i * p + j]!)));
  if (!choleskyInPlace(block, o)) return false;
  for (let from = 0; from < right.length; from += o) choleskySolve(block, o, right.subarray(from, from + o));
  return true;
}

/** C Lambda' Sigma^-1, latents x answered variables [thurstone-1935]. */
function regressionWeights({ p, m, lc, sigma, model }: GroupKernel, seen: readonly number[]): Float64Array | undefined {
  const { latentCount } = model;
  const o = seen.length;
  const weights = new Float64Array(latentCount * o);
  for (let j = 0; j < latentCount; j++) seen.forEach((i, a) => (weights[j * o + a] = lc[i * m + j]!));
  return solveRows(sigma, p, seen, weights) ? weights : undefined;
}

/** (Lambda' Sigma^-1 Lambda)^-1 Lambda' Sigma^-1 over etas with indicators [bartlett-1937]; equals the form in Theta where Theta is regular. */
function bartlettWeights(
  { p, m, sigma, values, model }: GroupKernel,
  seen: readonly number[],
): Float64Array | undefined {
  const o = seen.length;
  const measured = model.etas.map((_, j) => j).filter((j) => seen.some((i) => values.lambda[i * m + j] !== 0));
  const count = measured.length;
  const lambda = new Float64Array(count * o);
  measured.forEach((j, c) => seen.forEach((i, a) => (lambda[c * o + a] = values.lambda[i * m + j]!)));
  const solved = lambda.slice();
  if (!solveRows(sigma, p, seen, solved)) return undefined;
  const cross = new Float64Array(count * count);
  for (let c = 0; c < count; c++) {
    for (let d = 0; d < count; d++) {
      for (let a = 0; a < o; a++)
        cross[c * count + d] = cross[c * count + d]! + lambda[c * o + a]! * solved[d * o + a]!;
    }
  }
  const inverse = new Float64Array(count * count);
  if (!invertInto(cross, count, inverse)) return undefined;
  const rows = product(inverse, solved, count, count, o);
  const weights = new Float64Array(model.latentCount * o).fill(NaN);
  measured.forEach((j, c) => {
    if (j < model.latentCount) weights.set(rows.subarray(c * o, (c + 1) * o), j * o);
  });
  return weights;
}

/** Which variables a case answered. */
function answered({ columns }: Cases, row: number): number[] {
  return columns.flatMap((column, i) => (Number.isFinite(column[row]!) ? [i] : []));
}

interface GroupScores {
  readonly rows: number[];
  readonly values: (number | null)[][];
}

/** Weights are computed once for every pattern of answers; undefined where a covariance matrix is singular. */
function scoreCases(
  kernel: GroupKernel,
  group: EstimatorGroup,
  cases: Cases,
  method: ScoreMethod,
): GroupScores | undefined {
  const weightsOf = method === 'regression' ? regressionWeights : bartlettWeights;
  const centre = kernel.model.hasMeans ? kernel.mu : group.moments.mean;
  const origin = etaMeans(kernel, group);
  const { latentCount } = kernel.model;
  const known = new Map<string, Float64Array | undefined>();
  const values: (number | null)[][] = [];
  const rows = [...cases.rows].sort((a, b) => a - b);
  for (const row of rows) {
    const seen = answered(cases, row);
    const key = seen.join();
    if (!known.has(key)) known.set(key, weightsOf(kernel, seen));
    const weights = known.get(key);
    if (!weights) return undefined;
    values.push(
      Array.from({ length: latentCount }, (_, j) => {
        let score = origin[j]!;
        seen.forEach((i, a) => (score += weights[j * seen.length + a]! * (cases.columns[i]![row]! - centre[i]!)));
        return Number.isFinite(score) ? score : null;
      }),
    );
  }
  return { rows: rows.map((row) => row + 1), values };
}

function unavailable(variables: readonly string[]): Problem {
  return problem('scores-unavailable', { variables });
}

/** Constructs that no case has a score of are left out. */
function keepScored(
  names: readonly string[],
  { rows, values }: GroupScores,
): Pick<FactorScores, 'names' | 'rows' | 'values'> {
  const kept = names.map((_, j) => j).filter((j) => values.some((row) => row[j] !== null));
  return { names: kept.map((j) => names[j]!), rows, values: values.map((row) => kept.map((j) => row[j] ?? null)) };
}

/**
 * Scores of the latent variables of every group; cases with missing answers by their own pattern.
 * regression: E(eta) + C Lambda' Sigma^-1 (y - mu) [thurstone-1935]; bartlett: E(eta) + (Lambda' Theta^-1 Lambda)^-1
 * Lambda' Theta^-1 (y - mu) [bartlett-1937]. Without a mean structure y is centred at the sample means.
 * Of ordered items: regression gives the mode of eta given the answers (empirical Bayes modal, `modalScores`).
 * Fails with scores-unavailable, scores-of-ordered-items (bartlett: extreme answers have no finite score); notes constructs that have no scores.
 */
export function factorScores(solution: Solution, method: ScoreMethod): Outcome<readonly FactorScores[]> {
  const { prepared, objective, groups } = solution;
  const { table } = prepared;
  if (table.latents.length === 0) return failure(unavailable([]));
  const isOrdered = table.categories.size > 0;
  if (isOrdered && method === 'bartlett')
    return failure(problem('scores-of-ordered-items', { variables: [...table.categories.keys()] }));
  const scores: FactorScores[] = [];
  for (const [g, group] of groups.entries()) {
    const kernel = objective.kernels[g]!;
    const { cases, label } = group.moments;
    const found = isOrdered ? modalScores(kernel, groups, g) : cases && scoreCases(kernel, group, cases, method);
    if (!found) return failure(unavailable(table.latents));
    scores.push({ group: g + 1, label, method: isOrdered ? 'ebm' : method, ...keepScored(table.latents, found) });
  }
  const missing = table.latents.filter((name) => scores.some(({ names }) => !names.includes(name)));
  return success(scores, missing.length > 0 ? [{ ...unavailable(missing), severity: 'warning' }] : []);
}
