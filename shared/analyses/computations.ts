/** How each analysis is computed, by id: what workers and the command line load. */
import { runCompare } from './compare.ts';
import { runIndices } from './indices.ts';
import { runLadder } from './ladder.ts';
import { runResiduals } from './residuals.ts';
import { runScoreTests } from './score-tests.ts';
import { runScores } from './scores.ts';
import { runScript } from './script.ts';
import { runWald } from './wald.ts';

export const computations = {
  indices: runIndices,
  residuals: runResiduals,
  ladder: runLadder,
  wald: runWald,
  compare: runCompare,
  script: runScript,
  scores: runScores,
  scoreTests: runScoreTests,
} as const;
