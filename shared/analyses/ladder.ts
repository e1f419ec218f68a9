/** Invariance over the groups that the settings name, step by step. */
import { ladderRungs, type LadderRung } from '../engine/compare/ladder-rungs.ts';
import type { NoExtra, ProjectQuestion, Run } from './analysis.ts';

export const ladder: ProjectQuestion<NoExtra> = {
  shape: {},
  extraOf: () => ({}),
};

export const runLadder: Run<NoExtra, readonly LadderRung[]> = (input, _, control) => ladderRungs(input, control);
