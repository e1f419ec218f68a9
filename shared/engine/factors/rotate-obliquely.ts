/** Oblique rotations: quartimin by gradients, promax by regression on a target. P is p x k, Phi k x k. */
import { product, crossProduct } from '../../numeric/dense.ts';
import { invertInto } from '../../numeric/linear-solve.ts';

export interface ObliqueRotation {
  /** Pattern. */
  readonly loadings: Float64Array;
  /** Correlations of the factors. */
  readonly phi: Float64Array;
  readonly iterations: number;
  readonly isConverged: boolean;
}

/** Length of the projected gradient at which the search ends, and at which it may end. */
const gradientGoal = 1e-8;
const gradientTolerance = 1e-6;
const mostIterations = 10_000;
const mostHalvings = 40;

function transposed(a: Float64Array, k: number): Float64Array {
  const out = new Float64Array(k * k);
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) out[j * k + i] = a[i * k + j]!;
  return out;
}

function inverse(a: Float64Array, k: number): Float64Array | undefined {
  const out = new Float64Array(k * k);
  return invertInto(a.slice(), k, out) ? out : undefined;
}

/** Quartimin 1/4 sum over rows and pairs of columns of l_ir^2 l_is^2 [carroll-1953], and its derivative by the loadings. */
function quartimin(loadings: Float64Array, p: number, k: number): { value: number; gradient: Float64Array } {
  const gradient = new Float64Array(p * k);
  let value = 0;
  for (let i = 0; i < p; i++) {
    let all = 0;
    for (let m = 0; m < k; m++) all += loadings[i * k + m]! ** 2;
    for (let m = 0; m < k; m++) {
      const l = loadings[i * k + m]!;
      const others = all - l * l;
      value += (l * l * others) / 4;
      gradient[i * k + m] = l * others;
    }
  }
  return { value, gradient };
}

interface Point {
  /** k x k with columns of length 1: L = A (T')^-1, Phi = T'T. */
  readonly t: Float64Array;
  readonly loadings: Float64Array;
  readonly value: number;
  readonly slope: Float64Array;
}

/** The criterion at T with its derivative by T, -(L' dQ/dL T^-1)'. */
function pointAt(unrotated: Float64Array, p: number, k: number, t: Float64Array): Point | undefined {
  const inverted = inverse(t, k);
  if (!inverted) return undefined;
  const loadings = product(unrotated, transposed(inverted, k), p, k, k);
  const { value, gradient } = quartimin(loadings, p, k);
  const slope = transposed(product(crossProduct(loadings, gradient, p, k, k), inverted, k, k, k), k);
  return { t, loadings, value, slope: slope.map((x) => -x) };
}

/** The part of the slope along which columns keep their length. */
function projected({ t, slope }: Point, k: number): Float64Array {
  const out = slope.slice();
  for (let m = 0; m < k; m++) {
    let along = 0;
    for (let i = 0; i < k; i++) along += t[i * k + m]! * slope[i * k + m]!;
    for (let i = 0; i < k; i++) out[i * k + m]! -= along * t[i * k + m]!;
  }
  return out;
}

function normalised(t: Float64Array, k: number): Float64Array {
  const out = t.slice();
  for (let m = 0; m < k; m++) {
    let square = 0;
    for (let i = 0; i < k; i++) square += t[i * k + m]! ** 2;
    for (let i = 0; i < k; i++) out[i * k + m]! /= Math.sqrt(square);
  }
  return out;
}

/**
 * Direct oblimin with gamma 0, which is quartimin, of the rows as they are: steps against the gradient, projected back
 * to columns of length 1, from the unrotated factors on. [jennrich-2002]
 */
export function rotateQuartimin(unrotated: Float64Array, p: number, k: number): ObliqueRotation {
  const start = new Float64Array(k * k);
  for (let m = 0; m < k; m++) start[m * k + m] = 1;
  let point = pointAt(unrotated, p, k, start)!;
  let length = 1;
  let iterations = 0;
  let size = Infinity;
  for (; iterations < mostIterations; iterations++) {
    const direction = projected(point, k);
    const square = direction.reduce((sum, x) => sum + x * x, 0);
    size = Math.sqrt(square);
    if (size <= gradientGoal) break;
    let next: Point | undefined;
    length *= 2;
    for (let halving = 0; halving < mostHalvings; halving++, length /= 2) {
      const step = length;
      const trial = pointAt(
        unrotated,
        p,
        k,
        normalised(
          point.t.map((x, e) => x - step * direction[e]!),
          k,
        ),
      );
      if (!trial || !(point.value - trial.value > 0.5 * square * step)) continue;
      next = trial;
      break;
    }
    // Rounding hides any further decrease.
    if (!next) break;
    point = next;
  }
  const phi = crossProduct(point.t, point.t, k, k, k);
  return { loadings: point.loadings, phi, iterations, isConverged: size <= gradientTolerance };
}

export const promaxVariants = ['spss', 'r', 'psych'] as const;
export type PromaxVariant = (typeof promaxVariants)[number];

/**
 * Promax [hendrickson-white-1964]: the varimax loadings V are regressed on their own powers, sign(.) abs(.)^kappa.
 * With h the lengths of the rows of V: `spss` takes the powers of V / h as the target of V, `r` (factanal) those of V
 * as the target of V, `psych` those of V / h as the target of V / h. Columns are scaled so that factors have variance 1.
 */
export function promax(
  varimaxLoadings: Float64Array,
  p: number,
  k: number,
  kappa: number,
  variant: PromaxVariant,
): ObliqueRotation {
  const even = varimaxLoadings.slice();
  for (let i = 0; i < p; i++) {
    let square = 0;
    for (let m = 0; m < k; m++) square += varimaxLoadings[i * k + m]! ** 2;
    if (square > 0) for (let m = 0; m < k; m++) even[i * k + m]! /= Math.sqrt(square);
  }
  const source = variant === 'r' ? varimaxLoadings : even;
  const target = source.map((x) => Math.sign(x) * Math.abs(x) ** kappa);
  const regressor = variant === 'psych' ? even : varimaxLoadings;
  const products = inverse(crossProduct(regressor, regressor, p, k, k), k);
  const u = products && product(products, crossProduct(regressor, target, p, k, k), k, k, k);
  // Factors V U have pattern U and covariances (U'U)^-1, before their variances are made 1.
  const covariances = u && inverse(crossProduct(u, u, k, k, k), k);
  if (!covariances) {
    const phi = new Float64Array(k * k);
    for (let m = 0; m < k; m++) phi[m * k + m] = 1;
    return { loadings: varimaxLoadings, phi, iterations: 0, isConverged: false };
  }
  const sd = Float64Array.from({ length: k }, (_, m) => Math.sqrt(covariances[m * k + m]!));
  const scaled = u.map((x, e) => x * sd[e % k]!);
  const phi = covariances.map((x, e) => x / (sd[Math.floor(e / k)]! * sd[e % k]!));
  return { loadings: product(varimaxLoadings, scaled, p, k, k), phi, iterations: 1, isConverged: true };
}
