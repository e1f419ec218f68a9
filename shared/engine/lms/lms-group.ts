/** One group as the LMS likelihood sees it: cases, matrices, products, the grid, and storage for one evaluation. */
import { createGroupKernel, type GroupKernel } from '../sem/kernel/group-kernel.ts';
import type { ModelMatrices } from '../model/model-matrices.ts';
import type { SampleMoments } from '../sample/sample-moments.ts';

/** eta_row = eta_dimension * eta_col: given a value of the dimension, a path from `col` of that value. */
export interface LmsProduct {
  readonly row: number;
  readonly col: number;
  /** Place in `dimensions`. */
  readonly dimension: number;
}

/** What stays the same over all evaluations. */
export interface LmsDesign {
  readonly matrices: ModelMatrices;
  readonly moments: SampleMoments;
  readonly n: number;
  /** n x p, complete cases in the model's order. */
  readonly cases: Float64Array;
  readonly products: readonly LmsProduct[];
  /** Etas that are conditioned on: exogenous latent variables. */
  readonly dimensions: Int32Array;
  /** K x d: values of the dimensions at each node; `logVolume`: log of the cell each node stands for. */
  readonly nodes: Float64Array;
  readonly logVolume: number;
  /** Etas with loadings, in order (r of them). */
  readonly loaded: Int32Array;
  /** Variances (r) that anchor the projection of cases onto the etas; any positive values give the same result. */
  readonly anchor: Float64Array;
}

/** Storage of one group; all of it is current after `evaluateGroup`. */
export interface LmsGroup extends LmsDesign {
  readonly kernel: GroupKernel;
  readonly nodeCount: number;
  /** Loadings of the loaded etas, p x r. */
  readonly loadings: Float64Array;
  /** W_r = inverse covariances of what the etas do not reach (W_r Lambda = 0), p x p. */
  readonly rest: Float64Array;
  /** P: r x p with P Lambda = I; scores P (y - nu): n x r; V: r x r, their error covariances. */
  readonly projection: Float64Array;
  readonly scores: Float64Array;
  readonly error: Float64Array;
  /** Second moments (p x p) and mean (p) of the cases about nu. */
  readonly about: Float64Array;
  readonly meanAbout: Float64Array;
  /** Nodes: log weight, inverse Cholesky factor of the scores' covariances and it times their mean. */
  readonly logWeight: Float64Array;
  readonly whiten: Float64Array;
  readonly whitenedMean: Float64Array;
  /** Nodes: A = (I - B)^-1, C = A Psi A', A alpha. */
  readonly a: Float64Array;
  readonly c: Float64Array;
  readonly tau: Float64Array;
  /** Inverse covariances of the dimensions, d x d. */
  readonly phiInverse: Float64Array;
  /** n x K. */
  readonly posterior: Float64Array;
  readonly work: LmsWork;
}

/** Scratch. */
export interface LmsWork {
  readonly pp: Float64Array;
  readonly pp2: Float64Array;
  readonly pr: Float64Array;
  readonly pr2: Float64Array;
  readonly rr: Float64Array;
  readonly rr2: Float64Array;
  readonly rr3: Float64Array;
  readonly mm: Float64Array;
  readonly mm2: Float64Array;
  readonly md: Float64Array;
  readonly dd: Float64Array;
  readonly dd2: Float64Array;
  readonly r1: Float64Array;
  readonly r2: Float64Array;
  readonly nr: Float64Array;
}

/** Etas that any indicator loads on, freely or with a fixed loading that is not 0. */
export function loadedEtas(matrices: ModelMatrices): Int32Array {
  const { p, m, fixed, freeKind, freeCol } = matrices;
  const isLoaded = new Array<boolean>(m).fill(false);
  for (let i = 0; i < p; i++) for (let j = 0; j < m; j++) if (fixed.lambda[i * m + j] !== 0) isLoaded[j] = true;
  freeKind.forEach((kind, k) => {
    if (kind === 0) isLoaded[freeCol[k]!] = true;
  });
  return Int32Array.from([...isLoaded.keys()].filter((j) => isLoaded[j]));
}

/** The cases behind moments as an n x p matrix; undefined when a covariance matrix was given in their place. */
export function caseMatrix({ cases, names }: SampleMoments): Float64Array | undefined {
  if (!cases) return undefined;
  const p = names.length;
  const out = new Float64Array(cases.rows.length * p);
  cases.columns.forEach((column, j) => cases.rows.forEach((row, i) => (out[i * p + j] = column[row]!)));
  return out;
}

function createWork(n: number, p: number, m: number, r: number, d: number): LmsWork {
  const make = (size: number): Float64Array => new Float64Array(size);
  return {
    pp: make(p * p), pp2: make(p * p), pr: make(p * r), pr2: make(p * r),
    rr: make(r * r), rr2: make(r * r), rr3: make(r * r), mm: make(m * m), mm2: make(m * m),
    md: make(m * d), dd: make(d * d), dd2: make(d * d), r1: make(r), r2: make(r), nr: make(n * r),
  }; // prettier-ignore
}

/** Allocates the storage of one group. */
export function createLmsGroup(design: LmsDesign): LmsGroup {
  const { n, matrices } = design;
  const { p, m } = matrices;
  const r = design.loaded.length;
  const d = design.dimensions.length;
  const count = design.nodes.length / d;
  const make = (size: number): Float64Array => new Float64Array(size);
  return {
    ...design, kernel: createGroupKernel(matrices), nodeCount: count,
    loadings: make(p * r), rest: make(p * p), projection: make(r * p), scores: make(n * r), error: make(r * r),
    about: make(p * p), meanAbout: make(p),
    logWeight: make(count), whiten: make(count * r * r), whitenedMean: make(count * r),
    a: make(count * m * m), c: make(count * m * m), tau: make(count * m),
    phiInverse: make(d * d), posterior: make(n * count), work: createWork(n, p, m, r, d),
  }; // prettier-ignore
}
