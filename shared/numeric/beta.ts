/** Regularised incomplete beta function. */
import { logGamma } from './gamma.ts';

const mostTerms = 100_000;
const tiny = 1e-300;

/** Continued fraction for I_x(a, b) a / (x^a (1-x)^b / B(a, b)), by the modified Lentz method. [dlmf-8, 8.17.22] */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  if (Math.abs(d) < tiny) d = tiny;
  d = 1 / d;
  let h = d;
  const advance = (numerator: number): number => {
    d = 1 + numerator * d;
    if (Math.abs(d) < tiny) d = tiny;
    d = 1 / d;
    c = 1 + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    h *= c * d;
    return c * d;
  };
  for (let m = 1; m < mostTerms; m++) {
    advance((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const factor = advance((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return h;
}

/**
 * I_x(a, b), with both x and its complement given so that neither loses digits; a, b > 0, NaN otherwise. Small values keep
 * their relative precision. [dlmf-8]. Golden: survey.json.
 */
export function betaLower(x: number, complement: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x) || Number.isNaN(complement)) return NaN;
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(complement);
  const front = Math.exp(logFront);
  if (x <= (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(complement, b, a)) / b;
}
