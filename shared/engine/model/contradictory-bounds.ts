/** Bounds on the same linear combination that leave it no value: `a > 5` with `a < 2`, `a + b > 5` with `a + b < 4`. */
import type { ConstraintFunction, Reduction } from './reduction.ts';

/** A linear inequality: its row (a, b) reads a'theta >= b. */
export interface LinearInequality {
  readonly constraint: ConstraintFunction;
  readonly row: Float64Array;
}

interface Bound {
  readonly value: number;
  readonly constraint: ConstraintFunction;
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
 * The bounds that contradict each other (or a bound with the equalities that it contradicts), or undefined.
 * Inequalities over different combinations of parameters are left to the optimiser.
 */
export function findContradictoryBounds(
  inequalities: readonly LinearInequality[],
  reduction: Reduction,
  equalities: readonly ConstraintFunction[],
): readonly ConstraintFunction[] | undefined {
  const lower = new Map<string, Bound>();
  const upper = new Map<string, Bound>();
  for (const { constraint, row } of inequalities) {
    const { terms, needed } = reduceRow(row, reduction);
    const [first] = terms;
    if (!first && needed > tolerance) return [...equalities, constraint];
    if (!first) continue;
    const [, leading] = first;
    // The combination with 1 before its first parameter: what it is called by.
    const combination = terms.map(([j, x]) => `${j}:${(x / leading).toPrecision(10)}`).join(' ');
    const bound = { value: needed / leading, constraint };
    const own = leading > 0 ? lower : upper;
    const known = own.get(combination);
    const isTighter = !known || (leading > 0 ? bound.value > known.value : bound.value < known.value);
    if (isTighter) own.set(combination, bound);
  }
  for (const [combination, low] of lower) {
    const high = upper.get(combination);
    if (high && low.value > high.value + tolerance * (1 + Math.abs(low.value)))
      return [low.constraint, high.constraint];
  }
  return undefined;
}
