/** Derivatives of smooth functions of the parameters by central differences. */

/** Step in standard errors: the error of the derivative is about its square times the third derivative. */
const stepShare = 1e-3;

/**
 * Jacobian (count x size, row-major) of a vector of functions of theta, by central differences whose steps are a
 * thousandth of each parameter's standard error; parameters without sampling error get zero columns.
 * @param evaluate returns a fresh array of `count` values
 * @param acov size x size
 * @param varying parameters to differentiate by; all when absent
 */
export function numericJacobian(
  evaluate: (parameters: Float64Array) => Float64Array,
  parameters: Float64Array,
  acov: Float64Array,
  count: number,
  varying?: readonly number[],
): Float64Array {
  const size = parameters.length;
  const jacobian = new Float64Array(count * size);
  const moved = parameters.slice();
  for (const k of varying ?? parameters.keys()) {
    const step = stepShare * Math.sqrt(acov[k * size + k]!);
    if (!(step > 0)) continue;
    moved[k] = parameters[k]! + step;
    const above = evaluate(moved);
    moved[k] = parameters[k]! - step;
    const below = evaluate(moved);
    moved[k] = parameters[k]!;
    for (let r = 0; r < count; r++) jacobian[r * size + k] = (above[r]! - below[r]!) / (2 * step);
  }
  return jacobian;
}
