/**
 * The questions by id: the contract's calls, the worker's job, the window's state and what a report asks for follow from
 * this list and from the list of the computations (computations.ts).
 */
import type { Outcome } from '../problem.ts';
import type { ProjectQuestion, Question } from './analysis.ts';
import { compare } from './compare.ts';
import type { computations } from './computations.ts';
import { indices } from './indices.ts';
import { ladder } from './ladder.ts';
import { residuals } from './residuals.ts';
import { script } from './script.ts';
import { wald } from './wald.ts';

/** Of the project as it is: their answers are kept until something changes. */
const ofProjects = { indices, residuals, ladder, wald, compare } as const;

/** Beside them what a window asks for each time anew; what is not here never reaches a window. */
const ofWindows = { ...ofProjects, script } as const;

export type ProjectAnalysisId = keyof typeof ofProjects;
export type WindowAnalysisId = keyof typeof ofWindows;
export type AnalysisId = keyof Computations;

// The types alone of what is computed, so that a window does not load the engine.
type Computations = typeof computations;
type Extras = { readonly [K in AnalysisId]: Parameters<Computations[K]>[1] };
type Replies = {
  readonly [K in AnalysisId]: ReturnType<Computations[K]> extends Outcome<infer Reply> ? Reply : never;
};

/** What is asked beside the model. */
export type ExtraOf<K extends AnalysisId> = Extras[K];

/** What comes of it. */
export type ReplyOf<K extends AnalysisId> = Replies[K];

/** Answers about one model, as far as there are any. */
export type ProjectAnswers = { readonly [K in ProjectAnalysisId]?: ReplyOf<K> | null };

export const projectQuestions: { readonly [K in ProjectAnalysisId]: ProjectQuestion<ExtraOf<K>> } = ofProjects;
export const windowQuestions: { readonly [K in WindowAnalysisId]: Question<ExtraOf<K>> } = ofWindows;
export const projectAnalysisIds = Object.keys(ofProjects) as readonly ProjectAnalysisId[];
