/**
 * Where the likelihood is summed.
 *
 * The integral over a conditioned latent variable is taken by the trapezoidal rule on equally spaced nodes over the
 * values that the cases can have. For functions like these (analytic, vanishing at both ends) its error falls
 * exponentially, as exp(-2 pi^2 sd^2 / spacing^2), where sd is how well one case's answers locate the variable
 * [trefethen-weideman-2014]. Gauss-Hermite nodes are spaced for the whole population: with 24 of them they lie 0.64
 * population standard deviations apart in the middle, hardly finer than what 4 good indicators resolve.
 */
import type { Solution } from '../sem/inference/solution.ts';
import type { ModelMatrices } from '../model/model-matrices.ts';

/** The rule goes this many posterior standard deviations beyond the outermost cases. */
const reach = 5;
/** Spacing in posterior standard deviations: 1.25 keeps the relative error of a case's likelihood below 1e-5. */
const spacing = 1.25;
/** Nodes a dimension at most, by the number of dimensions. */
const mostNodes = [400, 60, 24];
/** Nodes that no case has a share above this of are left out of grids in several dimensions. */
export const negligibleShare = 1e-10;

/** What the cases say about a latent variable in one group, at the model without interactions. */
export interface LatentLocation {
  readonly lowest: number;
  readonly highest: number;
  /** Posterior standard deviation, the same for all cases. */
  readonly sd: number;
}

/** Locates an eta in group g from the linear solution. `cases`: n x p. */
export function locateLatent(solution: Solution, g: number, cases: Float64Array, eta: number): LatentLocation {
  const kernel = solution.objective.kernels[g]!;
  const { p, m, w, lc, c, mu, etaMean } = kernel;
  const weights = new Float64Array(p);
  let explained = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) weights[i] = weights[i]! + w[i * p + j]! * lc[j * m + eta]!;
    explained += weights[i]! * lc[i * m + eta]!;
  }
  let lowest = Infinity;
  let highest = -Infinity;
  for (let row = 0; row < cases.length; row += p) {
    let value = etaMean[eta]!;
    for (let i = 0; i < p; i++) value += weights[i]! * (cases[row + i]! - mu[i]!);
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  const total = c[eta * m + eta]!;
  const rest = total - explained;
  return { lowest, highest, sd: rest > 1e-8 * total ? Math.sqrt(rest) : 0 };
}

/** Nodes that resolve a variable; Infinity when it has no measurement error. */
export function nodesFor({ lowest, highest, sd }: LatentLocation): number {
  return sd > 0 ? Math.ceil((highest - lowest + 2 * reach * sd) / (spacing * sd)) + 1 : Infinity;
}

export interface Grid {
  /** K x d. */
  readonly nodes: Float64Array;
  readonly logVolume: number;
  /** Nodes along each dimension. */
  readonly counts: readonly number[];
  /** Whether some dimension has fewer nodes than would resolve it. */
  readonly isCoarse: boolean;
}

/** A product grid: at least `wanted` nodes a dimension, more where the cases are located more finely. */
export function buildGrid(locations: readonly LatentLocation[], wanted: number): Grid {
  const most = mostNodes[locations.length - 1] ?? 2;
  const needed = locations.map(nodesFor);
  const counts = needed.map((count) => Math.max(Math.min(Math.max(wanted, count), most), 3));
  const total = counts.reduce((product, count) => product * count, 1);
  const d = locations.length;
  const nodes = new Float64Array(total * d);
  let logVolume = 0;
  let stride = 1;
  locations.forEach(({ lowest, highest, sd }, x) => {
    const count = counts[x]!;
    const from = lowest - reach * sd;
    const step = (highest - lowest + 2 * reach * sd) / (count - 1);
    for (let k = 0; k < total; k++) nodes[k * d + x] = from + step * (Math.floor(k / stride) % count);
    logVolume += Math.log(step);
    stride *= count;
  });
  return { nodes, logVolume, counts, isCoarse: needed.some((count, x) => counts[x]! < count) };
}

/** Only the nodes that some case has a share of; `posterior` is n x K. */
export function pruneGrid(grid: Grid, posterior: Float64Array): Grid {
  const d = grid.counts.length;
  const count = grid.nodes.length / d;
  const largest = new Float64Array(count);
  for (let place = 0; place < posterior.length; place += count) {
    for (let k = 0; k < count; k++) if (posterior[place + k]! > largest[k]!) largest[k] = posterior[place + k]!;
  }
  const kept = [...largest.keys()].filter((k) => largest[k]! > negligibleShare);
  const nodes = new Float64Array(kept.length * d);
  kept.forEach((k, i) => nodes.set(grid.nodes.subarray(k * d, (k + 1) * d), i * d));
  return { ...grid, nodes };
}

/** Places of names among the etas of a group. */
export function etaPlaces({ etas }: ModelMatrices, names: readonly string[]): Int32Array {
  return Int32Array.from(names, (name) => etas.indexOf(name));
}
