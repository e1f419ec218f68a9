/** Differences between groups of respondents, and agreement inside them. */
import { compareGroups } from '../engine/group-tests/compare-groups.ts';
import type { GroupComparison } from '../engine/group-tests/group-comparison.ts';
import type { Column } from '../dataset.ts';
import { failure, problem, success, type Outcome } from '../problem.ts';
import { chooseGroups, waves } from './choose-groups.ts';
import { usualLevel, type GroupsSettings, type GroupSplit } from './settings.ts';
import { columnsByName, findColumns, measuredConstructs, type SurveyInput } from './survey-input.ts';

export interface GroupsReply {
  readonly split: GroupSplit;
  /** Column of the groups; '' of early and late rows, whose groups are called as `waveLabels` are. */
  readonly by: string;
  readonly comparison: GroupComparison;
}

/** Lowest and highest answer to any of the items. */
function answerRange(columns: readonly Column[]): readonly [number, number] | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const { values } of columns) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low < high ? [low, high] : undefined;
}

/** Fails with survey-nothing-chosen, and as `chooseGroups` and `compareGroups` do. */
export function runGroups({ dataset, constructs }: SurveyInput, settings: GroupsSettings): Outcome<GroupsReply> {
  const { split, wantsAgreement } = settings;
  const column = settings.by ?? '';
  const [outcomes, categories] = [settings.outcomes ?? [], settings.categories ?? []];
  if (split === 'column' && column === '')
    return failure(problem('survey-nothing-chosen', { values: { context: 'groups' } }));
  if (outcomes.length + categories.length + constructs.length === 0) return failure(problem('survey-nothing-chosen'));
  const by = split === 'column' ? column : waves(dataset.rows, split === 'thirds' ? 3 : 2);
  const known = columnsByName(dataset);
  const items = measuredConstructs(constructs, known).flatMap((one) => one.items);
  const scale = settings.scale ?? answerRange(findColumns(items, known).filter(({ kind }) => kind === 'numeric'));
  const input = chooseGroups(dataset, constructs, by, {
    outcomes,
    categories,
    wantsAgreement,
    scale,
    level: usualLevel,
  });
  if (!input.ok) return input;
  const { comparison, problems } = compareGroups(input.value);
  if (problems.some(({ severity }) => severity === 'error')) return failure(...problems);
  return success({ split, by: split === 'column' ? column : '', comparison }, problems);
}
