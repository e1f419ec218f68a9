/** Power of tests of a model's fit, from its degrees of freedom and two values of RMSEA. [maccallum-1996] */
import {
  noncentralChiSquareCdf,
  noncentralChiSquareQuantile,
  noncentralChiSquareUpper,
} from '../../numeric/chi-square.ts';

export interface RmseaHypotheses {
  readonly df: number;
  readonly alpha: number;
  /** RMSEA under the hypothesis tested; 0 tests exact fit. */
  readonly rmsea0: number;
  /** RMSEA that the model has. Other than `rmsea0`. */
  readonly rmseaA: number;
}

/**
 * Power at n cases, with noncentrality (n - 1) df rmsea^2: of the test of close (or exact) fit, in the upper tail, where
 * rmsea0 < rmseaA; of the test of not-close fit, in the lower tail, where rmsea0 > rmseaA. alpha in (0, 1), df >= 1.
 */
export function rmseaPower(n: number, { df, alpha, rmsea0, rmseaA }: RmseaHypotheses): number {
  const ncp = (rmsea: number): number => (n - 1) * df * rmsea * rmsea;
  const isUpper = rmsea0 < rmseaA;
  const critical = noncentralChiSquareQuantile(isUpper ? 1 - alpha : alpha, df, ncp(rmsea0));
  const tail = isUpper ? noncentralChiSquareUpper : noncentralChiSquareCdf;
  return tail(critical, df, ncp(rmseaA));
}
