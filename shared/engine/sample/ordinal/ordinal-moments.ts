/** Sample moments of ordered and numeric variables, and their sampling covariance. */
import type { OrdinalMomentsInput, OrdinalMoments } from './ordinal-values.ts';
import { failure, problem, success, type Outcome, type ParameterRef, type Problem } from '../../../problem.ts';
import { covarianceOfCases, type StatisticsCovariance } from '../statistics-covariance.ts';
import { groupFact } from '../check-columns.ts';
import { findDependentColumns } from '../check-moments.ts';
import { addFirstStage, type CaseInfluence } from './case-influence.ts';
import { checkAnswers } from './check-answers.ts';
import { correlatePairs, type PairFindings } from './correlate-pairs.ts';
import { areIndependent, stratify, type CovariateStrata } from './covariate-strata.ts';
import type { Margin } from './margin.ts';
import { fitNumericMargin } from './numeric-margin.ts';
import { fitOrderedMargin } from './ordered-margin.ts';
import { labelStatistics, type StatisticLabel } from './statistics-order.ts';

/** First stage of every variable, or what is wrong with some of them. */
function fitMargins(input: OrdinalMomentsInput, strata: CovariateStrata): Outcome<Margin[]> {
  const { variables, covariates, rows } = input;
  const margins: Margin[] = [];
  const problems: Problem[] = [];
  for (const variable of variables) {
    const margin =
      variable.kind === 'ordered'
        ? fitOrderedMargin(
            Float64Array.from(rows, (row) => variable.codes[row]!),
            variable.categories,
            strata,
          )
        : fitNumericMargin(
            Float64Array.from(rows, (row) => variable.values[row]!),
            strata,
          );
    if (typeof margin === 'object') margins.push(margin);
    else if (margin === 'sample-covariance-not-positive-definite') {
      problems.push(problem(margin, { variables: [variable.name, ...covariates.map(({ name }) => name)] }));
    } else problems.push(problem(margin, { variables: [variable.name] }));
  }
  return problems.length > 0 ? failure(...problems) : success(margins);
}

function checkCovariates(input: OrdinalMomentsInput, strata: CovariateStrata): Problem[] {
  if (areIndependent(strata)) return [];
  const names = input.covariates.map(({ name }) => name);
  const dependent = findDependentColumns(names, strata.cov);
  return [problem('perfect-collinearity', { variables: dependent.length > 0 ? dependent : names })];
}

/** Numeric variables of which one can be computed from the others. */
function checkDependence({ variables }: OrdinalMomentsInput, cov: Float64Array): Problem[] {
  const p = variables.length;
  const numeric = variables.flatMap(({ kind }, i) => (kind === 'numeric' ? [i] : []));
  const block = Float64Array.from(numeric.flatMap((i) => numeric.map((j) => cov[i * p + j]!)));
  const names = numeric.map((i) => variables[i]!.name);
  const dependent = findDependentColumns(names, block);
  if (dependent.length === 0) return [];
  return [problem('sample-covariance-not-positive-definite', { variables: dependent })];
}

/** empty-cell and correlation-at-bound: all pairs of a group in one problem each. */
function describePairs(input: OrdinalMomentsInput, findings: PairFindings): Problem[] {
  const { variables } = input;
  const describe = (code: 'empty-cell' | 'correlation-at-bound', pairs: PairFindings['atBound']): Problem[] => {
    if (pairs.length === 0) return [];
    const parameters = pairs.map(([i, j]): ParameterRef => ({
      lhs: variables[i]!.name,
      op: '~~',
      rhs: variables[j]!.name,
    }));
    return [problem(code, { parameters })];
  };
  return [...describe('empty-cell', findings.withEmptyCells), ...describe('correlation-at-bound', findings.atBound)];
}

/** Both stages for checked data. */
function estimate(input: OrdinalMomentsInput, margins: readonly Margin[], strata: CovariateStrata) {
  const categories = margins.map((margin) => (margin.kind === 'ordered' ? margin.categories : 0));
  const labels = labelStatistics(categories, strata.q);
  const n = input.rows.length;
  const m = labels.length;
  const influence: CaseInfluence = { n, values: new Float64Array(m * n) };
  const statistics = new Float64Array(m);
  labels.forEach((label, row) => {
    if (label.kind === 'covariance') return;
    statistics[row] = addFirstStage(influence, row, label, margins[label.variable]!, strata);
  });
  const firstPair = m - (margins.length * (margins.length - 1)) / 2;
  const findings = correlatePairs(margins, strata, influence, firstPair);
  labels.forEach((label, row) => {
    if (label.kind === 'covariance') statistics[row] = findings.cov[label.variable * margins.length + label.other]!;
  });
  return { categories, labels, statistics, influence, findings };
}

