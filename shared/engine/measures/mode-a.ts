/**
 * Weights of partial least squares, mode A, from correlations of the items, and the reliability rho_A that follows.
 * Scores are weighted sums with variance 1; the inner proxy of a construct is a weighted sum of its neighbours' scores,
 * and its weights are the correlations of its items with that proxy [lohmoeller-1989].
 */
import { solveInPlace } from '../../numeric/linear-solve.ts';

/** Weights are final when none changes by more than this. */
const weightTolerance = 1e-12;
const mostIterations = 2000;

/** A path between constructs, by their places. */
export interface ScorePath {
  readonly from: number;
  readonly to: number;
}

export interface ModeA {
  /** Writes rho_A of every construct into `out` from `at` on; NaN of one item, without neighbours, or without an end. */
  rhoA(r: Float64Array, out: Float64Array, at: number): void;
}

/**
 * rho_A = (w'w)^2 w'(S - diag S)w / w'(ww' - diag ww')w with w'Sw = 1, S the correlations within the construct.
 * [dijkstra-henseler-2015]
 */
function rhoOf(weights: Float64Array): number {
  let squares = 0;
  let fourths = 0;
  for (const w of weights) {
    squares += w * w;
    fourths += w ** 4;
  }
  return (squares * squares * (1 - squares)) / (squares * squares - fourths);
}

/**
 * Prepares the weights of constructs with these items. With paths the path scheme: regression weights of the predictors,
 * correlations with the outcomes. Without any the factor scheme, every pair joined.
 * @param p items of the correlation matrix
 * @param blocks places of each construct's items
 */
export function createModeA(p: number, blocks: readonly (readonly number[])[], paths: readonly ScorePath[]): ModeA {
  const m = blocks.length;
  const weights = blocks.map(({ length }) => new Float64Array(length));
  const before = blocks.map(({ length }) => new Float64Array(length));
  const predictors = blocks.map((_, j) => [...new Set(paths.filter(({ to }) => to === j).map(({ from }) => from))]);
  const outcomes = blocks.map((_, j) => [...new Set(paths.filter(({ from }) => from === j).map(({ to }) => to))]);
  const isFree = paths.length === 0;
  const isJoined = blocks.map((_, j) => (isFree ? m > 1 : predictors[j]!.length + outcomes[j]!.length > 0));
  /** Correlation of item i with the score of construct k, p x m. */
  const itemScore = new Float64Array(p * m);
  const scores = new Float64Array(m * m);
  const inner = new Float64Array(m * m);

  const normalise = (r: Float64Array, j: number): boolean => {
    const [block, own] = [blocks[j]!, weights[j]!];
    let variance = 0;
    for (let a = 0; a < block.length; a++)
      for (let b = 0; b < block.length; b++) variance += own[a]! * own[b]! * r[block[a]! * p + block[b]!]!;
    if (!(variance > 0)) return false;
    const scale = 1 / Math.sqrt(variance);
    for (let a = 0; a < block.length; a++) own[a]! *= scale;
    return true;
  };

  const correlateScores = (r: Float64Array): void => {
    for (let k = 0; k < m; k++) {
      const [block, own] = [blocks[k]!, weights[k]!];
      for (let i = 0; i < p; i++) {
        let sum = 0;
        for (let b = 0; b < block.length; b++) sum += own[b]! * r[i * p + block[b]!]!;
        itemScore[i * m + k] = sum;
      }
    }
    for (let j = 0; j < m; j++) {
      for (let k = 0; k < m; k++) {
        let sum = 0;
        for (let a = 0; a < blocks[j]!.length; a++) sum += weights[j]![a]! * itemScore[blocks[j]![a]! * m + k]!;
        scores[j * m + k] = sum;
      }
    }
  };

  /** Regression weights of construct j on its predictors. */
  const regress = (j: number): boolean => {
    const from = predictors[j]!;
    const size = from.length;
    const left = new Float64Array(size * size);
    const right = new Float64Array(size);
    from.forEach((a, x) => {
      right[x] = scores[a * m + j]!;
      from.forEach((b, y) => (left[x * size + y] = a === b ? 1 : scores[a * m + b]!));
    });
    if (!solveInPlace(left, size, right, 1)) return false;
    from.forEach((a, x) => (inner[j * m + a] = right[x]!));
    return true;
  };

  const setInner = (): boolean => {
    inner.fill(0);
    for (let j = 0; j < m; j++) {
      if (isFree) for (let k = 0; k < m; k++) if (k !== j) inner[j * m + k] = scores[j * m + k]!;
      for (const k of outcomes[j]!) inner[j * m + k] = scores[j * m + k]!;
      if (predictors[j]!.length > 0 && !regress(j)) return false;
    }
    return true;
  };

  const update = (r: Float64Array, j: number): boolean => {
    const [block, own] = [blocks[j]!, weights[j]!];
    for (let a = 0; a < block.length; a++) {
      let sum = 0;
      for (let k = 0; k < m; k++) sum += inner[j * m + k]! * itemScore[block[a]! * m + k]!;
      own[a] = sum;
    }
    return normalise(r, j);
  };

  /** Largest change of a weight, whatever its sign. */
  const change = (): number => {
    let largest = 0;
    for (let j = 0; j < m; j++) {
      for (let a = 0; a < weights[j]!.length; a++) {
        largest = Math.max(largest, Math.abs(Math.abs(weights[j]![a]!) - Math.abs(before[j]![a]!)));
        before[j]![a] = weights[j]![a]!;
      }
    }
    return largest;
  };

  const iterate = (r: Float64Array): boolean => {
    for (let j = 0; j < m; j++) {
      weights[j]!.fill(1);
      if (!normalise(r, j)) return false;
      before[j]!.set(weights[j]!);
    }
    for (let step = 0; step < mostIterations; step++) {
      correlateScores(r);
      if (!setInner()) return false;
      for (let j = 0; j < m; j++) if (isJoined[j] && !update(r, j)) return false;
      if (change() <= weightTolerance) return true;
    }
    return false;
  };

  return {
    rhoA(r, out, at) {
      const isDone = iterate(r);
      for (let j = 0; j < m; j++) {
        out[at + j] = isDone && isJoined[j] && blocks[j]!.length > 1 ? rhoOf(weights[j]!) : NaN;
      }
    },
  };
}
