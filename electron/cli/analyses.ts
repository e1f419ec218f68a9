/** What `fit` adds to estimates: modification indices, residuals, score and Wald tests, nested models, invariance, factor scores. */
import { compareCandidates, type Comparison, type DifferenceMethod } from '../../shared/engine/compare/compare-fits.ts';
import { comparedFit, type ComparedModel } from '../../shared/engine/compare/compare-models.ts';
import { invarianceLadder, type InvarianceStep } from '../../shared/engine/compare/invariance-ladder.ts';
import { toRungs, type LadderRung } from '../../shared/engine/compare/ladder-rungs.ts';
import { solveInput, toFit, type EstimationInput } from '../../shared/engine/estimate.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import type { Solution } from '../../shared/engine/sem/inference/solution.ts';
import type { ModelSpec } from '../../shared/engine/model/model-spec.ts';
import { factorScores, type ScoreMethod } from '../../shared/engine/after/factor-scores.ts';
import { modificationIndices, type ModificationIndex } from '../../shared/engine/after/modification-indices.ts';
import { residualMoments } from '../../shared/engine/after/residuals.ts';
import { scoreTests, type ScoreTest } from '../../shared/engine/after/score-tests.ts';
import { splitConstraints, waldTest, type WaldTest } from '../../shared/engine/after/wald-test.ts';
import type { Outcome, Problem } from '../../shared/problem.ts';
import type { JsonObject } from './fit-json.ts';
import { indicesJson } from './index-keys.ts';

export interface AnalysisRequest {
  /** `a == b; c == 0`. */
  readonly wald: string | undefined;
  readonly invariance: readonly InvarianceStep[];
  /** The model to compare with. */
  readonly other: { readonly name: string; readonly spec: ModelSpec } | undefined;
  readonly modelName: string;
  readonly lrt: DifferenceMethod;
  readonly scores: ScoreMethod | undefined;
}

export interface Analyses {
  /** Keys of the JSON. */
  readonly json: JsonObject;
  readonly problems: readonly Problem[];
  /** For a report. */
  readonly indices?: readonly ModificationIndex[];
  /** For the terminal. */
  readonly comparison?: Comparison;
  /** Both models, for a report. */
  readonly compared?: readonly ComparedModel[];
  readonly wald?: WaldTest;
  /** The steps of invariance, for terminal and report. */
  readonly ladder?: readonly LadderRung[];
}

/** More parameters than this are not tried one by one unless asked for. */
const mostForIndices = 400;

function comparisonJson({ models, chisqDiff, dfDiff, pvalue, method, ...rest }: Comparison): JsonObject {
  return {
    models,
    'chisq.diff': chisqDiff,
    'df.diff': dfDiff,
    pvalue,
    method,
    'cfi.diff': rest.cfiDiff,
    'rmsea.diff': rest.rmseaDiff,
    'srmr.diff': rest.srmrDiff,
    'aic.diff': rest.aicDiff,
    'bic.diff': rest.bicDiff,
  };
}

function scoreJson({ source, lhs, rhs, statistic, df, pvalue, parameters }: ScoreTest): JsonObject {
  return { source, lhs, op: '==', rhs, statistic, df, pvalue, parameters };
}

/** Modification indices and score tests of a converged solution. */
function diagnose(solution: Solution): Pick<Analyses, 'json' | 'indices'> {
  const tests = scoreTests(solution);
  const isSmall = solution.prepared.table.rows.length <= mostForIndices;
  const indices = isSmall ? modificationIndices(solution) : undefined;
  const modindices = indices?.map(({ sepcLv, sepcAll, sepcNox, ...own }) => ({
    ...own,
    'sepc.lv': sepcLv,
    'sepc.all': sepcAll,
    'sepc.nox': sepcNox,
  }));
  return {
    json: {
      ...(modindices ? { modindices } : {}),
      ...(tests ? { scoreTests: tests.univariate.map(scoreJson), scoreTestTotal: tests.total } : {}),
    },
    ...(indices ? { indices } : {}),
  };
}

