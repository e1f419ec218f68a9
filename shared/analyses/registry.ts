/**
 * All analyses by id: the contract's calls, the worker's job, the window's state and what a report asks for follow from
 * this list and from the list of their computations (run-analysis.ts).
 */
import type { Outcome } from '../problem.ts';
import type { Question } from './analysis.ts';
import { compare, type runCompare } from './compare.ts';
import { indices, type runIndices } from './indices.ts';
import { ladder, type runLadder } from './ladder.ts';
import { residuals, type runResiduals } from './residuals.ts';
import { scores, type runScores } from './scores.ts';
import { script, type runScript } from './script.ts';
import { wald, type runWald } from './wald.ts';

/** Of the project as it is: their results are kept until something changes. */
export const projectAnalyses = { indices, residuals, ladder, wald, compare } as const;

/** Beside them those that are asked for each time anew. */
export const analyses = { ...projectAnalyses, script, scores } as const;

export type ProjectAnalysisId = keyof typeof projectAnalyses;
export type AnalysisId = keyof typeof analyses;

/** What is asked beside the model. */
export type ExtraOf<K extends AnalysisId> = (typeof analyses)[K] extends Question<infer Extra> ? Extra : never;

/** What comes of it. */
export type ReplyOf<K extends AnalysisId> = ReturnType<Runs[K]> extends Outcome<infer Reply> ? Reply : never;

/** How each is computed (run-analysis.ts); the types alone stand here, so that a window does not load the engine. */
export interface Runs extends Readonly<Record<AnalysisId, unknown>> {
  readonly indices: typeof runIndices;
  readonly residuals: typeof runResiduals;
  readonly ladder: typeof runLadder;
  readonly wald: typeof runWald;
  readonly compare: typeof runCompare;
  readonly script: typeof runScript;
  readonly scores: typeof runScores;
}

export const projectAnalysisIds = Object.keys(projectAnalyses) as readonly ProjectAnalysisId[];
