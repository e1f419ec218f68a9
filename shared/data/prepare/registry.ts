/** The kinds of preparation steps. A kind is a folder with a step, and its line here and in schemas.ts. */
import { describeStep } from './describe/step.ts';
import { dropRowsStep } from './drop-rows/step.ts';
import { missingCodesStep } from './missing-codes/step.ts';
import { recodeStep } from './recode/step.ts';
import { renameStep } from './rename/step.ts';
import { reverseStep } from './reverse/step.ts';
import type { StepId, StepOf } from './schemas.ts';
import type { StepKind } from './step-kind.ts';

export type StepKinds = { readonly [K in StepId]: StepKind<StepOf<K>> };

export const stepKinds = {
  describe: describeStep,
  'drop-rows': dropRowsStep,
  'missing-codes': missingCodesStep,
  recode: recodeStep,
  rename: renameStep,
  reverse: reverseStep,
} as const satisfies StepKinds;
