/** Linear equalities: theta = R x + c, and what a discrepancy of theta becomes as one of x. */
import type { Reduction } from '../../model/reduction.ts';
import type { GradientObjective, Objective } from '../objective.ts';

/** The same objective in x, where theta = R x + c: g_x = R'g, H_x = R'HR. */
export function reduceObjective(objective: Objective, reduction: Reduction): Objective {
  if (reduction.isIdentity) return objective;
  const { size, r } = reduction;
  const q = objective.size;
  const { gradientOnly } = objective;
  const parameters = new Float64Array(q);
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const hessian = new Float64Array(size * size);
  const half = new Float64Array(q * size);
  return {
    size,
    gradient,
    information,
    hessian,
    evaluate(x) {
      expandParameters(reduction, x, parameters);
      return objective.evaluate(parameters);
    },
    differentiate() {
      objective.differentiate();
      reduceGradient(reduction, objective.gradient, gradient);
      transformInformation(objective.information, r, q, size, half, information);
    },
    differentiateTwice() {
      objective.differentiateTwice();
      transformInformation(objective.hessian, r, q, size, half, hessian);
    },
    ...(gradientOnly ? { gradientOnly: () => reduceGradientObjective(gradientOnly(), reduction) } : {}),
  };
}

/** A discrepancy with its gradient alone, in x. */
export function reduceGradientObjective(objective: GradientObjective, reduction: Reduction): GradientObjective {
  if (reduction.isIdentity) return objective;
  const theta = new Float64Array(objective.size);
  const gradient = new Float64Array(reduction.size);
  return {
    size: reduction.size,
    gradient,
    evaluate(x) {
      expandParameters(reduction, x, theta);
      const value = objective.evaluate(theta);
      reduceGradient(reduction, objective.gradient, gradient);
      return value;
    },
  };
}

/** out = R'g. */
export function reduceGradient({ size, r }: Reduction, gradient: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let k = 0; k < gradient.length; k++) {
    for (let j = 0; j < size; j++) out[j] = out[j]! + r[k * size + j]! * gradient[k]!;
  }
}

/** Writes theta = R x + c into `out`. */
export function expandParameters(reduction: Reduction, x: Float64Array, out: Float64Array): void {
  const { size, r, c } = reduction;
  for (let k = 0; k < out.length; k++) {
    let sum = c[k]!;
    for (let j = 0; j < size; j++) sum += r[k * size + j]! * x[j]!;
    out[k] = sum;
  }
}

/** out = R'HR; `half` (q x size) is working storage. */
export function transformInformation(
  h: Float64Array, r: Float64Array, q: number, size: number, half: Float64Array, out: Float64Array,
): void {
  half.fill(0);
  for (let i = 0; i < q; i++) {
    for (let k = 0; k < q; k++) {
      const x = h[i * q + k]!;
      if (x === 0) continue;
      for (let j = 0; j < size; j++) half[i * size + j] = half[i * size + j]! + x * r[k * size + j]!;
    }
  }
  out.fill(0);
  for (let k = 0; k < q; k++) {
    for (let i = 0; i < size; i++) {
      const x = r[k * size + i]!;
      if (x === 0) continue;
      for (let j = 0; j < size; j++) out[i * size + j] = out[i * size + j]! + x * half[k * size + j]!;
    }
  }
} // prettier-ignore
