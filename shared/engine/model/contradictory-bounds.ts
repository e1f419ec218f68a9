/** Bounds on one parameter that leave it no value: `a > 5` with `a < 2`. */
import { problem, type Problem } from '../../problem.ts';
import type { ConstraintFunction, Reduction } from './constraints.ts';

/** A linear inequality: its row (a, b) reads a'theta >= b. */
export interface LinearInequality {
  readonly text: string;
  readonly row: Float64Array;
}

interface Bound {
  readonly value: number;
  readonly text: string;
}

const tolerance = 1e-9;

/** The inequality in the reduced parameters: coefficients by index, and what their sum must reach. */
function reduceRow(row: Float64Array, { size, r, c }: Reduction): { terms: [number, number][]; needed: number } {
  const coefficients = new Float64Array(size);
  let needed = row[c.length]!;
  for (let k = 0; k < c.length; k++) {
    if (row[k] === 0) continue;
    needed -= row[k]! * c[k]!;
    for (let j = 0; j < size; j++) coefficients[j] = coefficients[j]! + row[k]! * r[k * size + j]!;
  }
  const terms: [number, number][] = [];
  coefficients.forEach((x, j) => {
    if (Math.abs(x) > 1e-12) terms.push([j, x]);
  });
  return { terms, needed };
}

/**
 * The problem `constraints-contradictory` with the bounds that contradict each other (or an equality), or undefined.
 * Inequalities over several parameters are left to the optimiser.
 */
export function findContradictoryBounds(
  inequalities: readonly LinearInequality[],
  reduction: Reduction,
  equalities: readonly ConstraintFunction[],
): Problem | undefined {
  const lower = new Map<number, Bound>();
  const upper = new Map<number, Bound>();
  const contradiction = (...parameters: string[]): Problem => problem('constraints-contradictory', { parameters });
  for (const { text, row } of inequalities) {
    const { terms, needed } = reduceRow(row, reduction);
    const [only] = terms;
    if (!only && needed > tolerance) return contradiction(...equalities.map((f) => f.text), text);
    if (!only || terms.length > 1) continue;
    const [j, coefficient] = only;
    const bound = { value: needed / coefficient, text };
    const own = coefficient > 0 ? lower : upper;
    const known = own.get(j);
    const isTighter = !known || (coefficient > 0 ? bound.value > known.value : bound.value < known.value);
    if (isTighter) own.set(j, bound);
  }
  for (const [j, low] of lower) {
    const high = upper.get(j);
    if (high && low.value > high.value + tolerance * (1 + Math.abs(low.value)))
      return contradiction(low.text, high.text);
  }
  return undefined;
}
