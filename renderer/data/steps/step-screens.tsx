/** Icons and editors of preparation steps: one file a kind, and one line here. */
import type { PrepareStep, StepId, StepOf } from '../../../shared/data/prepare/schemas.ts';
import { describeScreen } from './describe.tsx';
import { computeScreen } from './compute.tsx';
import { dropRowsScreen } from './drop-rows.tsx';
import { dummiesScreen } from './dummies.tsx';
import { filterScreen } from './filter.tsx';
import { groupsScreen } from './groups.tsx';
import { missingCodesScreen } from './missing-codes.tsx';
import { recodeScreen } from './recode.tsx';
import { renameScreen } from './rename.tsx';
import { reverseScreen } from './reverse.tsx';
import { splitAnswersScreen } from './split-answers.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';

/** In the order in which the steps panel offers them. */
export const stepScreens = {
  'missing-codes': missingCodesScreen,
  recode: recodeScreen,
  reverse: reverseScreen,
  'split-answers': splitAnswersScreen,
  dummies: dummiesScreen,
  groups: groupsScreen,
  compute: computeScreen,
  filter: filterScreen,
  'drop-rows': dropRowsScreen,
  describe: describeScreen,
  rename: renameScreen,
} as const satisfies { readonly [K in StepId]: StepScreen<StepOf<K>> };

export const stepIds = Object.keys(stepScreens) as readonly StepId[];

/** The form of a new step of this kind, or of `step`, which is of this kind. */
export function StepEditor({ kind, ...props }: { readonly kind: StepId } & StepEditorProps<PrepareStep>) {
  const Editor = stepScreens[kind].Editor as StepScreen<PrepareStep>['Editor'];
  return <Editor {...props} />;
}
