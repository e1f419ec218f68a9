/**
 * Moments that an LMS model implies over all values of its latent variables, products included.
 *
 * E[eta] = E_h[mu(h)], Var[eta] = E_h[C(h) + mu(h) mu(h)'] - E[eta] E[eta]' with eta | h as in lms-nodes.ts and
 * h ~ N(alpha_M, Phi). Everything is polynomial in h, so a few Gauss-Hermite nodes give it exactly.
 */
import { computeImplied, createGroupKernel, type GroupKernel } from '../sem/kernel/group-kernel.ts';
import { choleskyInPlace } from '../../numeric/cholesky.ts';
import { dot } from '../../numeric/dot.ts';
import { invertInto } from '../../numeric/linear-solve.ts';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';
import type { LmsGroup, LmsProduct } from './lms-group.ts';

/** Exact for polynomials of degree 13: products of products of products. */
const hermiteNodes = 7;

export interface TotalMoments {
  /** m; m x m. */
  readonly etaMean: Float64Array;
  readonly etaCov: Float64Array;
  /** p; p x p. */
  readonly mean: Float64Array;
  readonly cov: Float64Array;
}

/** Nodes and weights for the standard normal distribution, from the Jacobi matrix [golub-welsch-1969]. */
export function hermiteRule(count: number): { readonly nodes: Float64Array; readonly weights: Float64Array } {
  const jacobi = new Float64Array(count * count);
  for (let k = 1; k < count; k++) jacobi[k * count + k - 1] = jacobi[(k - 1) * count + k] = Math.sqrt(k);
  const { values, vectors } = symmetricEigen(jacobi, count);
  // Symmetric to the last digit, so that odd moments vanish.
  const nodes = values.map((x, j) => (x - values[count - 1 - j]!) / 2);
  return { nodes, weights: values.map((_, j) => (vectors[j]! ** 2 + vectors[count - 1 - j]! ** 2) / 2) };
}

/** Computes total moments of one group; owns its kernel, so that the group's tables stay as they are. */
export interface MomentMaker {
  readonly kernel: GroupKernel;
  /** undefined where the parameters are impossible. */
  readonly compute: (parameters: Float64Array) => TotalMoments | undefined;
}

interface MakerContext {
  readonly kernel: GroupKernel;
  readonly last: LastMoments;
  readonly products: readonly LmsProduct[];
  readonly dimensions: Int32Array;
  readonly rule: ReturnType<typeof hermiteRule>;
}

/** Moments of the etas with the values they came from: those of the indicators' parameters change nothing. */
interface LastMoments {
  readonly beta: Float64Array;
  readonly psi: Float64Array;
  readonly alpha: Float64Array;
  moments?: { readonly mean: Float64Array; readonly cov: Float64Array };
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Cholesky factor of Phi (d x d); undefined when it is not positive definite. */
function factorDimensions({ kernel, dimensions }: MakerContext): Float64Array | undefined {
  const d = dimensions.length;
  const factor = new Float64Array(d * d);
  dimensions.forEach((i, a) =>
    dimensions.forEach((j, b) => (factor[a * d + b] = kernel.values.psi[i * kernel.m + j]!)),
  );
  return choleskyInPlace(factor, d, 1e-12) ? factor : undefined;
}

/**
 * Adds one node: with h = alpha_M + L z and U = Psi_M L'^-1, the residuals given h have mean U z and covariances
 * Psi - U U'. @returns false when I - B is singular
 */
function addNode(
  { kernel, products, dimensions }: MakerContext,
  factor: Float64Array,
  z: Float64Array,
  weight: number,
  first: Float64Array,
  second: Float64Array,
): boolean {
  const { m, values } = kernel;
  const d = dimensions.length;
  const h = Float64Array.from(dimensions, (eta, a) => values.alpha[eta]! + dot(factor, a * d, z, 0, a + 1));
  const paths = new Float64Array(m * m);
  for (let i = 0; i < m * m; i++) paths[i] = -values.beta[i]!;
  for (let i = 0; i < m; i++) paths[i * m + i] = paths[i * m + i]! + 1;
  for (const { row, col, dimension } of products) paths[row * m + col] = -h[dimension]!;
  const a = new Float64Array(m * m);
  if (!invertInto(paths, m, a)) return false;
  const u = new Float64Array(m * d);
  for (let i = 0; i < m; i++) {
    for (let x = 0; x < d; x++) {
      let sum = values.psi[i * m + dimensions[x]!]!;
      for (let y = 0; y < x; y++) sum -= u[i * d + y]! * factor[x * d + y]!;
      u[i * d + x] = sum / factor[x * d + x]!;
    }
  }
  const centre = Float64Array.from({ length: m }, (_, i) => values.alpha[i]! + dot(u, i * d, z, 0, d));
  const mean = Float64Array.from({ length: m }, (_, i) => dot(a, i * m, centre, 0, m));
  const rest = Float64Array.from({ length: m * m }, (_, at) => {
    const i = Math.floor(at / m);
    return values.psi[at]! - dot(u, i * d, u, (at % m) * d, d);
  });
  const half = new Float64Array(m * m);
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) half[i * m + j] = dot(a, i * m, rest, j * m, m);
  for (let i = 0; i < m; i++) {
    first[i] = first[i]! + weight * mean[i]!;
    for (let j = 0; j < m; j++) {
      const value = dot(half, i * m, a, j * m, m) + mean[i]! * mean[j]!;
      second[i * m + j] = second[i * m + j]! + weight * value;
    }
  }
  return true;
}

