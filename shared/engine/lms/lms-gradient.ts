/**
 * The gradient of the LMS log-likelihood of one group.
 *
 * By Fisher's identity it is the posterior-weighted gradient of the complete-data likelihood. With e = G_k^-1 (s - t_k)
 * for scores s of a case, mean t_k and covariances G_k at node k: the residual W (y - mu) of the indicators is
 * u = W_r (y - nu) + P'e, and Lambda'W (y - mu), conditioned etas included, is b_k + H_k e. Everything is then sums of
 * e and ee' over cases: a node needs r^2 numbers, whatever p is. (Own derivation from the block inverse.)
 */
import { dot } from '../../numeric/dot.ts';
import { matrixKinds, matrixWidth, type MatrixKind } from '../model/model-matrices.ts';
import type { LmsGroup } from './lms-group.ts';
import { residualOfScores, scorePrecision, structuralPrecision, structuralTables } from './lms-node-tables.ts';

/** Gradients by every cell of every matrix; symmetric matrices hold the derivative by one off-diagonal pair, twice the one by a diagonal cell. */
export interface LmsGradient {
  readonly lambda: Float64Array;
  readonly beta: Float64Array;
  readonly psi: Float64Array;
  readonly theta: Float64Array;
  readonly nu: Float64Array;
  readonly alpha: Float64Array;
  /** Posterior-weighted e of each case, n x r. */
  readonly expected: Float64Array;
  /** A node's sums: weight, e, ee'. */
  readonly count: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Sum over nodes of ee' less n_k G_k^-1. */
  readonly excess: Float64Array;
  readonly totalFirst: Float64Array;
  /** Sum over cases of (y - nu) e': p x r. */
  readonly cross: Float64Array;
  readonly structural: StructuralWork;
}

interface StructuralWork {
  readonly b: Float64Array;
  readonly h: Float64Array;
  readonly mean: Float64Array;
  readonly d: Float64Array;
  readonly omega: Float64Array;
  readonly mr: Float64Array;
  readonly mm: Float64Array;
  readonly slope: Float64Array;
  readonly inverse: Float64Array;
}

export function createLmsGradient(group: LmsGroup): LmsGradient {
  const { p, m } = group.kernel;
  const { n, nodeCount } = group;
  const r = group.loaded.length;
  const d = group.dimensions.length;
  const make = (size: number): Float64Array => new Float64Array(size);
  return {
    lambda: make(p * m), beta: make(m * m), psi: make(m * m), theta: make(p * p), nu: make(p), alpha: make(m),
    expected: make(n * r), count: make(nodeCount), first: make(nodeCount * r), second: make(nodeCount * r * r),
    excess: make(r * r), totalFirst: make(r), cross: make(p * r),
    structural: {
      b: make(m), h: make(m * r), mean: make(m), d: make(m * m), omega: make(m * m), mr: make(m * r),
      mm: make(m * m), slope: make(m * d), inverse: make(r * r),
    },
  }; // prettier-ignore
}

/** Sums over cases, by node and by case. */
function accumulate(group: LmsGroup, gradient: LmsGradient): void {
  const { n, nodeCount, posterior, work } = group;
  const { expected, count, first, second } = gradient;
  const { r1: z, r2: e } = work;
  const r = e.length;
  expected.fill(0);
  count.fill(0);
  first.fill(0);
  second.fill(0);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < nodeCount; k++) {
      const share = posterior[i * nodeCount + k]!;
      if (share === 0) continue;
      residualOfScores(group, i, k, z, e);
      count[k] = count[k]! + share;
      for (let a = 0; a < r; a++) {
        const weighted = share * e[a]!;
        expected[i * r + a] = expected[i * r + a]! + weighted;
        first[k * r + a] = first[k * r + a]! + weighted;
        const row = (k * r + a) * r;
        for (let b = 0; b <= a; b++) second[row + b] = second[row + b]! + weighted * e[b]!;
      }
    }
  }
  for (let k = 0; k < nodeCount; k++) {
    for (let a = 0; a < r; a++) for (let b = 0; b < a; b++) second[(k * r + b) * r + a] = second[(k * r + a) * r + b]!;
  }
}

