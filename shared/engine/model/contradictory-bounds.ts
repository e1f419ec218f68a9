/** Bounds on the same linear combination that leave it no value: `a > 5` with `a < 2`, `a + b > 5` with `a + b < 4`. */
import { problem, type Problem } from '../../problem.ts';
import type { ConstraintFunction, Reduction } from './reduction.ts';

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
 * Inequalities over different combinations of parameters are left to the optimiser.
 */
export function findContradictoryBounds(
  inequalities: readonly LinearInequality[],
  reduction: Reduction,
  equalities: readonly ConstraintFunction[],
): Problem | undefined {
  const lower = new Map<string, Bound>();
  const upper = new Map<string, Bound>();
  const contradiction = (...quoted: string[]): Problem => problem('constraints-contradictory', { quoted });
  for (const { text, row } of inequalities) {
    const { terms, needed } = reduceRow(row, reduction);
    const [first] = terms;
    if (!first && needed > tolerance) return contradiction(...equalities.map((f) => f.text), text);
    if (!first) continue;
    const [, leading] = first;
    // The combination with 1 before its first parameter: what it is called by.
    const combination = terms.map(([j, x]) => `${j}:${(x / leading).toPrecision(10)}`).join(' ');
    const bound = { value: needed / leading, text };
    const own = leading > 0 ? lower : upper;
    const known = own.get(combination);
    const isTighter = !known || (leading > 0 ? bound.value > known.value : bound.value < known.value);
    if (isTighter) own.set(combination, bound);
  }
  for (const [combination, low] of lower) {
    const high = upper.get(combination);
    if (high && low.value > high.value + tolerance * (1 + Math.abs(low.value)))
      return contradiction(low.text, high.text);
  }
  return undefined;
}
