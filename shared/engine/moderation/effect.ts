/** Effects made of parameters: values with derivatives by theta, standard errors by the delta method. */
import type { Effect } from '../moderation-figures.ts';
import type { Dual } from '../model/expression.ts';
import { deltaStandardError } from '../../numeric/sampling-covariance.ts';
import { normalQuantile, normalTwoSided } from '../../numeric/normal.ts';

export function constantDual(value: number, size: number): Dual {
  return { value, gradient: new Float64Array(size) };
}

/** a + factor b. */
export function addDual(a: Dual, b: Dual, factor = 1): Dual {
  return { value: a.value + factor * b.value, gradient: a.gradient.map((x, k) => x + factor * b.gradient[k]!) };
}

export function timesDual(a: Dual, b: Dual): Dual {
  return {
    value: a.value * b.value,
    gradient: a.gradient.map((x, k) => x * b.value + a.value * b.gradient[k]!),
  };
}

export function inverseDual(a: Dual): Dual {
  return { value: 1 / a.value, gradient: a.gradient.map((x) => -x / (a.value * a.value)) };
}

/** The effect with its interval. `acov`: q x q, absent when there are no standard errors. */
export function toEffect({ value, gradient }: Dual, acov: Float64Array | undefined, level: number): Effect {
  if (!acov) return { est: value };
  const se = deltaStandardError(gradient, acov);
  if (!(se > 0)) return { est: value };
  const half = normalQuantile((1 + level) / 2) * se;
  const test = { z: value / se, pvalue: normalTwoSided(value / se) };
  return { est: value, se, ...test, ciLower: value - half, ciUpper: value + half };
}

/** a' acov b: the sampling covariance of two effects. */
export function effectCovariance(a: Dual, b: Dual, acov: Float64Array): number {
  const q = a.gradient.length;
  let sum = 0;
  for (let i = 0; i < q; i++) {
    const x = a.gradient[i]!;
    if (x === 0) continue;
    for (let j = 0; j < q; j++) sum += x * acov[i * q + j]! * b.gradient[j]!;
  }
  return sum;
}
