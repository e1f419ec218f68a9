/** English, the language that defines the keys. One part a room of the application. */
import { analyses } from './en/analyses.ts';
import { app } from './en/app.ts';
import { cli } from './en/cli.ts';
import { columns } from './en/columns.ts';
import { commands } from './en/commands.ts';
import { data } from './en/data.ts';
import { deciding } from './en/deciding.ts';
import { diagram } from './en/diagram.ts';
import { factors } from './en/factors.ts';
import { fit } from './en/fit.ts';
import { grid } from './en/grid.ts';
import { guide } from './en/guide.ts';
import { hypotheses } from './en/hypotheses.ts';
import { host } from './en/host.ts';
import { moderation } from './en/moderation.ts';
import { measures } from './en/measures.ts';
import { power } from './en/power.ts';
import { preparation } from './en/preparation.ts';
import { problem } from './en/problem.ts';
import { problemOfEstimate } from './en/problem-estimate.ts';
import { problemOfModel } from './en/problem-model.ts';
import { problemOfSample } from './en/problem-sample.ts';
import { proposals } from './en/proposals.ts';
import { report } from './en/report.ts';
import { reportSurvey } from './en/report-survey.ts';
import { reportSections } from './en/report-sections.ts';
import { results } from './en/results.ts';
import { screen } from './en/screen.ts';
import { settings } from './en/settings.ts';
import { survey } from './en/survey.ts';
import { surveyScales } from './en/survey-scales.ts';

export const en = {
  ...analyses,
  ...app,
  ...cli,
  ...columns,
  ...commands,
  ...data,
  ...deciding,
  ...diagram,
  ...factors,
  ...fit,
  ...host,
  ...grid,
  ...guide,
  ...hypotheses,
  ...moderation,
  ...measures,
  ...power,
  ...preparation,
  ...problem,
  ...problemOfEstimate,
  ...problemOfModel,
  ...problemOfSample,
  ...proposals,
  ...report,
  ...reportSections,
  ...reportSurvey,
  ...results,
  ...screen,
  ...settings,
  ...survey,
  ...surveyScales,
} as const;

type Key = keyof typeof en;
type StemOf<K> = K extends `${infer Stem}_other` ? Stem : never;

/** What may be asked for: plain keys, and the stem of plural keys (`count` chooses the form). */
export type MessageKey = Exclude<Key, `${string}_one` | `${string}_other`> | StemOf<Key>;
