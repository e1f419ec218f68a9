/** The work itself: one function a job, the same in every host's workers. */
import { previewTable } from '../data/import-table.ts';
import { findProposals } from '../data/proposals/find-proposals.ts';
import { columnDetail } from '../data/screen/column-detail.ts';
import { completeRows } from '../data/screen/complete-rows.ts';
import { dataLimits } from '../data/limits.ts';
import { countAnswers } from '../data/screen/count-answers.ts';
import { previewSteps } from '../data/screen/preview-steps.ts';
import { readCodebookFile } from './read-codebook-file.ts';
import { summarizeDataset } from '../data/screen/summarize-dataset.ts';
import { analysisInput } from '../analyses/analysis-input.ts';
import type { AnalysisId, ExtraOf, ReplyOf } from '../analyses/registry.ts';
import { runAnalysis } from '../analyses/run-analysis.ts';
import { fitModel, hasMoments, solutionOf, toFit, type FitControl, type FitInput } from '../engine/estimate.ts';
import { printScores } from '../export/print-scores.ts';
import { success, type Outcome } from '../problem.ts';
import { createBootstrapJobs } from './bootstrap-jobs.ts';
import { importFile, type JobControl, type JobHost } from './import-file.ts';
import type { JobName, JobReply, JobRequest } from './jobs.ts';
import { createKeptDatasets, type KeptDataset } from './kept-datasets.ts';
import { createKeptSolutions } from './kept-solutions.ts';
import { openProject, restoreProject, writeProjectFile } from './project-jobs.ts';
import { createRowPager } from './page-rows.ts';
import { tableSource } from './read-file.ts';
import { createSurveyJobs } from './survey-jobs.ts';

export interface JobRunner {
  run(name: string, request: unknown, control: JobControl): Promise<unknown>;
  keep(resourceId: string, value: unknown): void;
  forget(resourceId: string): void;
}

type JobFunctions = {
  readonly [K in JobName]: (request: JobRequest<K>, control: JobControl) => Promise<JobReply<K>> | JobReply<K>;
};

function fitControl({ isCancelled, progress }: JobControl): FitControl {
  return { isCancelled, onProgress: progress };
}

/** What a solution is of. */
function keyOf({ datasetId, steps, spec, settings }: JobRequest<'fit'>): string {
  return JSON.stringify([datasetId, steps, spec, settings]);
}

export function createJobRunner(host: JobHost): JobRunner {
  const datasets = createKeptDatasets();
  const bootstraps = createBootstrapJobs(datasets);
  const surveys = createSurveyJobs(datasets);
  const solutions = createKeptSolutions();
  const pager = createRowPager();

  /** Runs `work` on the prepared data. */
  function withModel<T>(
    { datasetId, steps, spec, settings }: JobRequest<'fit'>,
    work: (input: FitInput) => Outcome<T>,
  ): Outcome<T> {
    const prepared = datasets.prepared(datasetId, steps);
    if (!prepared.ok) return prepared;
    return work({ spec, dataset: prepared.value.dataset, settings });
  }

  function analyse<K extends AnalysisId>(
    id: K,
    extra: ExtraOf<K>,
    request: JobRequest<'fit'>,
    control: JobControl,
  ): Outcome<ReplyOf<K>> {
    return withModel(request, (input) => {
      const stop = fitControl(control);
      const model = analysisInput(input, request.steps, () => solutions.solve(keyOf(request), input, stop));
      return runAnalysis(id, model, extra, stop);
    });
  }

  const jobs: JobFunctions = {
    preview: ({ source, choices }) => previewTable(tableSource(source, host.read), choices, host),
    codebook: ({ source }, control) =>
      readCodebookFile(tableSource(source, host.read), { decoders: host.decoders, ...control }),
    import: ({ source, choices }, control) => importFile(source, choices, host, control),
    summarise({ datasetId, steps }) {
      const prepared = datasets.prepared(datasetId, steps);
      if (!prepared.ok) return prepared;
      return success(summarizeDataset(prepared.value.dataset, prepared.value.counts), prepared.problems);
    },
    'preview-steps'({ datasetId, steps, added }) {
      const prepared = datasets.prepared(datasetId, steps);
      return prepared.ok ? previewSteps(prepared.value.dataset, added) : prepared;
    },
    answers({ datasetId, steps, column }) {
      const prepared = datasets.prepared(datasetId, steps);
      if (!prepared.ok) return prepared;
      const found = prepared.value.dataset.columns.find(({ name }) => name === column);
      return success(found ? countAnswers(found, dataLimits.codes) : { answers: [], more: 0 });
    },
    page({ datasetId, steps, ...asked }) {
      const prepared = datasets.prepared(datasetId, steps);
      return prepared.ok ? success(pager.page(prepared.value, asked)) : prepared;
    },
    propose({ datasetId, steps, refusals }) {
      const prepared = datasets.prepared(datasetId, steps);
      if (!prepared.ok) return prepared;
      const { dataset, lines, settings } = prepared.value;
      const lineOf = (row: number): number => {
        const number = dataset.origin?.rowNumbers?.[row] ?? row + 1;
        return lines?.[number - 1] ?? number;
      };
      return success(findProposals(dataset, lineOf, settings, refusals));
    },
    column({ datasetId, steps, column: name }) {
      const prepared = datasets.prepared(datasetId, steps);
      if (!prepared.ok) return prepared;
      const column = prepared.value.dataset.columns.find((each) => each.name === name);
      return success(column ? columnDetail(column) : null);
    },
    complete({ datasetId, steps, columns }) {
      const prepared = datasets.prepared(datasetId, steps);
      return prepared.ok ? success(completeRows(prepared.value.dataset, columns)) : prepared;
    },
    fit(request, control) {
      const fit = withModel(request, (input) => {
        const stop = fitControl(control);
        if (!hasMoments(input)) return success(fitModel(input, stop));
        return success(toFit(solutionOf(solutions.solve(keyOf(request), input, stop))));
      });
      return fit.ok ? fit.value : { status: 'failed', problems: fit.problems };
    },
    'bootstrap-prepare': bootstraps.prepare,
    'bootstrap-tasks': bootstraps.run,
    'bootstrap-summary': bootstraps.summarise,
    'bootstrap-finish': bootstraps.finish,
    analyse: ({ id, extra, ...request }, control) => analyse(id, extra, request, control),
    survey: surveys.answer,
    'survey-prepare': surveys.prepare,
    'survey-tasks': surveys.run,
    'survey-summary': surveys.summarise,
    'write-scores'({ method, ...request }, control) {
      const scores = analyse('scores', { method }, request, control);
      return scores.ok ? success(printScores(scores.value, request.settings.group), scores.problems) : scores;
    },
    'open-project': ({ source }, control) => openProject(source, host, control),
    'restore-project': (parts, control) => restoreProject(parts, host, control),
    'write-project': ({ document, data, bootstrap }) => writeProjectFile({ document, data, bootstrap }, host.savedBy),
  };

  return {
    async run(name, request, control) {
      // Name and request come from the pool, which takes them from the same map.
      const job = jobs[name as JobName] as (request: unknown, control: JobControl) => unknown;
      return job(request, control);
    },
    keep: (resourceId, value) => datasets.keep(resourceId, value as KeptDataset),
    forget(resourceId) {
      datasets.forget(resourceId);
      bootstraps.forget(resourceId);
      surveys.forget(resourceId);
      solutions.forget();
    },
  };
}
