/** Score (Lagrange multiplier) tests of equalities: how much chi-square would fall were an equality dropped. */
import type { ParameterRef } from '../../problem.ts';
import { transformInformation } from '../sem/search/reduce-parameters.ts';
import { chiSquareUpper } from '../../numeric/chi-square.ts';
import { choleskyInPlace, choleskySolve } from '../../numeric/cholesky.ts';
import type { Solution } from '../sem/inference/solution.ts';
import { pseudoSolve, timesTransposed } from './dense-forms.ts';
import { equalityRows, type EqualityRow, type EqualitySource } from './equality-rows.ts';
import { scaledFactor, solveScaled } from './scaled-factor.ts';
import { scoreForms, type ScoreForms } from './score-forms.ts';

export interface ReleasedParameter extends ParameterRef {
  readonly group: number;
  /** Expected change of the parameter when this equality alone is dropped. */
  readonly epc: number;
}

/** One equality dropped, all others kept. */
export interface ScoreTest {
  readonly source: EqualitySource;
  readonly lhs: string;
  readonly rhs: string;
  readonly statistic: number;
  readonly df: number;
  readonly pvalue: number;
  /** What the equality ties, with expected changes; the last one is the parameter to release. */
  readonly parameters: readonly ReleasedParameter[];
}

export interface ScoreTests {
  /** All equalities dropped at once. */
  readonly total: { readonly statistic: number; readonly df: number; readonly pvalue: number };
  /** Largest first. */
  readonly univariate: readonly ScoreTest[];
  /** Expected change of every free parameter when all equalities are dropped, in order of theta. */
  readonly changes: Float64Array;
}

/** Below this share an equality restricts nothing: it only sets a scale. */
const restrictingShare = 1e-8;

/** Equalities none of which follows from those before it. */
function independentRows(rows: readonly EqualityRow[]): EqualityRow[] {
  const kept: EqualityRow[] = [];
  const orthogonal: Float64Array[] = [];
  for (const row of rows) {
    const rest = row.gradient.slice();
    const length = Math.hypot(...rest);
    // Twice, so that rounding of the first pass is taken out as well.
    for (let pass = 0; pass < 2; pass++) {
      for (const other of orthogonal) {
        const along = rest.reduce((sum, x, k) => sum + x * other[k]!, 0);
        for (let k = 0; k < rest.length; k++) rest[k] = rest[k]! - along * other[k]!;
      }
    }
    const left = Math.hypot(...rest);
    if (!(left > 1e-9 * length)) continue;
    orthogonal.push(rest.map((x) => x / left));
    kept.push(row);
  }
  return kept;
}

/** Rows n_r with M n_r = e_r: moving along n_r breaks equality r alone. M' (M M')^-1, transposed. */
function releaseDirections(rows: readonly EqualityRow[], q: number): Float64Array | undefined {
  const count = rows.length;
  const m = new Float64Array(count * q);
  rows.forEach((row, r) => m.set(row.gradient, r * q));
  const gram = timesTransposed(m, m, count, q, count);
  if (!choleskyInPlace(gram, count)) return undefined;
  const out = new Float64Array(count * q);
  const column = new Float64Array(count);
  for (let k = 0; k < q; k++) {
    for (let r = 0; r < count; r++) column[r] = m[r * q + k]!;
    choleskySolve(gram, count, column);
    for (let r = 0; r < count; r++) out[r * q + k] = column[r]!;
  }
  return out;
}

/** Each direction less what the free directions R can do of it: (I - R (R'HR)^-1 R'H) n. */
function projectDirections(
  solution: Solution,
  { information }: ScoreForms,
  directions: Float64Array,
  count: number,
): Float64Array | undefined {
  const { objective, basis, directions: free } = solution;
  const q = objective.size;
  const reduced = new Float64Array(free * free);
  transformInformation(information, basis, q, free, new Float64Array(q * free), reduced);
  const factor = scaledFactor(reduced, free);
  if (!factor) return undefined;
  const hn = timesTransposed(directions, information, count, q, q);
  const out = directions.slice();
  const along = new Float64Array(free);
  for (let r = 0; r < count; r++) {
    along.fill(0);
    for (let k = 0; k < q; k++) {
      const x = hn[r * q + k]!;
      if (x !== 0) for (let j = 0; j < free; j++) along[j] = along[j]! + x * basis[k * free + j]!;
    }
    solveScaled(factor, along);
    for (let k = 0; k < q; k++) {
      for (let j = 0; j < free; j++) out[r * q + k] = out[r * q + k]! - basis[k * free + j]! * along[j]!;
    }
  }
  return out;
}

function univariate(row: EqualityRow, change: Float64Array, statistic: number): ScoreTest {
  const { source, lhs, rhs, members } = row;
  const parameters = members.map((member) => ({
    lhs: member.lhs,
    op: member.op,
    rhs: member.rhs,
    group: member.group,
    epc: change[member.parameter]!,
  }));
  return { source, lhs, rhs, statistic, df: 1, pvalue: chiSquareUpper(statistic, 1), parameters };
}

/**
 * Univariate and joint score tests of the equalities of a model (labels, groups, `==`), with expected changes.
 *
 * X2 = (N / 2) s^2 / V with s the slope of F along the direction that breaks one equality and V what the free
 * directions leave of the information along it; jointly (N / 2) s'V^+ s [breusch-pagan-1980].
 * @returns undefined for a model without equalities, or where the information is singular
 */
export function scoreTests(solution: Solution): ScoreTests | undefined {
  const { objective } = solution;
  const q = objective.size;
  const rows = independentRows(equalityRows(solution));
  const count = rows.length;
  const directions = count > 0 ? releaseDirections(rows, q) : undefined;
  if (!directions) return undefined;
  const forms = scoreForms({ ...solution, point: solution.parameters });
  const projected = projectDirections(solution, forms, directions, count);
  if (!projected) return undefined;
  const { gradient, information } = forms;
  const half = forms.multiplier / 2;
  const slopes = timesTransposed(projected, gradient, count, q, 1);
  const hp = timesTransposed(projected, information, count, q, q);
  const left = timesTransposed(hp, projected, count, q, count);
  const raw = timesTransposed(timesTransposed(directions, information, count, q, q), directions, count, q, count);
  const kept = rows.map((_, r) => r).filter((r) => left[r * count + r]! > restrictingShare * raw[r * count + r]!);
  const tests = kept.map((r) => {
    const v = left[r * count + r]!;
    const factor = -slopes[r]! / v;
    const change = projected.slice(r * q, (r + 1) * q).map((x) => x * factor);
    return univariate(rows[r]!, change, (half * slopes[r]! ** 2) / v);
  });
  const keptSlopes = Float64Array.from(kept, (r) => slopes[r]!);
  const v = Float64Array.from(kept.flatMap((i) => kept.map((j) => left[i * count + j]!)));
  const joint = pseudoSolve(v, keptSlopes, 1e-10);
  const statistic = half * joint.solution.reduce((sum, x, r) => sum + x * keptSlopes[r]!, 0);
  const changes = new Float64Array(q);
  kept.forEach((r, i) => {
    for (let k = 0; k < q; k++) changes[k] = changes[k]! - projected[r * q + k]! * joint.solution[i]!;
  });
  return {
    total: { statistic, df: joint.rank, pvalue: chiSquareUpper(statistic, joint.rank) },
    univariate: tests.sort((a, b) => b.statistic - a.statistic),
    changes,
  };
}