/** Adds node k: D = sum of (b + He)(b + He)' - n Omega; psi += A'DA, beta += A'(DC + mean tau'), alpha += A' mean. */
function addStructural(group: LmsGroup, gradient: LmsGradient, k: number): void {
  const { kernel, loaded, a, c, tau } = group;
  const { m } = kernel;
  const r = loaded.length;
  const { b, h, mean, d, omega, mr, mm, slope, inverse } = gradient.structural;
  const n = gradient.count[k]!;
  structuralTables(group, k, slope, b, h);
  structuralPrecision(group, h, inverse, mr, omega);
  const first = k * r;
  for (let i = 0; i < m; i++) {
    const he = dot(h, i * r, gradient.first, first, r);
    mean[i] = n * b[i]! + he;
    for (let x = 0; x < r; x++) mr[i * r + x] = dot(h, i * r, gradient.second, (k * r + x) * r, r);
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      const outer = b[i]! * (mean[j]! - n * b[j]!) + b[j]! * (mean[i]! - n * b[i]!) + n * b[i]! * b[j]!;
      d[i * m + j] = d[j * m + i] = outer + dot(mr, i * r, h, j * r, r) - n * omega[i * m + j]!;
    }
  }
  const from = k * m * m;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      let da = 0;
      for (let l = 0; l < m; l++) da += d[i * m + l]! * a[from + l * m + j]!;
      mm[i * m + j] = da;
    }
  }
  addTransposedProduct(a, from, mm, gradient.psi, m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) mm[i * m + j] = dot(d, i * m, c, from + j * m, m) + mean[i]! * tau[k * m + j]!;
  }
  addTransposedProduct(a, from, mm, gradient.beta, m);
  for (let i = 0; i < m; i++) {
    let sum = 0;
    for (let l = 0; l < m; l++) sum += a[from + l * m + i]! * mean[l]!;
    gradient.alpha[i] = gradient.alpha[i]! + sum;
  }
}

/** out += A' M for m x m matrices, A from a place in `a`. */
function addTransposedProduct(a: Float64Array, from: number, right: Float64Array, out: Float64Array, m: number): void {
  for (let l = 0; l < m; l++) {
    for (let i = 0; i < m; i++) {
      const x = a[from + l * m + i]!;
      if (x === 0) continue;
      for (let j = 0; j < m; j++) out[i * m + j] = out[i * m + j]! + x * right[l * m + j]!;
    }
  }
}

/** Sums over nodes and over cases that the measurement part needs. */
function sumUp(group: LmsGroup, gradient: LmsGradient): void {
  const { n, nodeCount, cases, kernel, loaded } = group;
  const { count, first, second, excess, totalFirst, cross, expected, structural } = gradient;
  const { p, values } = kernel;
  const r = loaded.length;
  excess.fill(0);
  totalFirst.fill(0);
  cross.fill(0);
  for (let k = 0; k < nodeCount; k++) {
    if (count[k] === 0) continue;
    scorePrecision(group, k, structural.inverse);
    for (let a = 0; a < r * r; a++)
      excess[a] = excess[a]! + second[k * r * r + a]! - count[k]! * structural.inverse[a]!;
    for (let a = 0; a < r; a++) totalFirst[a] = totalFirst[a]! + first[k * r + a]!;
    addStructural(group, gradient, k);
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) {
      const y = cases[i * p + j]! - values.nu[j]!;
      for (let a = 0; a < r; a++) cross[j * r + a] = cross[j * r + a]! + y * expected[i * r + a]!;
    }
  }
}

/** out (p x r) = left (p x p) * right (p x r). */
function timesTall(left: Float64Array, right: Float64Array, out: Float64Array, p: number, r: number): void {
  out.fill(0);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const x = left[i * p + j]!;
      for (let a = 0; a < r; a++) out[i * r + a] = out[i * r + a]! + x * right[j * r + a]!;
    }
  }
}

