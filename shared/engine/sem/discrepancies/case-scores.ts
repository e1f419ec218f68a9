/**
 * What each incomplete case, and each missing pattern, says of the parameters: casewise scores, expected information.
 *
 * With a = Z'P z of the completed deviations and G = (PZ)_m' C (PZ)_m of the pattern, the score of parameter k is
 * scale (a_u a_v + G_uv - K_uv) + meanFactor a_u; the information expected of a case of the pattern is that of complete
 * data with K - G in place of K.
 */
import { completeDeviation, openPattern } from '../../sample/complete-patterns.ts';
import type { FimlGroup } from './estimate-fiml.ts';
import type { GroupKernel } from '../kernel/group-kernel.ts';
import { turnConditional } from './missing-information.ts';
import { addInformation } from './ml-discrepancy.ts';

/** Scores of one row into `out` at `offset`, a given. */
function writeScore(kernel: GroupKernel, a: Float64Array, g: Float64Array, out: Float64Array, offset: number): void {
  const { q, t, u, v, scale, meanFactor, k: cross, model } = kernel;
  for (let k = 0; k < q; k++) {
    const left = u[k]!;
    const right = v[k]!;
    const cell = left * t + right;
    const place = offset + model.freeIndex[k]!;
    const value = scale[k]! * (a[left]! * a[right]! + g[cell]! - cross[cell]!) + meanFactor[k]! * a[left]!;
    out[place] = out[place]! + value;
  }
}

/**
 * Derivatives of each case's log-likelihood by theta (rows x size, in the order of the pattern layout), at the point
 * last differentiated. Cost O(cases (p t + q)).
 */
export function caseScores({ ml, patterns, completion }: FimlGroup, size: number): Float64Array {
  const { kernel } = ml;
  const { p, t, wz, w, mu } = kernel;
  const { layout, weight } = patterns;
  const { values, start, patternCount, rows } = layout;
  const out = new Float64Array(rows.length * size);
  const g = new Float64Array(t * t);
  const half = new Float64Array(t);
  const a = new Float64Array(t);
  const { z } = completion;
  for (let r = 0; r < patternCount; r++) {
    if (weight[r] === 0) continue;
    openPattern(completion, patterns, r, w);
    turnConditional(completion, patterns, r, kernel, half, g);
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      for (let j = 0; j < p; j++) z[j] = values[i * p + j]! - mu[j]!;
      completeDeviation(completion, patterns, r, z);
      a.fill(0);
      for (let j = 0; j < p; j++) for (let k = 0; k < t; k++) a[k] = a[k]! + z[j]! * wz[j * t + k]!;
      writeScore(kernel, a, g, out, i * size);
    }
  }
  return out;
}

/** Adds factor x the sum over cases of score x score' (size x size). */
export function addScoreProducts(group: FimlGroup, factor: number, out: Float64Array, size: number): void {
  addOuterProducts(caseScores(group, size), group.patterns.counts, factor, out, size);
}

/** Adds factor x sum of count x row row' for rows of the given width; four rows at a time. */
export function addOuterProducts(
  rows: Float64Array, counts: Float64Array, factor: number, out: Float64Array, width: number,
): void {
  const n = counts.length;
  for (let i = 0; i < n; i += 4) {
    const a = i * width;
    const b = i + 1 < n ? a + width : a;
    const c = i + 2 < n ? a + 2 * width : a;
    const d = i + 3 < n ? a + 3 * width : a;
    const first = factor * counts[i]!;
    const second = i + 1 < n ? factor * counts[i + 1]! : 0;
    const third = i + 2 < n ? factor * counts[i + 2]! : 0;
    const fourth = i + 3 < n ? factor * counts[i + 3]! : 0;
    for (let k = 0; k < width; k++) {
      const w = first * rows[a + k]!;
      const x = second * rows[b + k]!;
      const y = third * rows[c + k]!;
      const z = fourth * rows[d + k]!;
      const row = k * width;
      for (let l = 0; l <= k; l++) {
        const sum = w * rows[a + l]! + x * rows[b + l]! + y * rows[c + l]! + z * rows[d + l]!;
        out[row + l] = out[row + l]! + sum;
      }
    }
  }
  for (let k = 0; k < width; k++) for (let l = 0; l < k; l++) out[l * width + k] = out[k * width + l]!;
} // prettier-ignore

/** Adds weight x the information expected over patterns (of F) to a matrix in theta. `kernel`: at any point, tables current. */
export function addExpectedInformation(
  { patterns, completion, n }: FimlGroup, kernel: GroupKernel, weight: number, out: Float64Array, size: number,
): void {
  const { t, k: cross, w } = kernel;
  const own = { ...kernel, k: new Float64Array(t * t) };
  const g = new Float64Array(t * t);
  const half = new Float64Array(t);
  for (let r = 0; r < patterns.layout.patternCount; r++) {
    const cases = patterns.weight[r]!;
    if (cases === 0) continue;
    openPattern(completion, patterns, r, w);
    turnConditional(completion, patterns, r, kernel, half, g);
    for (let i = 0; i < t * t; i++) own.k[i] = cross[i]! - g[i]!;
    addInformation(own, (weight * cases) / n, out, size);
  }
} // prettier-ignore
