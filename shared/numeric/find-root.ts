/** Steps at most; every eighth halves the bracket, the others are secants that converge superlinearly. */
const mostSteps = 200;

/**
 * Root of a continuous function in [low, high] with a change of sign: secant steps kept in the bracket (Illinois)
 * [dowell-jarratt-1971].
 * @returns NaN where the function has no value on the way.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  for (let step = 0; step < mostSteps && fb !== 0; step++) {
    let x = (a * fb - b * fa) / (fb - fa);
    if (!(x > Math.min(a, b) && x < Math.max(a, b)) || step % 8 === 7) x = (a + b) / 2;
    const fx = f(x);
    if (Number.isNaN(fx)) return NaN;
    if (Math.sign(fx) === Math.sign(fb)) fa /= 2;
    else {
      a = b;
      fa = fb;
    }
    b = x;
    fb = fx;
    if (Math.abs(b - a) <= 1e-13 * Math.max(1, Math.abs(b))) break;
  }
  return b;
}