/** Loadings: n W_r S P' - W_r Y V + P' (P Y)' - n P' - P' excess V, Y = sum of (y - nu) e'. */
function addLoadings(group: LmsGroup, gradient: LmsGradient, restAbout: Float64Array, restCross: Float64Array): void {
  const { kernel, n, projection, error, loaded, work } = group;
  const { p, m } = kernel;
  const r = loaded.length;
  const { rr: inner, rr2: scaled } = work;
  const { excess, cross, lambda } = gradient;
  for (let a = 0; a < r; a++) {
    for (let b = 0; b < r; b++) scaled[a * r + b] = dot(excess, a * r, error, b * r, r);
  }
  for (let a = 0; a < r; a++) {
    for (let b = 0; b < r; b++) {
      let sum = -scaled[a * r + b]! - (a === b ? n : 0);
      for (let i = 0; i < p; i++) sum += cross[i * r + a]! * projection[b * p + i]!;
      inner[a * r + b] = sum;
    }
  }
  for (let i = 0; i < p; i++) {
    for (let b = 0; b < r; b++) {
      let sum = n * dot(restAbout, i * p, projection, b * p, p) - dot(restCross, i * r, error, b * r, r);
      for (let a = 0; a < r; a++) sum += projection[a * p + i]! * inner[a * r + b]!;
      lambda[i * m + loaded[b]!] = sum;
    }
  }
}

/** Theta: n (W_r S W_r - W_r) + W_r Y P + (W_r Y P)' + P' excess P. */
function addResiduals(group: LmsGroup, gradient: LmsGradient, restAbout: Float64Array, restCross: Float64Array): void {
  const { kernel, n, rest, projection, loaded, work } = group;
  const { p } = kernel;
  const r = loaded.length;
  const { pr: spread } = work;
  for (let i = 0; i < p; i++) {
    for (let b = 0; b < r; b++) {
      let sum = 0;
      for (let a = 0; a < r; a++) sum += projection[a * p + i]! * gradient.excess[a * r + b]!;
      spread[i * r + b] = sum;
    }
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = n * (dot(restAbout, i * p, rest, j * p, p) - rest[i * p + j]!);
      for (let a = 0; a < r; a++) {
        const x = projection[a * p + j]!;
        sum += (restCross[i * r + a]! + spread[i * r + a]!) * x + restCross[j * r + a]! * projection[a * p + i]!;
      }
      gradient.theta[i * p + j] = gradient.theta[j * p + i] = sum;
    }
  }
}

/** Gradients by all cells of all matrices, at the point last evaluated. */
function differentiateCells(group: LmsGroup, gradient: LmsGradient): void {
  const { kernel, n, rest, about, meanAbout, projection, loaded, work } = group;
  const { p } = kernel;
  const r = loaded.length;
  gradient.psi.fill(0);
  gradient.beta.fill(0);
  gradient.alpha.fill(0);
  accumulate(group, gradient);
  sumUp(group, gradient);
  const { pp: restAbout, pr2: restCross } = work;
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) restAbout[i * p + j] = dot(rest, i * p, about, j * p, p);
  timesTall(rest, gradient.cross, restCross, p, r);
  addLoadings(group, gradient, restAbout, restCross);
  addResiduals(group, gradient, restAbout, restCross);
  for (let i = 0; i < p; i++) {
    let sum = n * dot(rest, i * p, meanAbout, 0, p);
    for (let a = 0; a < r; a++) sum += projection[a * p + i]! * gradient.totalFirst[a]!;
    gradient.nu[i] = sum;
  }
}

/** Adds `factor` times the gradient of the group's log-likelihood to `out` (by theta), at the point last evaluated. */
export function addLmsGradient(group: LmsGroup, gradient: LmsGradient, factor: number, out: Float64Array): void {
  differentiateCells(group, gradient);
  const { model, p, m, q } = group.kernel;
  for (let k = 0; k < q; k++) {
    const kind = matrixKinds[model.freeKind[k]!]!;
    const row = model.freeRow[k]!;
    const col = model.freeCol[k]!;
    const halved = (kind === 'psi' || kind === 'theta') && row === col ? 0.5 : 1;
    const place = model.freeIndex[k]!;
    out[place] = out[place]! + factor * halved * cellGradient(gradient, kind, row * matrixWidth(kind, p, m) + col);
  }
}

function cellGradient(gradient: LmsGradient, kind: MatrixKind, cell: number): number {
  return kind === 'tau' || kind === 'scaling' ? 0 : gradient[kind][cell]!;
}
