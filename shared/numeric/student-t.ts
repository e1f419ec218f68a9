/** Student's t and Fisher's F. */
import { betaLower } from './beta.ts';

/** P(F > f) with d1 and d2 degrees of freedom (whole or not); f >= 0. */
export function fUpper(f: number, d1: number, d2: number): number {
  if (f <= 0) return 1;
  if (f === Infinity) return 0;
  const whole = d2 + d1 * f;
  return betaLower(d2 / whole, (d1 * f) / whole, d2 / 2, d1 / 2);
}

/** P(|T| > |t|). */
export function tTwoSided(t: number, df: number): number {
  return fUpper(t * t, 1, df);
}
