/** Answers of analyses -> the JSON of `fit`, with the field's usual key names. */
import type { ReplyOf } from '../../shared/analyses/registry.ts';
import type { Comparison } from '../../shared/engine/compare/compare-fits.ts';
import type { InvarianceStep } from '../../shared/engine/compare/test-invariance.ts';
import type { ScoreTest } from '../../shared/engine/after/score-tests.ts';
import type { JsonObject } from './fit-json.ts';
import { indicesJson } from './index-keys.ts';

export function residualsJson(residuals: ReplyOf<'residuals'>): JsonObject {
  return {
    residuals: residuals.map(({ group, names, raw, correlation, standardised }) => ({
      group, names, ...raw, correlation,
      ...(standardised ? { standardized: standardised } : {}),
    })),
  }; // prettier-ignore
}

export function modificationIndicesJson(indices: ReplyOf<'indices'>): JsonObject {
  const modindices = indices.map(({ sepcLv, sepcAll, sepcNox, ...own }) => ({
    ...own,
    'sepc.lv': sepcLv,
    'sepc.all': sepcAll,
    'sepc.nox': sepcNox,
  }));
  return { modindices };
}

export function scoreTestsJson(tests: ReplyOf<'scoreTests'>): JsonObject {
  return tests ? { scoreTests: tests.univariate.map(scoreJson), scoreTestTotal: tests.total } : {};
}

export function ladderJson(ladder: ReplyOf<'ladder'>): JsonObject {
  return { invariance: ladder.map(stepJson), ...comparisonsJson(ladder.map(({ comparison }) => comparison)) };
}

/** The model against the one that was named. */
export function comparedJson([, second]: ReplyOf<'compare'>): JsonObject {
  return second?.comparison ? comparisonsJson([second.comparison]) : {};
}

/** Steps against each other and models against each other stand in one list. */
function comparisonsJson(comparisons: readonly (Comparison | undefined)[]): JsonObject {
  return { comparisons: comparisons.flatMap((comparison) => (comparison ? [comparisonJson(comparison)] : [])) };
}

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

function stepJson({ name, groupEqual, status, measures, releases, problems }: InvarianceStep): JsonObject {
  return {
    name,
    'group.equal': groupEqual,
    status,
    fit: indicesJson(measures),
    scoreTests: releases.map(scoreJson),
    ...(status === 'failed' ? { problems } : {}),
  };
}

function scoreJson({ source, lhs, rhs, statistic, df, pvalue, parameters }: ScoreTest): JsonObject {
  return { source, lhs, op: '==', rhs, statistic, df, pvalue, parameters };
}
