/**
 * Latent moderated structural equations: the door.
 *
 * y = nu + Lambda eta + eps with products of latent variables among the predictors of eta. Given the values of one
 * factor of every product, y is normal; the likelihood is the integral over these values [klein-moosbrugger-2000],
 * here by the trapezoidal rule (lms-grid.ts). One factor of each product has to be a latent variable that nothing
 * explains and that is measured with error; the other may be any latent or observed variable. Products have no
 * parameters of their own: their means and variances follow from their factors, so the outcome's mean contains
 * beta cov(A, B).
 */
import { problem, type Problem } from '../../problem.ts';
import type { EstimatedFit, Fit, GroupMatrix } from '../fit.ts';
import { withProblems, type FitControl } from '../sem/fit-moments.ts';
import { computeImplied, createGroupKernel, invertSigma } from '../sem/kernel/group-kernel.ts';
import { checkSolution } from '../sem/inference/check-solution.ts';
import { invertInformation } from '../../numeric/sampling-covariance.ts';
import { describeGroups } from '../sem/inference/describe-group.ts';
import { groupMatrix } from '../sem/inference/group-matrix.ts';
import { computeRSquare } from '../sem/inference/r-square.ts';
import { singularProblem } from '../sem/inference/singular-problem.ts';
import { alongDirections, covarianceOfTheta } from '../sem/inference/solution-basis.ts';
import { lmsMethod } from '../method.ts';
import { independentParameters } from '../sem/search/check-identification.ts';
import { activeBoundsNotes } from '../model/active-bounds.ts';
import { latentProducts } from '../products/interaction.ts';
import { analyseInteractions } from '../moderation/analyse-interactions.ts';
import { lmsEstimates } from './lms-estimates.ts';
import { lmsMeasures } from './lms-measures.ts';
import { createMomentMaker } from './lms-moments.ts';
import { findAnswers, momentsByName, toSampleSpread, type ModerationSource } from '../moderation/moderation-source.ts';
import { prepareLms, type LmsInput } from './prepare-lms.ts';
import { solveLms, type LmsSolution } from './solve-lms.ts';

export type { LmsInput } from './prepare-lms.ts';
export type { LmsSolution } from './solve-lms.ts';

/** The observed information in the directions left free, of -2 logl a case. */
function informationAlong(solution: LmsSolution): Float64Array {
  return alongDirections(solution, solution.objective.hessian);
}

/** Sampling covariances of theta from the observed information; undefined when it is singular. */
export function lmsCovariance(solution: LmsSolution): Float64Array | undefined {
  const inverse = invertInformation(informationAlong(solution), solution.directions);
  return inverse && covarianceOfTheta(solution, inverse, solution.objective.n / 2);
}

/** What is wrong with the solution, seen where the conditioned variables are one standard deviation above their means. */
function solutionProblems(solution: LmsSolution): Problem[] {
  const { prepared, objective, parameters, linear } = solution;
  const kernels = objective.groups.map(({ matrices, products, dimensions, kernel: own }) => {
    const { m } = matrices;
    const beta = matrices.fixed.beta.slice();
    for (const { row, col, dimension } of products) {
      const eta = dimensions[dimension]!;
      beta[row * m + col] = own.values.alpha[eta]! + Math.sqrt(own.values.psi[eta * m + eta]!);
    }
    const kernel = createGroupKernel({ ...matrices, fixed: { ...matrices.fixed, beta } });
    computeImplied(kernel, parameters);
    invertSigma(kernel);
    return kernel;
  });
  const { groups } = linear;
  return checkSolution({
    ...linear,
    prepared: prepared.model,
    groups,
    objective: { ...objective, kernels },
    parameters,
  });
}

interface Described {
  readonly implied: GroupMatrix[];
  readonly rsquare: EstimatedFit['rsquare'][number][];
}

