/** The kinds of preparation steps. A kind is a folder with a step, and its line here and in schemas.ts. */
import { describeStep } from './describe/step.ts';
import { computeStep } from './compute/step.ts';
import { dropRowsStep } from './drop-rows/step.ts';
import { dummiesStep } from './dummies/step.ts';
import { filterStep } from './filter/step.ts';
import { groupsStep } from './groups/step.ts';
import { missingCodesStep } from './missing-codes/step.ts';
import { recodeStep } from './recode/step.ts';
import { renameStep } from './rename/step.ts';
import { reverseStep } from './reverse/step.ts';
import type { StepId, StepOf } from './schemas.ts';
import { splitAnswersStep } from './split-answers/step.ts';
import type { StepKind } from './step-kind.ts';

export type StepKinds = { readonly [K in StepId]: StepKind<StepOf<K>> };

export const stepKinds = {
  describe: describeStep,
  compute: computeStep,
  'drop-rows': dropRowsStep,
  dummies: dummiesStep,
  filter: filterStep,
  groups: groupsStep,
  'missing-codes': missingCodesStep,
  recode: recodeStep,
  rename: renameStep,
  reverse: reverseStep,
  'split-answers': splitAnswersStep,
} as const satisfies StepKinds;
