/**
 * All analyses by id: the contract's calls, the worker's job, the window's state and what a report asks for follow from
 * this list and from the list of their computations (run-analysis.ts).
 */
import type { Outcome } from '../problem.ts';
import type { Question, Run } from './analysis.ts';
import { compare } from './compare.ts';
import { indices } from './indices.ts';
import { ladder } from './ladder.ts';
import { residuals } from './residuals.ts';
import type { Runs } from './run-analysis.ts';
import { scores } from './scores.ts';
import { script } from './script.ts';
import { wald } from './wald.ts';

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

/** How each is computed: a missing one does not compile. */
export type RunsOf = { readonly [K in AnalysisId]: Run<ExtraOf<K>, unknown> };

export const projectAnalysisIds = Object.keys(projectAnalyses) as readonly ProjectAnalysisId[];
