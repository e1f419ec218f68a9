/** Log-likelihood and posterior node probabilities of one group. */
import { computeImplied } from '../sem/kernel/group-kernel.ts';
import { updateMeasurement } from './lms-measurement.ts';
import { updateNodes } from './lms-nodes.ts';
import type { LmsGroup } from './lms-group.ts';

/** Nodes whose share is below exp(-28) = 7e-13 of a case's likeliest node count as 0. */
const negligible = 28;

/**
 * Fills one row of the posterior with log densities, then probabilities.
 * @returns the log of the case's density, without what no node changes
 */
function posteriorOfCase(group: LmsGroup, i: number, r: number): number {
  const { nodeCount, scores, whiten, whitenedMean, logWeight, posterior } = group;
  const from = i * nodeCount;
  let largest = -Infinity;
  for (let k = 0; k < nodeCount; k++) {
    let distance = 0;
    let place = k * r * r;
    for (let a = 0; a < r; a++, place += r) {
      let z = -whitenedMean[k * r + a]!;
      for (let b = 0; b <= a; b++) z += whiten[place + b]! * scores[i * r + b]!;
      distance += z * z;
    }
    const value = logWeight[k]! - 0.5 * distance;
    posterior[from + k] = value;
    if (value > largest) largest = value;
  }
  let total = 0;
  for (let k = 0; k < nodeCount; k++) {
    const below = posterior[from + k]! - largest;
    const share = below < -negligible ? 0 : Math.exp(below);
    posterior[from + k] = share;
    total += share;
  }
  for (let k = 0; k < nodeCount; k++) posterior[from + k] = posterior[from + k]! / total;
  return largest + Math.log(total);
}

/**
 * The log-likelihood of a group at `parameters`, by the sum over nodes; -Infinity where the model is impossible.
 * Leaves posterior, scores and node tables current. Cost: n K r^2 + p^3 (K nodes, r etas with indicators).
 */
export function evaluateGroup(group: LmsGroup, parameters: Float64Array): number {
  if (!computeImplied(group.kernel, parameters)) return -Infinity;
  const common = updateMeasurement(group);
  if (Number.isNaN(common) || !updateNodes(group)) return -Infinity;
  const r = group.loaded.length;
  let logl = -0.5 * common;
  for (let i = 0; i < group.n; i++) logl += posteriorOfCase(group, i, r);
  return Number.isFinite(logl) ? logl : -Infinity;
}
