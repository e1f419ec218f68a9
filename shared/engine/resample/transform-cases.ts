/** Bollen-Stine: cases transformed so that the fitted model is exactly true in them; the rest of their distribution is kept. */
import type { GroupKernel } from '../sem/kernel/group-kernel.ts';
import type { Cases, SampleMoments } from '../sample/sample-moments.ts';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';

/** A^power of a symmetric positive definite matrix. */
function symmetricPower(a: Float64Array, p: number, power: number): Float64Array {
  const { values, vectors } = symmetricEigen(a, p);
  const out = new Float64Array(p * p);
  for (let k = 0; k < p; k++) {
    const value = values[k]! ** power;
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) out[i * p + j] = out[i * p + j]! + vectors[i * p + k]! * value * vectors[j * p + k]!;
    }
  }
  return out;
}

/**
 * y* = mu + Sigma^1/2 S^-1/2 (y - ybar) with symmetric roots [bollen-stine-1992]; means stay where the model has none.
 * The cases' rows are numbered anew.
 */
export function casesThatFit(moments: SampleMoments, kernel: GroupKernel): Cases {
  const { mean, cov, cases } = moments;
  const { p, sigma, mu, model } = kernel;
  const { columns = [], rows = new Int32Array() } = cases ?? {};
  const toSigma = symmetricPower(sigma, p, 0.5);
  const fromSample = symmetricPower(cov, p, -0.5);
  const turn = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      for (let k = 0; k < p; k++) turn[i * p + j] = turn[i * p + j]! + toSigma[i * p + k]! * fromSample[k * p + j]!;
    }
  }
  const turned = columns.map((_, i) => {
    const out = new Float64Array(rows.length).fill(model.hasMeans ? mu[i]! : mean[i]!);
    for (let j = 0; j < p; j++) {
      const weight = turn[i * p + j]!;
      for (let r = 0; r < rows.length; r++) out[r] = out[r]! + weight * (columns[j]![rows[r]!]! - mean[j]!);
    }
    return out;
  });
  return { columns: turned, rows: Int32Array.from(rows, (_, r) => r) };
}
