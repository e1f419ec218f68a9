/** Simplified Chinese. A missing key does not compile. */
import type { en } from './en.ts';
import type { Translated } from './translated.ts';
import { analyses } from './zh-CN/analyses.ts';
import { app } from './zh-CN/app.ts';
import { cli } from './zh-CN/cli.ts';
import { columns } from './zh-CN/columns.ts';
import { commands } from './zh-CN/commands.ts';
import { data } from './zh-CN/data.ts';
import { deciding } from './zh-CN/deciding.ts';
import { diagram } from './zh-CN/diagram.ts';
import { factors } from './zh-CN/factors.ts';
import { fit } from './zh-CN/fit.ts';
import { grid } from './zh-CN/grid.ts';
import { guide } from './zh-CN/guide.ts';
import { hypotheses } from './zh-CN/hypotheses.ts';
import { host } from './zh-CN/host.ts';
import { moderation } from './zh-CN/moderation.ts';
import { measures } from './zh-CN/measures.ts';
import { power } from './zh-CN/power.ts';
import { preparation } from './zh-CN/preparation.ts';
import { problem } from './zh-CN/problem.ts';
import { problemOfEstimate } from './zh-CN/problem-estimate.ts';
import { problemOfModel } from './zh-CN/problem-model.ts';
import { problemOfSample } from './zh-CN/problem-sample.ts';
import { proposals } from './zh-CN/proposals.ts';
import { report } from './zh-CN/report.ts';
import { reportSurvey } from './zh-CN/report-survey.ts';
import { reportSections } from './zh-CN/report-sections.ts';
import { results } from './zh-CN/results.ts';
import { screen } from './zh-CN/screen.ts';
import { settings } from './zh-CN/settings.ts';
import { survey } from './zh-CN/survey.ts';
import { surveyScales } from './zh-CN/survey-scales.ts';

export const zhCN: Translated<typeof en> = {
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
};