/** Residuals of every group: raw, of correlations, in standard errors. */
function residuals(solution: Solution): JsonObject {
  const groups = residualMoments(solution).map(({ group, names, raw, correlation, standardised }) => ({
    group, names, ...raw, correlation,
    ...(standardised ? { standardized: standardised } : {}),
  })); // prettier-ignore
  return { residuals: groups };
}

function score(solution: Solution, method: ScoreMethod | undefined): Analyses {
  if (method === undefined) return { json: {}, problems: [] };
  const scores = factorScores(solution, method);
  return { json: scores.ok ? { scores: scores.value } : {}, problems: scores.problems };
}

function compareWith(input: EstimationInput, fit: Fit, first: Solution, request: AnalysisRequest): Analyses {
  const { other } = request;
  if (!other || fit.status === 'failed') return { json: {}, problems: [] };
  const solved = solveInput({ ...input, spec: other.spec });
  const second = toFit(solved);
  if (!solved.ok || second.status === 'failed') return { json: {}, problems: second.problems };
  const comparison = compareCandidates(
    { name: request.modelName, fit, solution: first },
    { name: other.name, fit: second, solution: solved.value },
    request.lrt,
  );
  return {
    comparison,
    compared: [comparedFit(request.modelName, fit), comparedFit(other.name, second, comparison)],
    json: { comparisons: [comparisonJson(comparison)] },
    problems: comparison.problems,
  };
}

function climb(input: EstimationInput, steps: readonly InvarianceStep[], method: DifferenceMethod): Analyses {
  if (steps.length === 0) return { json: {}, problems: [] };
  const ladder = invarianceLadder(input, steps, method);
  if (!ladder.ok) return { json: {}, problems: ladder.problems };
  const rungs = ladder.value.map(({ name, groupEqual, fit, releases }) => ({
    name,
    'group.equal': groupEqual,
    status: fit.status,
    fit: fit.status === 'failed' ? {} : indicesJson(fit.measures),
    scoreTests: releases.map(scoreJson),
    ...(fit.status === 'failed' ? { problems: fit.problems } : {}),
  }));
  const comparisons = ladder.value.flatMap(({ comparison }) => (comparison ? [comparisonJson(comparison)] : []));
  const rungsShown = toRungs(ladder.value);
  return {
    ladder: rungsShown,
    json: { invariance: rungs, comparisons },
    problems: [
      ...ladder.problems.filter(({ code }) => code === 'invariance-step-empty'),
      ...rungsShown.flatMap((rung) => rung.problems ?? []),
      ...ladder.value.flatMap((step) => step.comparison?.problems ?? []),
    ],
  };
}

/** Everything asked for, given the solution behind a fit. */
export function analyse(
  input: EstimationInput,
  solved: Outcome<Solution>,
  fit: Fit,
  request: AnalysisRequest,
): Analyses {
  if (!solved.ok || fit.status === 'failed') return { json: {}, problems: [] };
  const wald = request.wald === undefined ? undefined : waldTest(solved.value, splitConstraints(request.wald));
  const comparison = compareWith(input, fit, solved.value, request);
  const ladder = climb(input, request.invariance, request.lrt);
  const scores = score(solved.value, request.scores);
  const diagnosis = fit.status === 'converged' ? diagnose(solved.value) : { json: {} };
  return {
    ...(diagnosis.indices ? { indices: diagnosis.indices } : {}),
    ...(ladder.ladder ? { ladder: ladder.ladder } : {}),
    ...(comparison.comparison ? { comparison: comparison.comparison } : {}),
    ...(comparison.compared ? { compared: comparison.compared } : {}),
    ...(wald?.ok ? { wald: wald.value } : {}),
    json: {
      ...residuals(solved.value),
      ...diagnosis.json,
      ...(wald?.ok ? { wald: wald.value } : {}),
      ...comparison.json,
      ...ladder.json,
      ...scores.json,
    },
    problems: [
      ...(wald && !wald.ok ? wald.problems : []),
      ...comparison.problems,
      ...ladder.problems,
      ...scores.problems,
    ],
  };
}
