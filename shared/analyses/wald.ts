/** The Wald test of constraints over the model's labels, `a == b; c == 0`. */
import { z } from 'zod';
import { waldConstraintsSchema } from '../document/file/validate.ts';
import { splitConstraints, waldTest, type WaldTest } from '../engine/after/wald-test.ts';
import type { ProjectQuestion, Run } from './analysis.ts';

/** What is asked. */
export interface WaldExtra {
  readonly constraints: string;
}

export const wald: ProjectQuestion<WaldExtra> = {
  schema: z.strictObject({ constraints: waldConstraintsSchema }),
  extraOf({ waldConstraints }) {
    const constraints = splitConstraints(waldConstraints);
    return constraints.length === 0 ? null : { constraints: constraints.join('; ') };
  },
  isReported: () => true,
};

export const runWald: Run<WaldExtra, WaldTest> = (input, { constraints }) => {
  const solution = input.solution();
  return solution.ok ? waldTest(solution.value, splitConstraints(constraints)) : solution;
};
