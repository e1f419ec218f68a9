/** Differences of chi-squares that are weighted sums of chi-squares: their mean and variance by the restrictions. */
import { nullSpaceBasis } from '../sem/search/constraint-basis.ts';
import { familyOf } from '../sem/inference/families.ts';
import type { Traces } from '../sem/inference/moment-sandwich.ts';
import { sandwich } from '../../numeric/sampling-covariance.ts';
import type { Solution } from '../sem/inference/solution.ts';
import { crossProduct, product, trace, traceOfProduct } from '../../numeric/dense.ts';
import { invertInto } from '../../numeric/linear-solve.ts';
import { momentJacobian } from '../after/moment-slopes.ts';

/** Jacobian of all moments in the directions that constraints leave free, rows x directions. */
function jacobianAlong(solution: Solution): { readonly matrix: Float64Array; readonly rows: number } {
  const { basis, directions, parameters } = solution;
  const rows = momentJacobian(solution);
  const flat = new Float64Array(rows.length * parameters.length);
  rows.forEach((row, r) => flat.set(row, r * parameters.length));
  return { matrix: product(flat, basis, rows.length, parameters.length, directions), rows: rows.length };
}

/**
 * Restrictions on theta of the free model, m x q: orthogonal to (J1'J1)^-1 J1'J0, the moves of the free model that
 * imitate those of the restricted one [satorra-2000].
 */
function restrictionsOf(free: Solution, restricted: Solution, m: number): Float64Array | undefined {
  const one = jacobianAlong(free);
  const nought = jacobianAlong(restricted);
  const d1 = free.directions;
  const d0 = restricted.directions;
  const q = free.parameters.length;
  if (one.rows !== nought.rows) return undefined;
  const inverse = new Float64Array(d1 * d1);
  if (!invertInto(crossProduct(one.matrix, one.matrix, one.rows, d1, d1), d1, inverse)) return undefined;
  // H', d0 x d1.
  const moves = product(crossProduct(nought.matrix, one.matrix, one.rows, d0, d1), inverse, d0, d1, d1);
  const { basis, rank } = nullSpaceBasis(moves, d0, d1);
  if (d1 - rank !== m) return undefined;
  const gram = new Float64Array(d1 * d1);
  if (!invertInto(crossProduct(free.basis, free.basis, q, d1, d1), d1, gram)) return undefined;
  // A' = R (R'R)^-1 A_x'
  const transposed = product(product(free.basis, gram, q, d1, d1), basis, q, d1, m);
  return Float64Array.from({ length: m * q }, (_, cell) => transposed[(cell % q) * m + Math.floor(cell / q)]!);
}

function covarianceBy(solution: Solution, se: 'standard' | 'robust.sem'): Float64Array | undefined {
  const { prepared } = solution;
  const varied = { ...solution, prepared: { ...prepared, settings: { ...prepared.settings, se } } };
  return familyOf(varied).covariance(varied);
}

/** tr(U Gamma) and tr((U Gamma)^2) of the difference: of (A V A')^-1 (A V_robust A') with V the sampling covariances of the free model. */
export function differenceTraces(free: Solution, restricted: Solution): Traces | undefined {
  const m = restricted.df - free.df;
  const q = free.parameters.length;
  const a = restrictionsOf(free, restricted, m);
  const plain = covarianceBy(free, 'standard');
  const robust = covarianceBy(free, 'robust.sem');
  if (!a || !plain || !robust) return undefined;
  const inverse = new Float64Array(m * m);
  const scale = m > 0 ? 1 / sandwich(a, plain, m, q)[0]! : 1;
  const own = sandwich(a, plain, m, q).map((x) => x * scale);
  if (!invertInto(own, m, inverse)) return undefined;
  const weights = product(
    inverse,
    sandwich(a, robust, m, q).map((x) => x * scale),
    m,
    m,
    m,
  );
  return { first: trace(weights, m), second: traceOfProduct(weights, weights, m) };
}