/** Moments of the indicators from those of the etas. */
function observedMoments({ kernel }: MakerContext, etaMean: Float64Array, etaCov: Float64Array): TotalMoments {
  const { p, m, values } = kernel;
  const half = new Float64Array(p * m);
  const cov = new Float64Array(p * p);
  const mean = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    mean[i] = values.nu[i]! + dot(values.lambda, i * m, etaMean, 0, m);
    for (let j = 0; j < m; j++) half[i * m + j] = dot(values.lambda, i * m, etaCov, j * m, m);
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      cov[i * p + j] = values.theta[i * p + j]! + dot(half, i * m, values.lambda, j * m, m);
    }
  }
  return { etaMean, etaCov, mean, cov };
}

/** Means and covariances of the etas at the parameters loaded in the kernel. */
function etaMoments(context: MakerContext): LastMoments['moments'] {
  const { kernel, dimensions, rule } = context;
  const { m } = kernel;
  const d = dimensions.length;
  const factor = factorDimensions(context);
  if (!factor) return undefined;
  const mean = new Float64Array(m);
  const cov = new Float64Array(m * m);
  const z = new Float64Array(d);
  for (let node = 0; node < hermiteNodes ** d; node++) {
    let weight = 1;
    for (let x = 0, rest = node; x < d; x++, rest = Math.floor(rest / hermiteNodes)) {
      z[x] = rule.nodes[rest % hermiteNodes]!;
      weight *= rule.weights[rest % hermiteNodes]!;
    }
    if (!addNode(context, factor, z, weight, mean, cov)) return undefined;
  }
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) cov[i * m + j] = cov[i * m + j]! - mean[i]! * mean[j]!;
  return { mean, cov };
}

function computeMoments(context: MakerContext, parameters: Float64Array): TotalMoments | undefined {
  const { kernel, last } = context;
  if (!computeImplied(kernel, parameters)) return undefined;
  const { beta, psi, alpha } = kernel.values;
  const isKnown = isSame(beta, last.beta) && isSame(psi, last.psi) && isSame(alpha, last.alpha);
  if (!isKnown || !last.moments) {
    last.moments = etaMoments(context);
    last.beta.set(beta);
    last.psi.set(psi);
    last.alpha.set(alpha);
  }
  return last.moments && observedMoments(context, last.moments.mean, last.moments.cov);
}

export function createMomentMaker({ matrices, products, dimensions }: LmsGroup): MomentMaker {
  const kernel = createGroupKernel(matrices);
  const { beta, psi, alpha } = kernel.values;
  const last: LastMoments = { beta: beta.slice(), psi: psi.slice(), alpha: alpha.slice() };
  const context = { kernel, last, products, dimensions, rule: hermiteRule(hermiteNodes) };
  return { kernel, compute: (parameters) => computeMoments(context, parameters) };
}