/** Implied moments over all values of the latent variables, and explained shares of variance. */
function describe(solution: LmsSolution): Described {
  const { objective, prepared, parameters } = solution;
  const { table } = prepared.model;
  const products = new Set(latentProducts(prepared.interactions).map(({ name }) => name));
  const described: Described = { implied: [], rsquare: [] };
  objective.groups.forEach((own, g) => {
    const { kernel, compute } = createMomentMaker(own);
    const total = compute(parameters);
    if (!total) return;
    const { cov, mean, etaCov } = total;
    described.implied.push(groupMatrix(g + 1, kernel.model.observed, cov, mean));
    const variances = { observed: cov, latent: etaCov };
    described.rsquare.push(...computeRSquare(kernel, variances, table, g + 1, products));
  });
  return described;
}

/** Parameters and implied moments, products included, for the analysis of the interactions. */
function moderationOf(solution: LmsSolution, acov: Float64Array | undefined): ModerationSource {
  const { prepared, objective, parameters } = solution;
  const moments = objective.groups.map((own) => {
    const { etas } = own.matrices;
    const total = createMomentMaker(own).compute(parameters);
    const missing = new Float64Array(etas.length ** 2).fill(NaN);
    return momentsByName(etas, total?.etaCov ?? missing, (j) => total?.etaMean[j] ?? 0);
  });
  return {
    rows: prepared.model.table.rows,
    parameters,
    derivatives: parameters.length,
    acov,
    level: prepared.model.settings.level,
    moments: (group) => moments[group - 1]!,
    spread: (group, name) => {
      const variance = moments[group - 1]!.covariance(name, name);
      if (variance === undefined || !(variance > 0)) return undefined;
      const own = prepared.moments[group - 1]!;
      return own.names.includes(name) ? toSampleSpread(variance, own) : Math.sqrt(variance);
    },
    answers: (group, name) => findAnswers(prepared.moments[group - 1]!, name),
    // A product is that of its factors as they are: nothing is centred, and it needs no indicators.
    products: new Map(),
    centre: () => 0,
  };
}

/** Solution -> Fit: estimates with standard errors, standardised values, log-likelihoods, checks. */
export function assembleLms(solution: LmsSolution): EstimatedFit {
  const { prepared, objective, isConverged, iterations, bounds } = solution;
  const acov = lmsCovariance(solution);
  const problems: Problem[] = [];
  if (!isConverged) problems.push(problem('not-converged', { values: { iterations } }));
  if (!acov) problems.push(singularProblem(solution, prepared.model.table, objective.hessian));
  problems.push(...activeBoundsNotes(prepared.model, bounds), ...solutionProblems(solution));
  const { table, settings } = prepared.model;
  const names = table.observed;
  const groups = describeGroups(prepared.moments, prepared.groupLabels);
  const estimates = lmsEstimates(solution, acov);
  return {
    status: isConverged ? 'converged' : 'not-converged',
    problems,
    n: objective.n,
    nRows: prepared.moments.reduce((sum, { nRows }) => sum + nRows, 0),
    npar: independentParameters(prepared.model),
    iterations,
    groups,
    settings,
    method: lmsMethod({ settings, data: prepared.data, table, groups, estimates }),
    measures: lmsMeasures(solution),
    estimates,
    interactions: analyseInteractions(moderationOf(solution, acov)),
    sample: prepared.moments.map(({ cov, mean }, g) => groupMatrix(g + 1, names, cov, mean)),
    ...describe(solution),
  };
}

/**
 * Estimates a model with products of latent variables (`A:B`, `A:A` on the right of `~`) by LMS.
 * Standard errors are by the observed information (Louis), exactly. `settings.nodes`: nodes a dimension at least.
 * `measures` hold logl, aic, bic, bic2 and, against the same model without the products, `linear.logl`, `linear.aic`,
 * `linear.bic`, `lrt.chisq`, `lrt.df`, `lrt.pvalue`. Incomplete cases are left out.
 * Fails with what the model without products fails with, with interaction-impossible, and with setting-not-for-products.
 * Source: [klein-moosbrugger-2000], [louis-1982]. Golden case: test/golden/engine/lms.json.
 */
export function fitLms(input: LmsInput, control: FitControl = {}): Fit {
  const prepared = prepareLms(input);
  if (!prepared.ok) return { status: 'failed', problems: prepared.problems };
  const solution = solveLms(prepared.value, control);
  if (!solution.ok) return { status: 'failed', problems: solution.problems };
  return withProblems(assembleLms(solution.value), solution.value.problems);
}
