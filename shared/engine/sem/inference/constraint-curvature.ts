/**
 * What nonlinear constraints add to observed information.
 *
 * At a minimum of F under h(theta) = 0 the gradient of F is sum lambda_c grad h_c, and along the surface h = 0 the
 * second derivatives are those of the Lagrangian, N'(F'' - sum lambda_c h_c'')N with N the directions left free
 * [aitchison-silvey-1958]. Expected information has no such part: lambda vanishes where the constraints are true.
 */
import { evaluateExpression, type Expression } from '../../model/expression.ts';
import { reduceGradient } from '../search/reduce-parameters.ts';
import { dot } from '../../../numeric/dot.ts';
import { choleskyInPlace, choleskySolve } from '../../../numeric/cholesky.ts';
import type { Solution } from './solution.ts';

/** Relative step of the differences of (exact) gradients. */
const step = 1e-5;

type Constrained = Pick<Solution, 'prepared' | 'objective' | 'parameters' | 'bounds'>;

/** Nonlinear equalities, and inequalities that hold as equalities. */
function activeConstraints({ prepared, bounds }: Constrained): readonly Expression[] {
  return prepared.constraints.nonlinear
    .filter(({ kind, text }) => kind === 'equality' || bounds.includes(text))
    .map(({ expression }) => expression);
}

/** Gradients of the constraints by theta, one a constraint. */
function gradientsAt({ prepared }: Constrained, constraints: readonly Expression[], theta: Float64Array) {
  const lookup = prepared.constraints.definitions.evaluate(theta);
  return constraints.map((expression) => evaluateExpression(expression, theta.length, lookup).gradient);
}

/** R'g: a gradient by theta as one by what linear equalities leave free. */
function reduced({ prepared }: Constrained, gradient: Float64Array): Float64Array {
  const { reduction } = prepared.constraints;
  const out = new Float64Array(reduction.size);
  reduceGradient(reduction, gradient, out);
  return out;
}

/** lambda of R'grad F = sum lambda_c R'grad h_c by least squares; undefined where constraints say the same twice. */
function multipliers(solution: Constrained, gradients: readonly Float64Array[]): Float64Array | undefined {
  const slopes = gradients.map((gradient) => reduced(solution, gradient));
  const target = reduced(solution, solution.objective.gradient);
  const count = slopes.length;
  const inner = (a: Float64Array, b: Float64Array): number => dot(a, 0, b, 0, a.length);
  const normal = Float64Array.from(slopes.flatMap((a) => slopes.map((b) => inner(a, b))));
  const lambda = Float64Array.from(slopes, (a) => inner(a, target));
  if (!choleskyInPlace(normal, count, 1e-12)) return undefined;
  choleskySolve(normal, count, lambda);
  return lambda;
}

/**
 * F'' - sum lambda_c h_c'' by theta (q x q); `hessian` itself where no constraint bends.
 * @param hessian second derivatives of F at the solution, q x q
 */
export function lagrangianHessian(solution: Constrained, hessian: Float64Array): Float64Array {
  const constraints = activeConstraints(solution);
  if (constraints.length === 0) return hessian;
  const { parameters } = solution;
  const q = parameters.length;
  const lambda = multipliers(solution, gradientsAt(solution, constraints, parameters));
  if (!lambda) return hessian;
  const out = hessian.slice();
  const moved = parameters.slice();
  for (let k = 0; k < q; k++) {
    const by = step * (1 + Math.abs(parameters[k]!));
    moved[k] = parameters[k]! + by;
    const above = gradientsAt(solution, constraints, moved);
    moved[k] = parameters[k]! - by;
    const below = gradientsAt(solution, constraints, moved);
    moved[k] = parameters[k]!;
    lambda.forEach((weight, c) => {
      for (let j = 0; j < q; j++) {
        out[k * q + j] = out[k * q + j]! - (weight * (above[c]![j]! - below[c]![j]!)) / (2 * by);
      }
    });
  }
  return out;
}
