/** What `fit` adds to estimates: modification indices, residuals, score and Wald tests, nested models, invariance, factor scores. */
import type { AnalysisInput } from '../../shared/analyses/analysis.ts';
import type { AnalysisId, ExtraOf, ReplyOf } from '../../shared/analyses/registry.ts';
import { runAnalysis } from '../../shared/analyses/run-analysis.ts';
import type { Comparison, DifferenceMethod } from '../../shared/engine/compare/compare-fits.ts';
import type { ComparedModel } from '../../shared/engine/compare/compare-models.ts';
import type { InvarianceStep } from '../../shared/engine/compare/invariance-ladder.ts';
import type { LadderRung } from '../../shared/engine/compare/ladder-rungs.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import type { Solution } from '../../shared/engine/sem/inference/solution.ts';
import type { ModelSpec } from '../../shared/engine/model/model-spec.ts';
import { factorScores, type ScoreMethod } from '../../shared/engine/after/factor-scores.ts';
import { modificationIndices, type ModificationIndex } from '../../shared/engine/after/modification-indices.ts';
import type { GroupResiduals } from '../../shared/engine/after/residuals.ts';
import { scoreTests, type ScoreTest } from '../../shared/engine/after/score-tests.ts';
import type { WaldTest } from '../../shared/engine/after/wald-test.ts';
import type { Problem } from '../../shared/problem.ts';
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
function residualsJson(residuals: readonly GroupResiduals[]): readonly JsonObject[] {
  return residuals.map(({ group, names, raw, correlation, standardised }) => ({
    group, names, ...raw, correlation,
    ...(standardised ? { standardized: standardised } : {}),
  })); // prettier-ignore
}

function rungJson({ name, groupEqual, status, measures, releases, problems }: LadderRung): JsonObject {
  return {
    name,
    'group.equal': groupEqual,
    status,
    fit: indicesJson(measures),
    scoreTests: releases.map(scoreJson),
    ...(status === 'failed' ? { problems } : {}),
  };
}

/** Both in one list: steps against each other, or the model against the one that was named. */
function comparisonsJson(comparisons: readonly (Comparison | undefined)[]): JsonObject {
  return { comparisons: comparisons.flatMap((comparison) => (comparison ? [comparisonJson(comparison)] : [])) };
}

/** Factor scores as numbers; a window saves them as a file. */
function score(solution: Solution, method: ScoreMethod | undefined): Pick<Analyses, 'json' | 'problems'> {
  if (method === undefined) return { json: {}, problems: [] };
  const scores = factorScores(solution, method);
  return { json: scores.ok ? { scores: scores.value } : {}, problems: scores.problems };
}

/** Everything asked for, of a model whose fit is known. */
export function analyse(model: AnalysisInput, fit: Fit, request: AnalysisRequest): Analyses {
  const solved = model.solution();
  if (!solved.ok || fit.status === 'failed') return { json: {}, problems: [] };
  const problems: Problem[] = [];
  /** The reply; undefined where nothing is asked, or it failed. */
  function ask<K extends AnalysisId>(id: K, extra: ExtraOf<K> | undefined): ReplyOf<K> | undefined {
    if (extra === undefined) return undefined;
    const outcome = runAnalysis(id, model, extra, {});
    problems.push(...outcome.problems);
    return outcome.ok ? outcome.value : undefined;
  }
  const { other, invariance, lrt, modelName } = request;
  const residuals = ask('residuals', {});
  const wald = ask('wald', request.wald === undefined ? undefined : { constraints: request.wald });
  const others = other && [{ ...other, settings: model.settings }];
  const compared = ask('compare', others && { others, name: modelName, method: lrt });
  const second = compared?.[1];
  problems.push(...(second?.problems ?? []), ...(second?.comparison?.problems ?? []));
  const ladder = ask('ladder', invariance.length > 0 ? { invariance, method: lrt } : undefined);
  problems.push(
    ...(ladder ?? []).flatMap((rung) => rung.problems ?? []),
    ...(ladder ?? []).flatMap(({ comparison }) => comparison?.problems ?? []),
  );
  const scores = score(solved.value, request.scores);
  problems.push(...scores.problems);
  const diagnosis = fit.status === 'converged' ? diagnose(solved.value) : { json: {} };
  return {
    ...(diagnosis.indices ? { indices: diagnosis.indices } : {}),
    ...(ladder ? { ladder } : {}),
    ...(second?.comparison ? { comparison: second.comparison } : {}),
    ...(compared && second?.status !== 'failed' ? { compared } : {}),
    ...(wald ? { wald } : {}),
    json: {
      ...(residuals ? { residuals: residualsJson(residuals) } : {}),
      ...diagnosis.json,
      ...(wald ? { wald } : {}),
      ...(second?.comparison ? comparisonsJson([second.comparison]) : {}),
      ...(ladder
        ? { invariance: ladder.map(rungJson), ...comparisonsJson(ladder.map(({ comparison }) => comparison)) }
        : {}),
      ...scores.json,
    },
    problems,
  };
}