function gammaDiagonalOf({ values, n }: CaseInfluence, m: number): Float64Array {
  return Float64Array.from({ length: m }, (_, row) => {
    let sum = 0;
    for (let i = row * n; i < (row + 1) * n; i++) sum += values[i]! * values[i]!;
    return n * sum;
  });
}

/** The statistics once more, each kind in a shape of its own. */
function arrangeStatistics(
  labels: readonly StatisticLabel[],
  statistics: Float64Array,
  categories: readonly number[],
  q: number,
): Pick<OrdinalMoments, 'thresholds' | 'means' | 'slopes'> {
  const thresholds = categories.map((count) => new Float64Array(Math.max(0, count - 1)));
  const means = new Float64Array(categories.length);
  const slopes = new Float64Array(categories.length * q);
  labels.forEach((label, row) => {
    const value = statistics[row]!;
    if (label.kind === 'threshold') thresholds[label.variable]![label.threshold - 1] = value;
    if (label.kind === 'negative-mean') means[label.variable] = -value;
    if (label.kind === 'slope') slopes[label.variable * q + label.covariate] = value;
  });
  return { thresholds, means, slopes };
}

function computeGroup(input: OrdinalMomentsInput): Outcome<OrdinalMoments> {
  const { variables, covariates, rows } = input;
  const wrong = checkAnswers(input);
  if (wrong.length > 0) return failure(...wrong);
  const columns = covariates.map(({ values }) => Float64Array.from(rows, (row) => values[row]!));
  const strata = stratify(columns, rows.length);
  const collinear = checkCovariates(input, strata);
  if (collinear.length > 0) return failure(...collinear);
  const margins = fitMargins(input, strata);
  if (!margins.ok) return margins;
  const { categories, labels, statistics, influence, findings } = estimate(input, margins.value, strata);
  const dependent = checkDependence(input, findings.cov);
  if (dependent.length > 0) return failure(...dependent);
  let gamma: StatisticsCovariance | undefined;
  const moments: OrdinalMoments = {
    names: variables.map(({ name }) => name),
    n: rows.length,
    categories,
    ...arrangeStatistics(labels, statistics, categories, strata.q),
    cov: findings.cov,
    covariateNames: covariates.map(({ name }) => name),
    covariateMeans: strata.mean,
    covariateCov: strata.cov,
    labels,
    statistics,
    gammaDiagonal: gammaDiagonalOf(influence, labels.length),
    // Diagonal weights, and with them every replicate of a bootstrap, do without the rest.
    get gamma() {
      return (gamma ??= covarianceOfCases(influence.values, labels.length, influence.n, influence.n));
    },
  };
  return success(moments, describePairs(input, findings));
}

/**
 * Thresholds, means, slopes, variances and polychoric, polyserial and Pearson correlations of one group, with their
 * sampling covariance, by Muthén's two stages: each variable alone, then each pair with the first stage held.
 *   gamma = N sum over cases of b b',  b the influence of a case: first stage A11^-1 s, second (s - A21 b) / A22
 * where every A is a sum of products of scores. Two-by-two tables with one empty cell get half a case there.
 * Fails with too-few-cases, empty-category, constant-column, scale-extreme, perfect-collinearity, perfect-prediction,
 * two-valued-column, sample-covariance-not-positive-definite; notes empty-cell, warns correlation-at-bound.
 * [muthen-1984] [olsson-1979] [olsson-drasgow-dorans-1982]. Golden: ordinal-moments.json. Cost: m^2 n / 2 for gamma as
 * a table (none where n < m); the
 * pairs cost p^2 K^2 without covariates, p^2 n where covariates differ from case to case.
 */
export function computeOrdinalMoments(input: OrdinalMomentsInput): Outcome<OrdinalMoments> {
  const outcome = computeGroup(input);
  const problems = outcome.problems.map((one) => ({ ...one, values: { ...one.values, ...groupFact(input.group) } }));
  return { ...outcome, problems };
}
