/** Exploratory factor analysis of a correlation matrix: how many factors, their loadings, and how well they fit. */
import { choleskyInPlace, invertPositive, logDeterminant } from '../../numeric/cholesky.ts';
import { createSymmetricSolver } from '../../numeric/symmetric-solver.ts';
import { averagePartials, leastAverage, type AveragePartials } from './average-partials.ts';
import {
  samplingAdequacy,
  sphericity,
  testOf,
  type ChiSquareFigures,
  type CorrelationFigures,
  type SamplingAdequacy,
} from './correlation-figures.ts';
import { extractFactors, rowSquares, type ExtractedFactors, type Extraction } from './extract-factors.ts';
import { parallelAnalysis, type ParallelAnalysis, type ParallelInput } from './parallel-analysis.ts';
import { rotateFactors, type RotatedFactors, type RotationChoices } from './rotate-factors.ts';

/** Correlations with what they were computed from. */
export interface CorrelatedItems {
  /** p x p, positive definite. */
  readonly r: Float64Array;
  readonly figures: CorrelationFigures;
  /** The number that stands for all pairs: the smallest. */
  readonly n: number;
}

export interface ItemStructure {
  /** Descending. */
  readonly eigenvalues: Float64Array;
  readonly determinant: number;
  readonly adequacy: SamplingAdequacy;
  readonly bartlett: ChiSquareFigures;
  readonly map: AveragePartials;
  /** Numbers of factors. `kaiser`: eigenvalues above 1 [kaiser-1960]; `map`, `map4`: the least average partial. */
  readonly suggested: { readonly kaiser: number; readonly map: number; readonly map4: number };
}

/** Rounding of an eigenvalue that is 1. */
const unitTolerance = 1e-12;

/** What is known before factors are extracted. */
export function describeItems({ r, figures, n }: CorrelatedItems): ItemStructure {
  const p = figures.smc.length;
  const solver = createSymmetricSolver(p);
  solver.decompose(r);
  const map = averagePartials(r, solver);
  return {
    eigenvalues: solver.values,
    determinant: Math.exp(figures.logDet),
    adequacy: samplingAdequacy(r, figures.inverse, p),
    bartlett: sphericity(figures.logDet, n, p),
    map,
    suggested: {
      kaiser: solver.values.filter((value) => value > 1 + unitTolerance).length,
      map: leastAverage(map.squared),
      map4: leastAverage(map.fourth),
    },
  };
}

/** Horn's analysis of these items. */
export function compareWithChance(
  { r, figures, n }: CorrelatedItems,
  choices: Pick<ParallelInput, 'replications' | 'model' | 'percentile' | 'seed'>,
): ParallelAnalysis {
  return parallelAnalysis({ r, n, p: figures.smc.length, ...choices });
}

/** Degrees of freedom of k factors of p items. */
export function factorDf(p: number, k: number): number {
  return ((p - k) ** 2 - p - k) / 2;
}

/** Whether p items can carry k factors: no more factors than items and, but for components, no negative degrees of freedom. */
export function canCarry(p: number, k: number, extraction: Extraction): boolean {
  return k <= p && (extraction === 'pca' || factorDf(p, k) >= 0);
}

export interface FactorFit extends ChiSquareFigures {
  readonly n: number;
  /** log det Sigma - log det R + tr(R Sigma^-1) - p. */
  readonly fmin: number;
  /** Root mean square of the residuals off the diagonal. */
  readonly rmsr: number;
}

export interface FactorSolution {
  readonly factors: number;
  readonly extracted: ExtractedFactors;
  readonly rotated: RotatedFactors;
  /** Squared multiple correlations (1 for components), and sums of squared loadings before rotation. */
  readonly initial: Float64Array;
  readonly communalities: Float64Array;
  /** (sum l^2)^2 / sum l^4 of the rotated loadings [hofmann-1978]. */
  readonly complexity: Float64Array;
  /** Column sums of squared structure, of oblique factors. */
  readonly ssStructure?: Float64Array;
  /** Not of components. */
  readonly fit?: FactorFit;
}

/** How far the factors reproduce R; the chi-square with the factor of [bartlett-1951]. */
function fitOf({ r, figures, n }: CorrelatedItems, { loadings, uniquenesses }: ExtractedFactors, k: number): FactorFit {
  const p = figures.smc.length;
  const implied = new Float64Array(p * p);
  let squares = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      let sum = 0;
      for (let m = 0; m < k; m++) sum += loadings[i * k + m]! * loadings[j * k + m]!;
      if (i !== j) squares += (r[i * p + j]! - sum) ** 2;
      implied[i * p + j] = i === j ? sum + uniquenesses[i]! : sum;
    }
  }
  const factor = implied.slice();
  choleskyInPlace(factor, p);
  const inverse = invertPositive(implied, p);
  let fmin = logDeterminant(factor, p) - figures.logDet - p;
  if (inverse) for (let e = 0; e < p * p; e++) fmin += r[e]! * inverse[e]!;
  else fmin = NaN;
  const chisq = (n - 1 - (2 * p + 5) / 6 - (2 * k) / 3) * fmin;
  return { n, fmin, ...testOf(chisq, factorDf(p, k)), rmsr: Math.sqrt(squares / (p * (p - 1))) };
}

function complexities(loadings: Float64Array, p: number, k: number): Float64Array {
  return Float64Array.from({ length: p }, (_, i) => {
    let fourth = 0;
    for (let m = 0; m < k; m++) fourth += loadings[i * k + m]! ** 4;
    return rowSquares(loadings, k, i) ** 2 / fourth;
  });
}

function columnSquares(structure: Float64Array, p: number, k: number): Float64Array {
  const out = new Float64Array(k);
  for (let i = 0; i < p; i++) for (let m = 0; m < k; m++) out[m]! += structure[i * k + m]! ** 2;
  return out;
}

/** k factors of the items, which must be able to carry them. */
export function solveFactors(
  items: CorrelatedItems,
  k: number,
  choices: RotationChoices & { readonly extraction: Extraction },
): FactorSolution {
  const { smc } = items.figures;
  const p = smc.length;
  const extracted = extractFactors(items.r, smc, k, choices.extraction);
  const rotated = rotateFactors(extracted.loadings, p, k, choices);
  const isComponents = choices.extraction === 'pca';
  const { structure } = rotated;
  return {
    factors: k,
    extracted,
    rotated,
    initial: isComponents ? new Float64Array(p).fill(1) : smc,
    communalities: Float64Array.from({ length: p }, (_, i) => rowSquares(extracted.loadings, k, i)),
    complexity: complexities(rotated.loadings, p, k),
    ...(structure ? { ssStructure: columnSquares(structure, p, k) } : {}),
    ...(isComponents ? {} : { fit: fitOf(items, extracted, k) }),
  };
}
