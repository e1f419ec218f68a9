/** What a correlation matrix says of its items before any factor is extracted. Matrices are p x p, row-major. */
import { chiSquareUpper } from '../../numeric/chi-square.ts';
import { choleskyInPlace, invertPositive, logDeterminant } from '../../numeric/cholesky.ts';

export interface CorrelationFigures {
  /** log of the determinant. */
  readonly logDet: number;
  readonly inverse: Float64Array;
  /** Squared multiple correlation of each item with all others, 1 - 1 / (R^-1)_ii. */
  readonly smc: Float64Array;
}

/** Determinant, inverse (p x p, row-major) and squared multiple correlations (p) of R, p x p; undefined where it is not positive definite. */
export function correlationFigures(r: Float64Array, p: number): CorrelationFigures | undefined {
  const factor = r.slice();
  const inverse = choleskyInPlace(factor, p) ? invertPositive(r, p) : undefined;
  if (!inverse) return undefined;
  const smc = Float64Array.from({ length: p }, (_, i) => 1 - 1 / inverse[i * p + i]!);
  return { logDet: logDeterminant(factor, p), inverse, smc };
}

export interface SamplingAdequacy {
  readonly overall: number;
  /** One an item. */
  readonly items: Float64Array;
}

/**
 * Measure of sampling adequacy: squared correlations over squared correlations plus squared partial correlations, of an
 * item with the others and of all. [kaiser-rice-1974]
 * @param r p x p correlations
 * @param inverse of r
 */
export function samplingAdequacy(r: Float64Array, inverse: Float64Array, p: number): SamplingAdequacy {
  const items = new Float64Array(p);
  let allPlain = 0;
  let allPartial = 0;
  for (let i = 0; i < p; i++) {
    let plain = 0;
    let partial = 0;
    for (let j = 0; j < p; j++) {
      if (j === i) continue;
      plain += r[i * p + j]! ** 2;
      partial += inverse[i * p + j]! ** 2 / (inverse[i * p + i]! * inverse[j * p + j]!);
    }
    items[i] = plain / (plain + partial);
    allPlain += plain;
    allPartial += partial;
  }
  return { overall: allPlain / (allPlain + allPartial), items };
}

export interface ChiSquareFigures {
  readonly chisq: number;
  readonly df: number;
  /** Absent without degrees of freedom. */
  readonly pvalue?: number;
}

/** Test of sphericity, that the items are uncorrelated: -(n - 1 - (2p + 5) / 6) log det R. [bartlett-1950] */
export function sphericity(logDet: number, n: number, p: number): ChiSquareFigures {
  const chisq = -(n - 1 - (2 * p + 5) / 6) * logDet;
  return testOf(chisq, (p * (p - 1)) / 2);
}

/** A chi-square with its upper tail. */
export function testOf(chisq: number, df: number): ChiSquareFigures {
  return df > 0 ? { chisq, df, pvalue: chiSquareUpper(chisq, df) } : { chisq, df };
}
