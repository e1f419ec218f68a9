/** Rotation of extracted factors, and the order and the signs in which they are shown. */
import { crossProduct, product } from '../../numeric/dense.ts';
import { rowSquares } from './extract-factors.ts';
import { promax, rotateQuartimin, type PromaxVariant } from './rotate-obliquely.ts';
import { varimax } from './rotate-orthogonally.ts';

export const rotations = ['none', 'varimax', 'promax', 'oblimin', 'quartimin'] as const;
export type Rotation = (typeof rotations)[number];

export interface RotationChoices {
  readonly rotation: Rotation;
  /** Rows have length 1 while they are rotated. [kaiser-1958] */
  readonly kaiser: boolean;
  /** Power of promax. */
  readonly kappa: number;
  readonly promax: PromaxVariant;
}

export interface RotatedFactors {
  /** Pattern, p x k. */
  readonly loadings: Float64Array;
  /** Correlations of oblique factors, k x k. */
  readonly phi?: Float64Array;
  /** Correlations of items and oblique factors, P Phi. */
  readonly structure?: Float64Array;
  /** Variance explained by each factor, diag(Phi P'P). */
  readonly ssLoadings: Float64Array;
  readonly isConverged: boolean;
}

interface Turned {
  readonly loadings: Float64Array;
  readonly phi?: Float64Array;
  readonly isConverged: boolean;
}

/** Rotates rows that are, or are not, made length 1 before and given back their length afterwards. */
function turn(unrotated: Float64Array, p: number, k: number, choices: RotationChoices): Turned {
  const { rotation, kaiser, kappa } = choices;
  const lengths = Float64Array.from({ length: p }, (_, i) => {
    const square = kaiser ? rowSquares(unrotated, k, i) : 1;
    return square > 0 ? Math.sqrt(square) : 1;
  });
  const even = unrotated.map((x, e) => x / lengths[Math.floor(e / k)]!);
  const restore = (loadings: Float64Array): Float64Array => loadings.map((x, e) => x * lengths[Math.floor(e / k)]!);
  if (rotation === 'oblimin' || rotation === 'quartimin') {
    const turned = rotateQuartimin(even, p, k);
    return { ...turned, loadings: restore(turned.loadings) };
  }
  const turned = varimax(even, p, k);
  const loadings = restore(turned.loadings);
  if (rotation === 'varimax') return { loadings, isConverged: turned.isConverged };
  const oblique = promax(loadings, p, k, kappa, choices.promax);
  return { ...oblique, isConverged: turned.isConverged && oblique.isConverged };
}

/** diag(Phi P'P); of orthogonal factors sums of squared loadings. */
function explained({ loadings, phi }: Omit<Turned, 'isConverged'>, p: number, k: number): Float64Array {
  const squares = crossProduct(loadings, loadings, p, k, k);
  return Float64Array.from({ length: k }, (_, m) => {
    if (!phi) return squares[m * k + m]!;
    let sum = 0;
    for (let j = 0; j < k; j++) sum += phi[m * k + j]! * squares[j * k + m]!;
    return sum;
  });
}

/** +1 or -1 for each column, so that its sum is positive. */
function columnSigns(loadings: Float64Array, p: number, k: number): number[] {
  return Array.from({ length: k }, (_, m) => {
    let sum = 0;
    for (let i = 0; i < p; i++) sum += loadings[i * k + m]!;
    return sum < 0 ? -1 : 1;
  });
}

/**
 * Rotates p x k loadings. Rotated factors stand by descending variance explained, each with a positive sum of loadings;
 * without rotation they stay as they are. One oblique factor correlates 1 with itself.
 */
export function rotateFactors(unrotated: Float64Array, p: number, k: number, choices: RotationChoices): RotatedFactors {
  if (choices.rotation === 'none')
    return { loadings: unrotated, ssLoadings: explained({ loadings: unrotated }, p, k), isConverged: true };
  const one = choices.rotation === 'varimax' ? {} : { phi: Float64Array.of(1) };
  const turned = k === 1 ? { loadings: unrotated, ...one, isConverged: true } : turn(unrotated, p, k, choices);
  const ss = explained(turned, p, k);
  const order = [...ss.keys()].sort((a, b) => ss[b]! - ss[a]!);
  const signs = columnSigns(turned.loadings, p, k);
  const loadings = new Float64Array(p * k);
  const { phi: given, isConverged } = turned;
  order.forEach((from, to) => {
    for (let i = 0; i < p; i++) loadings[i * k + to] = signs[from]! * turned.loadings[i * k + from]!;
  });
  const ssLoadings = Float64Array.from(order, (from) => ss[from]!);
  if (!given) return { loadings, ssLoadings, isConverged };
  const phi = new Float64Array(k * k);
  order.forEach((a, i) => order.forEach((b, j) => (phi[i * k + j] = signs[a]! * signs[b]! * given[a * k + b]!)));
  return { loadings, phi, structure: product(loadings, phi, p, k, k), ssLoadings, isConverged };
}
