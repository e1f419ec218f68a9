/** `pathloom measure MODEL --data FILE`: reliability, validity, common method. */
import { fileRows } from '../../../shared/survey/survey-input.ts';
import { readSurvey } from './survey-data.ts';
import { measurementModel } from '../../../shared/engine/measures/measurement-model.ts';
import type { MeasureResult } from '../../../shared/engine/measures/scale-measures.ts';
import { createTranslate, type Translate } from '../../../shared/language/translate.ts';
import { problem } from '../../../shared/problem.ts';
import { usage, exitStatus, type Command, type ExitStatus, type Terminal } from '../command.ts';
import { statusOf } from '../status-of.ts';
import { measureJson } from './measure-json.ts';
import { measureSettings, parseMeasure, type MeasureRequest } from './measure-options.ts';
import { runMeasures } from './measure-threads.ts';
import { printMeasures } from './print-measures.ts';
import { failedAnswer, giveAnswer, type SurveyAnswer } from './survey-answer.ts';

/** Whether the measurement model is one that may be reported. Models beside it do not count. */
function isDoubtful({ cfa }: MeasureResult): boolean {
  return !cfa || statusOf(cfa) === exitStatus.doubtful;
}

/** Throws UsageError where the marker is none of the constructs, or the only one. */
function checkMarker(
  { measure: { marker } }: MeasureRequest,
  scales: readonly { readonly name: string }[],
  translate: Translate,
): void {
  if (marker === undefined || scales.length === 0) return;
  if (scales.length === 1) throw usage(translate, 'cli.measure.marker-alone', { marker });
  if (scales.some(({ name }) => name === marker)) return;
  const allowed = scales.map(({ name }) => name).join(', ');
  throw usage(translate, 'cli.value-invalid', { value: marker, option: '--marker', allowed });
}

async function analyse(request: MeasureRequest, terminal: Terminal, translate: Translate): Promise<SurveyAnswer> {
  const settings = measureSettings(request);
  const survey = await readSurvey(request, request.model, terminal, translate);
  if (!survey.ok) return failedAnswer(survey.problems, settings);
  const { dataset, dataHash, model, proposals, suspected } = survey.value;
  if (!model) return failedAnswer([...survey.problems, problem('model-empty')], settings);
  const { scales, items: analysed } = measurementModel(model.spec, dataset.columns);
  checkMarker(request, scales, translate);
  const head = { nRows: fileRows(dataset), settings, dataHash, proposals, analysed };
  const measured = await runMeasures({ dataset, spec: model.spec, options: request.measure }, request.workers);
  if (!measured.ok) return { ...failedAnswer([...survey.problems, ...measured.problems], settings), ...head };
  const result = measured.value;
  return {
    ...head,
    status: result.cfa?.status === 'converged' ? 'done' : 'not-converged',
    problems: [...survey.problems, ...suspected(analysed), ...measured.problems],
    n: result.n,
    isDoubtful: isDoubtful(result),
    body: measureJson(result),
    text: printMeasures(result, { rows: head.nRows, options: request.measure }, translate),
  };
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const translate = createTranslate(terminal.language);
  const request = parseMeasure(args, translate);
  return giveAnswer(await analyse(request, terminal, translate), request, terminal, translate);
}

export const measureCommand: Command = { run };
