/** The saturated log-likelihood of incomplete cases. */
import type { SampleMoments } from '../moments/sample-moments.ts';
import { patternMoments, type PatternMoments } from '../moments/missing-patterns.ts';
import type { ParameterTable } from '../model/parameter-table.ts';
import { choleskyInPlace, logDeterminant } from '../numeric/cholesky.ts';

const logTwoPi = Math.log(2 * Math.PI);

/** The cases of a group by missing pattern. */
export function patternsOf({ incomplete }: SampleMoments): PatternMoments {
  if (!incomplete) throw new Error('full information needs the cases by missing pattern');
  return incomplete.patterns;
}

/** Answers of all cases. */
function answerCount({ layout, weight }: PatternMoments): number {
  return weight.reduce((sum, n, r) => sum + n * layout.observedCount[r]!, 0);
}

/** The cases as some of the columns show them; cases without an answer there fall away. */
export function selectColumns({ layout, counts }: PatternMoments, places: readonly number[]): PatternMoments {
  const columns = places.map((j) => layout.columns[j]!);
  // A case counted several times stands several times among the rows.
  const rows = Int32Array.from([...layout.rows].flatMap((row, i) => Array.from({ length: counts[i]! }, () => row)));
  return patternMoments(columns, rows);
}

/**
 * -2 log-likelihood of covariates, without its constant, as lavaan counts it in `logl`: that of n complete cases with
 * the saturated moments, also where some lack a covariate (`fiml.x`).
 */
function covariateDeviance({ cov, names, n }: SampleMoments, places: readonly number[]): number {
  const x = places.length;
  if (x === 0) return 0;
  const p = names.length;
  const factor = Float64Array.from(
    { length: x * x },
    (_, cell) => cov[places[Math.floor(cell / x)]! * p + places[cell % x]!]!,
  );
  return choleskyInPlace(factor, x) ? n * (logDeterminant(factor, x) + x) : NaN;
}

/** Log-likelihood of the saturated model of one group, conditional on fixed covariates. */
export function fimlSaturatedLogl(moments: SampleMoments, { exogenous }: ParameterTable): number {
  const patterns = patternsOf(moments);
  const places = exogenous.map((name) => moments.names.indexOf(name));
  const deviance = moments.n * (moments.incomplete?.value ?? NaN) - covariateDeviance(moments, places);
  const answers = answerCount(patterns) - moments.n * exogenous.length;
  return -0.5 * (deviance + answers * logTwoPi);
}
