/** What `fit` adds to estimates: each analysis that its options ask for, in the order of the JSON's keys. */
import type { AnalysisInput } from '../../shared/analyses/analysis.ts';
import {
  projectAnalysisIds,
  projectQuestions,
  type AnalysisId,
  type ExtraOf,
  type ProjectAnalysisId,
  type ProjectAnswers,
  type ReplyOf,
} from '../../shared/analyses/registry.ts';
import { runAnalysis } from '../../shared/analyses/run-analysis.ts';
import { emptyDocument } from '../../shared/document/edits/new-document.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import type { DifferenceMethod } from '../../shared/engine/compare/compare-fits.ts';
import type { OtherModel } from '../../shared/engine/compare/compare-models.ts';
import type { InvarianceStepId } from '../../shared/engine/compare/invariance-ladder.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import type { ScoreMethod } from '../../shared/engine/after/factor-scores.ts';
import type { Problem } from '../../shared/problem.ts';
import { recordOf } from '../../shared/record-of.ts';
import { comparedJson, ladderJson, modificationIndicesJson, residualsJson, scoreTestsJson } from './analyses-json.ts';
import type { JsonObject } from './fit-json.ts';

export interface AnalysisRequest {
  /** `a == b; c == 0`. */
  readonly wald: string | undefined;
  readonly invariance: readonly InvarianceStepId[];
  /** The model to compare with. */
  readonly other: OtherModel | undefined;
  readonly modelName: string;
  readonly lrt: DifferenceMethod;
  readonly scores: ScoreMethod | undefined;
  /** Of a project; null for a model in syntax. */
  readonly document: ProjectDocument | null;
}

/** What is asked, of which model. */
interface Asking extends AnalysisRequest {
  readonly hasConverged: boolean;
  /** Rows of its parameter table. */
  readonly parameters: number;
}

export interface Analyses {
  readonly answers: ProjectAnswers;
  readonly json: JsonObject;
  readonly problems: readonly Problem[];
}

/** How a terminal asks an analysis, and what it writes of the answer. */
interface AskedByTerminal<K extends AnalysisId> {
  /** undefined: nothing is asked. */
  extraOf(asking: Asking): ExtraOf<K> | undefined;
  toJson(reply: ReplyOf<K>): JsonObject;
  /** What an answer says of its parts. */
  problemsOf?(reply: ReplyOf<K>): readonly Problem[];
}

/** More parameters than this are not tried one by one. */
const mostForIndices = 400;

/** Those that options ask for, or whose keys are not their id; any other is asked as a project asks it. */
const asked: { readonly [K in AnalysisId]?: AskedByTerminal<K> } = {
  residuals: { extraOf: () => ({}), toJson: residualsJson },
  indices: {
    extraOf: ({ hasConverged, parameters }) => (hasConverged && parameters <= mostForIndices ? {} : undefined),
    toJson: modificationIndicesJson,
  },
  scoreTests: { extraOf: ({ hasConverged }) => (hasConverged ? {} : undefined), toJson: scoreTestsJson },
  wald: {
    extraOf: ({ wald }) => (wald === undefined ? undefined : { constraints: wald }),
    toJson: (wald) => ({ wald }),
  },
  compare: {
    extraOf: ({ other, modelName, lrt }) => other && { others: [other], name: modelName, method: lrt },
    toJson: comparedJson,
    problemsOf: ([, second]) => [...(second?.problems ?? []), ...(second?.comparison?.problems ?? [])],
  },
  ladder: {
    extraOf: ({ invariance, lrt }) => (invariance.length > 0 ? { invariance, method: lrt } : undefined),
    toJson: ladderJson,
    problemsOf: (steps) => [
      ...steps.flatMap(({ problems }) => problems ?? []),
      ...steps.flatMap(({ comparison }) => comparison?.problems ?? []),
    ],
  },
  scores: { extraOf: ({ scores }) => scores && { method: scores }, toJson: (scores) => ({ scores }) },
};

function askedAsByProject<K extends ProjectAnalysisId>(id: K): AskedByTerminal<K> {
  return {
    extraOf: ({ document }) => projectQuestions[id].extraOf(document ?? emptyDocument) ?? undefined,
    toJson: (reply) => ({ [id]: reply }),
  };
}

/** Everything asked for, of a model whose fit is known. */
export function analyse(model: AnalysisInput, fit: Fit, request: AnalysisRequest): Analyses {
  const solution = model.solution();
  if (!solution.ok || fit.status === 'failed') return { answers: {}, json: {}, problems: [] };
  const parameters = solution.value.prepared.table.rows.length;
  const asking: Asking = { ...request, hasConverged: fit.status === 'converged', parameters };
  const problems: Problem[] = [];
  const json: Record<string, unknown> = {};
  function ask<K extends AnalysisId>(id: K, how: AskedByTerminal<K> | undefined): ReplyOf<K> | null {
    const extra = how?.extraOf(asking);
    if (!how || extra === undefined) return null;
    const outcome = runAnalysis(id, model, extra, {});
    problems.push(...outcome.problems);
    if (!outcome.ok) return null;
    problems.push(...(how.problemsOf?.(outcome.value) ?? []));
    Object.assign(json, how.toJson(outcome.value));
    return outcome.value;
  }
  const known = recordOf<{ readonly [K in AnalysisId]?: ReplyOf<K> | null }>(
    Object.keys(asked) as readonly AnalysisId[],
    (id) => ask(id, asked[id]),
  );
  const others = projectAnalysisIds.filter((id) => !asked[id]);
  const further = recordOf<ProjectAnswers>(others, (id) => ask(id, askedAsByProject(id)));
  return { answers: { ...known, ...further }, json, problems };
}
