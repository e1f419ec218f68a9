/** The saturated log-likelihood of incomplete cases. */
import type { SampleMoments } from '../../sample/sample-moments.ts';
import { countCases, selectColumns, type PatternMoments } from '../../sample/missing-patterns.ts';
import { saturate } from '../../sample/saturated-moments.ts';
import type { ParameterTable } from '../../model/parameter-table.ts';
import { choleskyInPlace, logDeterminant } from '../../../numeric/cholesky.ts';

const logTwoPi = Math.log(2 * Math.PI);

/** The cases of a group by missing pattern. */
export function patternsOf({ incomplete }: SampleMoments): PatternMoments {
  if (!incomplete) throw new Error('full information needs the cases by missing pattern');
  return incomplete.patterns;
}

/** Answers of all cases. */
export function answerCount({ layout, weight }: PatternMoments): number {
  return weight.reduce((sum, n, r) => sum + n * layout.observedCount[r]!, 0);
}

/** -2 log-likelihood of n complete cases with the given moments of covariates, without its constant. */
function completeDeviance({ cov, names, n }: SampleMoments, places: readonly number[]): number {
  const x = places.length;
  const p = names.length;
  const factor = Float64Array.from(
    { length: x * x },
    (_, cell) => cov[places[Math.floor(cell / x)]! * p + places[cell % x]!]!,
  );
  return choleskyInPlace(factor, x) ? n * (logDeterminant(factor, x) + x) : NaN;
}

interface CovariateLikelihood {
  /** -2 log-likelihood at the covariates' own saturated moments, without its constant; NaN where it has no maximum. */
  readonly deviance: number;
  /** Answers it counts. */
  readonly answers: number;
}

/**
 * The likelihood of the covariates alone, case by case: what is taken from the joint one so that the rest is that of the
 * other variables given the covariates. Where some lack a covariate (`fiml.x`) each counts what it has answered; a
 * complete-data likelihood of all n cases would move AIC and BIC by a constant.
 */
function covariateLikelihood(moments: SampleMoments, places: readonly number[]): CovariateLikelihood {
  if (places.length === 0) return { deviance: 0, answers: 0 };
  const own = selectColumns(patternsOf(moments), places);
  const answers = answerCount(own);
  if (answers === moments.n * places.length) return { deviance: completeDeviance(moments, places), answers };
  const saturated = saturate(own);
  return { deviance: saturated ? countCases(own) * saturated.value : NaN, answers };
}

/** Log-likelihood of the saturated model of one group, conditional on fixed covariates. */
export function fimlSaturatedLogl(moments: SampleMoments, { exogenous }: ParameterTable): number {
  const places = exogenous.map((name) => moments.names.indexOf(name));
  const covariates = covariateLikelihood(moments, places);
  const deviance = moments.n * (moments.incomplete?.value ?? NaN) - covariates.deviance;
  const answers = answerCount(patternsOf(moments)) - covariates.answers;
  return -0.5 * (deviance + answers * logTwoPi);
}
