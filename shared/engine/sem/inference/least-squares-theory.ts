/** Inference for ULS, WLS and DWLS, of numbers and of ordered answers. */
import type { LeastSquaresPart } from '../discrepancies/discrepancy.ts';
import { applyWeight, type LeastSquaresWeight } from '../discrepancies/least-squares-weight.ts';
import { choleskyInPlace, choleskySolve } from '../../../numeric/cholesky.ts';
import { memoise } from '../../../memoise.ts';
import { resolveSettings } from '../../settings/resolve-settings.ts';
import type { FitTest, FitTests, InferenceFamily } from './inference-family.ts';
import { momentSandwich, weightedTraces, type Sandwich, type Traces, type WeightedMoments } from './moment-sandwich.ts';
import { sandwich } from '../../../numeric/sampling-covariance.ts';
import { ordinalRobust } from './ordinal-robust.ts';
import { correctedTest } from './scaled-tests.ts';
import { alongBasis, covarianceOfTheta } from './solution-basis.ts';
import { caseCount, type Solution } from './solution.ts';

/** Statistics by the directions left free, with what weighs them. `needsGamma`: whether their covariance plays a part. */
export function weightedMoments(solution: Solution, needsGamma: boolean): WeightedMoments[] | undefined {
  const { groups } = solution;
  const n = caseCount(solution);
  const out: WeightedMoments[] = [];
  for (const [g, { structure, weight, gamma }] of (solution.objective.leastSquares ?? []).entries()) {
    const { count, places, jacobian } = structure;
    const known = needsGamma ? gamma() : undefined;
    if (needsGamma && !known) return undefined;
    const along = alongBasis(solution, jacobian, places, count);
    out.push({ count, weight, gamma: known, jacobian: along, share: groups[g]!.moments.n / n });
  }
  return out;
}

/** Standard errors and the test ask for the same. */
const sandwichOf = memoise((solution: Solution): Sandwich | undefined => {
  const { se, test } = resolveSettings(solution.prepared.settings);
  const moments = weightedMoments(solution, se.startsWith('robust') || test !== 'standard');
  return moments && momentSandwich(moments, solution.directions, test !== 'satorra.bentler');
});

/** E^-1 / M, or E^-1 B E^-1 / M: M is N less one a group. */
function covariance(solution: Solution): Float64Array | undefined {
  const found = sandwichOf(solution);
  if (!found) return undefined;
  const { directions, multiplier } = solution;
  const isRobust = resolveSettings(solution.prepared.settings).se.startsWith('robust');
  const inner = isRobust ? sandwich(found.bread, found.meat, directions, directions) : found.bread;
  return covarianceOfTheta(solution, inner, multiplier);
}

/** Statistics that independence leaves as they are, and those that it sets to zero. */
function splitStatistics({ structure }: LeastSquaresPart): { readonly kept: number[]; readonly zero: number[] } {
  const kept: number[] = [];
  const zero: number[] = [];
  structure.inBaseline.forEach((is, a) => (is ? kept : zero).push(a));
  return { kept, zero };
}

function weightAt({ kind, values }: LeastSquaresWeight, a: number, b: number, count: number): number {
  if (kind === 'full') return values[a * count + b]!;
  return a === b ? values[a]! : 0;
}

/** F of independence: s'(V_zz - V_zk V_kk^-1 V_kz) s over the statistics z that are set to zero. */
function independenceDiscrepancy(part: LeastSquaresPart): number {
  const { weight, structure } = part;
  const { count, sample } = structure;
  const { kept, zero } = splitStatistics(part);
  const target = new Float64Array(count);
  for (const a of zero) target[a] = sample[a]!;
  const weighted = new Float64Array(count);
  applyWeight(weight, target, count, 1, weighted);
  let f = zero.reduce((sum, a) => sum + target[a]! * weighted[a]!, 0);
  if (weight.kind === 'diagonal') return f;
  const k = kept.length;
  const factor = Float64Array.from({ length: k * k }, (_, cell) =>
    weightAt(weight, kept[Math.floor(cell / k)]!, kept[cell % k]!, count),
  );
  if (!choleskyInPlace(factor, k)) return f;
  const solved = Float64Array.from(kept, (a) => weighted[a]!);
  choleskySolve(factor, k, solved);
  kept.forEach((a, i) => (f -= solved[i]! * weighted[a]!));
  return f;
}

/** Traces of independence in one group; with a diagonal weight those of the statistics that it sets to zero. */
function groupBaselineTraces(part: LeastSquaresPart): Traces | undefined {
  const { weight, structure } = part;
  const { count } = structure;
  const gamma = part.gamma();
  if (!gamma) return undefined;
  const { kept } = splitStatistics(part);
  if (weight.kind === 'diagonal') {
    const values = weight.values.map((x, a) => (structure.inBaseline[a] ? 0 : x));
    return weightedTraces({ kind: 'diagonal', values }, gamma, count);
  }
  const jacobian = new Float64Array(count * kept.length);
  kept.forEach((a, k) => (jacobian[a * kept.length + k] = 1));
  return momentSandwich([{ count, weight, gamma, jacobian, share: 1 }], kept.length, true)?.traces;
}

/** Traces of the independence model: groups share nothing, so that their traces add up. */
function baselineTraces(parts: readonly LeastSquaresPart[]): Traces | undefined {
  let first = 0;
  let second = 0;
  for (const part of parts) {
    const traces = groupBaselineTraces(part);
    if (!traces) return undefined;
    first += traces.first;
    second += traces.second;
  }
  return { first, second };
}

function tests(solution: Solution): FitTests {
  const { multiplier, discrepancy, df, objective, prepared } = solution;
  const parts = objective.leastSquares ?? [];
  const { test } = resolveSettings(prepared.settings);
  const model: FitTest = { chisq: multiplier * discrepancy, df };
  const baseline: FitTest = {
    chisq: parts.reduce((sum, part) => sum + multiplier * part.share * independenceDiscrepancy(part), 0),
    df: parts.reduce((sum, part) => sum + splitStatistics(part).zero.length, 0),
  };
  if (test === 'standard' || test === 'yuan.bentler.mplus') return { model, baseline };
  const corrected = {
    model: correctedTest(test, model.chisq, df, sandwichOf(solution)?.traces),
    baseline: correctedTest(test, baseline.chisq, baseline.df, baselineTraces(parts)),
  };
  if (prepared.table.categories.size === 0) return corrected;
  const robust = ordinalRobust(solution, parts, baseline.df);
  return {
    model: { ...corrected.model, robust: robust?.model },
    baseline: { ...corrected.baseline, robust: robust?.baseline },
  };
}

export const leastSquaresTheory: InferenceFamily = { covariance, tests };
