/** Invariance over the groups that the settings name, step by step. */
import { z } from 'zod';
import { testInvariance, type LadderOptions, type InvarianceStep } from '../engine/compare/test-invariance.ts';
import { standsOnMoments } from '../engine/method.ts';
import type { ProjectQuestion, Run } from './analysis.ts';

/** A window asks for the usual steps; others are a terminal's to name. */
export const ladder: ProjectQuestion<LadderOptions> = {
  schema: z.strictObject({}),
  extraOf: () => ({}),
  isReported: ({ method, groups }) => standsOnMoments(method) && groups.length > 1,
};

export const runLadder: Run<LadderOptions, readonly InvarianceStep[]> = (input, options, control) =>
  testInvariance(input, options, control);
