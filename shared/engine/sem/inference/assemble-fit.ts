/** Solution -> Fit: estimates with standard errors, standardised solution, R2, fit measures, checks. */
import { problem, type Problem } from '../../../problem.ts';
import type { EstimatedFit, GroupMatrix } from '../../fit.ts';
import { hidePairs, type SampleMoments } from '../../sample/sample-moments.ts';
import { testedIndices, untestedIndices, type IndexValues } from '../../indices/registry.ts';
import { analyseInteractions } from '../../moderation/analyse-interactions.ts';
import { moderationSource } from './moderation-of-solution.ts';
import { independentParameters } from '../search/check-identification.ts';
import { activeBoundsNotes } from '../../model/active-bounds.ts';
import { overGroups } from '../../model/parameter-ref.ts';
import { resolveSettings } from '../../settings/resolve-settings.ts';
import { checkSolution } from './check-solution.ts';
import { createFitContext } from './fit-statistics.ts';
import { buildEstimates } from './build-estimates.ts';
import { familyOf } from './families.ts';
import { covarianceMethod } from '../../method.ts';
import { answerCount } from './fiml-likelihood.ts';
import type { InferenceFamily } from './inference-family.ts';
import { computeRSquare } from './r-square.ts';
import { describeGroups } from './describe-group.ts';
import { groupMatrix } from './group-matrix.ts';
import { onSampleScale } from './implied-moments.ts';
import { mostColumns } from './saturated-information.ts';
import { singularProblem, unavailableErrors } from './singular-problem.ts';
import { caseCount, isTestable, type Solution } from './solution.ts';
import { vanishingMarkers } from './weak-markers.ts';

/** Sample moments; what nobody's answers tell of is null. */
function sampleMatrix(group: number, names: readonly string[], moments: SampleMoments): GroupMatrix<number | null> {
  const own = groupMatrix(group, names, moments.cov, moments.hasMeans ? moments.mean : undefined);
  return { ...own, cov: hidePairs(own.cov, moments.incomplete?.unpaired) };
}

/** Why nothing is tested: in which groups the saturated likelihood has no maximum, and how much is missing. */
function gapsProblem({ groups }: Solution): Problem {
  const without = groups.filter(({ moments }) => moments.incomplete?.hasMaximum === false);
  const own = (without.length > 0 ? without : groups).map(({ moments }) => moments);
  const n = own.reduce((sum, moments) => sum + moments.n, 0);
  const cells = own.reduce((sum, moments) => sum + moments.n * moments.names.length, 0);
  const answers = own.reduce((sum, { incomplete }) => sum + (incomplete ? answerCount(incomplete.patterns) : 0), 0);
  const labels = own.map(({ label }) => label).filter((label) => label !== '');
  const share = Math.round((100 * (cells - answers)) / cells);
  const values = { n, share, columns: own[0]?.names.length ?? 0 };
  if (labels.length === 0) return problem('too-many-gaps', { values });
  return problem('too-many-gaps', { values: { ...values, context: 'groups', groups: labels.join(', ') } });
}

/** Fit indices; without a test the likelihood and what follows from it. */
function measuresOf(solution: Solution, family: InferenceFamily): IndexValues {
  const likelihoods = isTestable(solution) ? undefined : family.untested?.(solution);
  if (!likelihoods) return testedIndices(createFitContext(solution, family.tests(solution)));
  const npar = independentParameters(solution.prepared);
  return untestedIndices({ npar, df: solution.df, n: caseCount(solution), ...likelihoods });
}

/** Without what sandwiches correct: scaled and robust tests and indices, which are lost with the errors. */
function withoutCorrections(measures: IndexValues): IndexValues {
  const plain = Object.entries(measures).flatMap(([id, { plain }]) => (plain === undefined ? [] : [[id, { plain }]]));
  return Object.fromEntries(plain);
}

/** Corrections from incomplete cases need the saturated model's information, whose tables have their limit. */
function correctionProblem({ prepared, groups }: Solution, hasErrors: boolean): Problem | undefined {
  const { settings } = prepared;
  const columns = Math.max(...groups.map(({ moments }) => moments.names.length));
  const isCorrected = settings.missing === 'two.stage' || resolveSettings(settings).test !== 'standard';
  if (!isCorrected || columns <= mostColumns || !groups.some(({ moments }) => moments.incomplete)) return undefined;
  const values = { columns, limit: mostColumns };
  if (hasErrors) return problem('correction-too-large', { values });
  return problem('standard-errors-unavailable', { values: { ...values, context: 'tables' } });
}

export function assembleFit(solution: Solution): EstimatedFit {
  const { prepared, groups, objective } = solution;
  const family = familyOf(solution);
  const { se } = resolveSettings(prepared.settings);
  const isSilent = se === 'none';
  const vanishing = isSilent || se === 'standard' ? [] : vanishingMarkers(solution);
  const acov = isSilent || vanishing.length > 0 ? undefined : family.covariance(solution);
  const problems: Problem[] = [];
  const tooLarge = correctionProblem(solution, acov !== undefined);
  if (tooLarge) problems.push(tooLarge);
  if (!solution.isConverged) problems.push(problem('not-converged', { values: { iterations: solution.iterations } }));
  if (vanishing.length > 0) problems.push(unavailableErrors(vanishing.map(overGroups)));
  else if (!acov && !isSilent && !tooLarge)
    problems.push(singularProblem(solution, prepared.table, objective.information));
  problems.push(...activeBoundsNotes(prepared, solution.bounds), ...checkSolution(solution));
  const whole = measuresOf(solution, family);
  const measures = vanishing.length > 0 ? withoutCorrections(whole) : whole;
  if (!isTestable(solution)) problems.push(gapsProblem(solution));
  const names = prepared.table.observed;
  const estimates = buildEstimates(solution, acov);
  const interactions = analyseInteractions(moderationSource(solution, acov));
  const { settings, table } = prepared;
  const own = describeGroups(
    groups.map(({ moments }) => moments),
    solution.groupLabels,
  );
  return {
    status: solution.isConverged ? 'converged' : 'not-converged',
    problems,
    n: caseCount(solution),
    nRows: groups.reduce((sum, { moments }) => sum + moments.nRows, 0),
    npar: independentParameters(prepared),
    iterations: solution.iterations,
    groups: own,
    settings,
    method: covarianceMethod({ settings, data: solution.data, table, groups: own, estimates }, interactions),
    measures,
    estimates,
    ...(interactions.length > 0 ? { interactions } : {}),
    rsquare: objective.kernels.flatMap((kernel, g) =>
      computeRSquare(kernel, { observed: kernel.sigma, latent: kernel.c }, prepared.table, g + 1),
    ),
    sample: isTestable(solution) ? groups.map(({ moments }, g) => sampleMatrix(g + 1, names, moments)) : [],
    implied: objective.kernels.map((kernel, g) => {
      const { cov, mean } = onSampleScale(kernel, groups[g]!.moments);
      return groupMatrix(g + 1, names, cov, prepared.table.hasMeans ? mean : undefined);
    }),
  };
}
