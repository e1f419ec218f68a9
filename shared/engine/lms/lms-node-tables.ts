/** What the complete-data gradient and information at a node are made of. */
import { dot } from '../../numeric/dot.ts';
import type { LmsGroup } from './lms-group.ts';
import { regressionOnDimensions } from './lms-nodes.ts';

/** e = L^-T (L^-1 s - L^-1 t) of case i at node k into `out`; `z` is scratch (both r). */
export function residualOfScores(group: LmsGroup, i: number, k: number, z: Float64Array, out: Float64Array): void {
  const { scores, whiten, whitenedMean } = group;
  const r = z.length;
  let place = k * r * r;
  for (let a = 0; a < r; a++) out[a] = 0;
  for (let a = 0; a < r; a++, place += r) {
    let sum = -whitenedMean[k * r + a]!;
    for (let b = 0; b <= a; b++) sum += whiten[place + b]! * scores[i * r + b]!;
    z[a] = sum;
    for (let b = 0; b <= a; b++) out[b] = out[b]! + whiten[place + b]! * sum;
  }
}

/** G_k^-1 = L^-T L^-1 into `out`. */
export function scorePrecision(group: LmsGroup, k: number, out: Float64Array): void {
  const { whiten, loaded } = group;
  const r = loaded.length;
  const from = k * r * r;
  for (let a = 0; a < r; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let c = a; c < r; c++) sum += whiten[from + c * r + a]! * whiten[from + c * r + b]!;
      out[a * r + b] = out[b * r + a] = sum;
    }
  }
}

/** b = E_M Phi^-1 (h - alpha_M) and H = Sel' - E_M Phi^-1 C_M,r of node k. */
export function structuralTables(
  group: LmsGroup,
  k: number,
  slope: Float64Array,
  b: Float64Array,
  h: Float64Array,
): void {
  const { kernel, loaded, dimensions, nodes, phiInverse } = group;
  const r = loaded.length;
  const d = dimensions.length;
  regressionOnDimensions(group, k, slope);
  b.fill(0);
  h.fill(0);
  for (let a = 0; a < r; a++) h[loaded[a]! * r + a] = 1;
  for (let x = 0; x < d; x++) {
    const eta = dimensions[x]!;
    for (let y = 0; y < d; y++) {
      b[eta] = b[eta]! + phiInverse[x * d + y]! * (nodes[k * d + y]! - kernel.values.alpha[dimensions[y]!]!);
    }
    for (let a = 0; a < r; a++) h[eta * r + a] = h[eta * r + a]! - slope[loaded[a]! * d + x]!;
  }
}

/** Omega = H G^-1 H' + E_M Phi^-1 E_M' into `omega`; `mr` is scratch. */
export function structuralPrecision(
  group: LmsGroup,
  h: Float64Array,
  inverse: Float64Array,
  mr: Float64Array,
  omega: Float64Array,
): void {
  const { kernel, loaded, dimensions, phiInverse } = group;
  const { m } = kernel;
  const r = loaded.length;
  const d = dimensions.length;
  for (let i = 0; i < m; i++) for (let a = 0; a < r; a++) mr[i * r + a] = dot(h, i * r, inverse, a * r, r);
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) omega[i * m + j] = dot(mr, i * r, h, j * r, r);
  for (let x = 0; x < d; x++) {
    for (let y = 0; y < d; y++) {
      const cell = dimensions[x]! * m + dimensions[y]!;
      omega[cell] = omega[cell]! + phiInverse[x * d + y]!;
    }
  }
}
