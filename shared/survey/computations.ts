/** How each survey question is computed, by id: what workers and the command line load; a window knows types alone. */
import type { FitControl } from '../engine/estimate.ts';
import type { Outcome } from '../problem.ts';
import { runCorrelations, type CorrelationsReply } from './run-correlations.ts';
import { runFactors, type FactorsReply } from './run-factors.ts';
import { runGroups, type GroupsReply } from './run-groups.ts';
import { runPower, type PowerReply } from './run-power.ts';
import { runCommonMethod, runScales, type MeasureReply } from './run-scales.ts';
import { runSample, type SampleReply } from './run-sample.ts';
import type { SurveyId, SurveySettings } from './settings.ts';
import type { SurveyInput } from './survey-input.ts';

export interface SurveyReplies {
  readonly sample: SampleReply;
  readonly correlations: CorrelationsReply;
  readonly groups: GroupsReply;
  readonly factors: FactorsReply;
  readonly scales: MeasureReply;
  readonly 'common-method': MeasureReply;
  readonly power: PowerReply;
}

/** The answer, under the id of its question. */
export type SurveyReply = { readonly [K in SurveyId]: { readonly id: K; readonly value: SurveyReplies[K] } }[SurveyId];

/** Answers about the same data, as far as there are any. */
export type SurveyAnswers = { readonly [K in SurveyId]?: SurveyReplies[K] | null };

type Computations = {
  readonly [K in SurveyId]: (
    input: SurveyInput,
    settings: SurveySettings[K],
    control: FitControl,
  ) => Outcome<SurveyReplies[K]>;
};

const computations: Computations = {
  sample: runSample,
  correlations: runCorrelations,
  groups: runGroups,
  factors: runFactors,
  scales: runScales,
  'common-method': runCommonMethod,
  power: runPower,
};

/** Every choice of columns in the settings is made: what is null is taken for none. */
export function runSurvey<K extends SurveyId>(
  id: K,
  input: SurveyInput,
  settings: SurveySettings[K],
  control: FitControl,
): Outcome<SurveyReplies[K]> {
  return computations[id](input, settings, control);
}
