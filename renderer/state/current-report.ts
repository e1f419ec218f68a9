/** The report of the project in hand, and saving it, its figure and its syntax. */
import {
  projectAnalysisIds,
  type ProjectAnalysisId,
  type ProjectAnswers,
  type ReplyOf,
} from '../../shared/analyses/registry.ts';
import { expandEffects } from '../../shared/engine/model/expand-effects.ts';
import { printSyntax } from '../../shared/engine/model/print-syntax.ts';
import { toModelSpec } from '../../shared/document/compile/to-model-spec.ts';
import { buildScene } from '../../shared/drawing/build-scene.ts';
import { drawScene } from '../../shared/drawing/draw-scene.ts';
import { writeSvg } from '../../shared/drawing/write-svg.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import type { Outcome } from '../../shared/problem.ts';
import { recordOf } from '../../shared/record-of.ts';
import type { ReportDocument } from '../../shared/report/blocks.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { sem } from '../bridge.ts';
import { createTranslate } from '../../shared/language/translate.ts';
import { localDay } from '../../shared/report/local-day.ts';
import { analysesOf, missingReplicates } from '../../shared/report/report-analyses.ts';
import { reportedSurveys } from '../../shared/report/survey-answers.ts';
import type { SurveyAnswers } from '../../shared/survey/computations.ts';
import { analysisKey } from './analysis-key.ts';
import { runAnalysis } from './analyses.ts';
import { runBootstrap } from './bootstrap.ts';
import { estimateNow } from './estimation.ts';
import { suggestedName } from './session.ts';
import { getState, isStale, notify, shownDocument, shownFit, useApp } from './store.ts';
import { answerSurvey, currentSurvey } from './survey.ts';
import type { AnalysisState, AppState } from './types.ts';

/**
 * Estimates never stand beside another model's syntax in a file: when the shown fit is older than the model,
 * the model is estimated first, and a report of one that cannot be says why.
 */
async function reportToSave(): Promise<ReportDocument> {
  await presentFit();
  await finishBootstrap();
  const { history, fit: estimated } = getState();
  await Promise.all([
    ...analysesOf(history.present, estimated).map(runAnalysis),
    ...reportedSurveys(history.present).map(answerSurvey),
  ]);
  const state = getState();
  const fit = isStale(state) ? unestimated(state) : state.fit;
  const made = {
    analyses: shownAnswers(state),
    survey: shownSurvey(state),
    fit,
    isStale: false,
    generatedOn: localDay(new Date()),
  };
  return buildReport({ ...reportSources(state), ...made });
}

/** The estimates of the present model, as far as it has any. */
async function presentFit(): Promise<void> {
  if (isStale(getState())) await estimateNow();
  await estimationEnds();
}

/** Replicates that the project sets belong to its report; a run that is given up leaves a report that says so. */
async function finishBootstrap(): Promise<void> {
  const state = getState();
  const { fit } = state;
  if (isStale(state) || !fit || fit.status === 'failed' || missingReplicates(fit) === 0) return;
  if (state.bootstrap.taskId === null) await runBootstrap();
  else await until(({ bootstrap }) => bootstrap.taskId === null);
}

/** An estimation may have been on its way already. */
function estimationEnds(): Promise<void> {
  return until(({ estimation }) => estimation.status !== 'running');
}

function until(holds: (state: AppState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (state: AppState) => {
      if (!holds(state)) return;
      end();
      resolve();
    };
    const end = useApp.subscribe(look);
    look(getState());
  });
}

function unestimated({ modelProblems }: AppState): Fit | null {
  return modelProblems.length > 0 ? { status: 'failed', problems: modelProblems } : null;
}

/** An analysis of the model that the estimates are of. */
function ofShownFit<K extends ProjectAnalysisId>(id: K, { analyses, fitKey, history }: AppState): ReplyOf<K> | null {
  const { key, value }: AnalysisState<ReplyOf<K>> = analyses[id];
  return key !== null && key === analysisKey(id, fitKey, history.present) ? value : null;
}

/** What was analysed beside the fit that is shown. */
export function shownAnswers(state: AppState): ProjectAnswers {
  return recordOf<ProjectAnswers>(projectAnalysisIds, (id) => ofShownFit(id, state));
}

/** What was asked of the data that belongs to the report. */
export function shownSurvey(state: AppState): SurveyAnswers {
  return currentSurvey(reportedSurveys(state.history.present), state);
}

/** What a report is made of beside them, out of the state of the window. */
export function reportSources(state: AppState) {
  return {
    document: shownDocument(state),
    fit: state.fit,
    isStale: isStale(state),
    dataSummary: state.prepared ?? state.loaded?.summary ?? null,
    provenance: state.loaded?.provenance ?? null,
    version: state.hostInfo?.version ?? '',
    language: state.view.language,
  };
}

/** What a save came to: the file's name, null when the user closed the dialogue. */
type Saved = string | null;

export async function savePdf(): Promise<Saved> {
  const report = await reportToSave();
  return savedName(sem.call('export.pdf', { suggestedName: suggestedName('.pdf'), report }), savePdf);
}

/** The drawing as on the canvas, on white paper: with the numbers of the model that is drawn, or with grey ones and a word. */
export async function saveFigure(): Promise<Saved> {
  await presentFit();
  const state = getState();
  const { language, sceneOptions } = state.view;
  const scene = buildScene(shownDocument(state), shownFit(state), sceneOptions, {
    language,
    isStale: isStale(state),
    culprits: new Set(),
  });
  const note = isStale(state) ? { note: createTranslate(language)('report.figure.stale') } : {};
  const text = writeSvg(drawScene(scene, note));
  return savedName(sem.call('export.text', { suggestedName: suggestedName('.svg'), kind: 'svg', text }), saveFigure);
}

export async function saveSyntax(): Promise<Saved> {
  const document = getState().history.present;
  const spec = toModelSpec(document);
  if (!spec.ok) {
    notify(spec.problems);
    return null;
  }
  const { fit } = getState();
  const groups = fit && fit.status !== 'failed' ? fit.groups.length : 1;
  const text = printSyntax(expandEffects(spec.value, groups, document.settings));
  return savedName(sem.call('export.text', { suggestedName: suggestedName('.txt'), kind: 'txt', text }), saveSyntax);
}

async function savedName(
  request: Promise<Outcome<{ readonly fileName: string } | null>>,
  again: () => Promise<Saved>,
): Promise<Saved> {
  const outcome = await request;
  notify(outcome.problems, () => void again());
  return outcome.ok ? (outcome.value?.fileName ?? null) : null;
}
