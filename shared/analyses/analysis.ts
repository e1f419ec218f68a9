/** What an analysis is: what it is asked beside the model, what it takes from a project, how it is computed. */
import type { z } from 'zod';
import type { PrepareStep } from '../data/types.ts';
import type { ProjectDocument } from '../document/types.ts';
import type { EstimationInput, FitControl } from '../engine/estimate.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import type { BootstrapSource } from '../engine/resample/bootstrap-source.ts';
import type { Solution } from '../engine/sem/inference/solution.ts';
import type { Outcome } from '../problem.ts';

/** A model on its data, or on covariance matrices, and its solution, which several analyses share. */
export type AnalysisInput = EstimationInput & {
  /** Preparation that the data have been through. */
  readonly steps: readonly PrepareStep[];
  /** Fails with analysis-needs-covariances where the method has no moments, and as estimation does. */
  solution(): Outcome<Solution>;
  /** The same with what it was made from. */
  solved(): Outcome<BootstrapSource>;
};

/**
 * What an analysis is asked beside the model, checked where it crosses a process border. Windows know the questions; the
 * answers are computed by workers, which alone load the engine.
 */
export interface Question<Extra extends object> {
  readonly schema: z.ZodType<Extra>;
}

/** A question that a project asks as it is: a window keeps the answer until what it is made from changes. */
export interface ProjectQuestion<Extra extends object> extends Question<Extra> {
  /** null: there is nothing to analyse. */
  extraOf(document: ProjectDocument): Extra | null;
  /** Whether a report of this fit, which has converged, asks it too; absent: no report does. */
  isReported?(fit: EstimatedFit): boolean;
}

/** How the answer is computed. */
export type Run<Extra extends object, Reply> = (
  input: AnalysisInput,
  extra: Extra,
  control: FitControl,
) => Outcome<Reply>;

/** Of an analysis that is asked nothing beside the model. */
export type NoExtra = Readonly<Record<never, never>>;
