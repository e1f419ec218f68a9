/** The work itself: one function a job, the same in every host's workers. */
import { previewBytes, previewCsv } from '../data/csv/preview-csv.ts';
import { summarizeDataset } from '../data/summarize-dataset.ts';
import { compareModels } from '../engine/comparison/compare-models.ts';
import { fitModel, type FitControl, type FitInput } from '../engine/fit-model.ts';
import { failure, success, type Outcome } from '../problem.ts';
import { climbLadder, listIndices, listResiduals, testWald, writeScores, writeScript } from './analysis-jobs.ts';
import { createBootstrapJobs } from './bootstrap-jobs.ts';
import { importFile, unreadable, type JobControl, type JobHost } from './import-file.ts';
import type { JobName, JobReply, JobRequest } from './jobs.ts';
import { createKeptDatasets, type KeptDataset } from './kept-datasets.ts';
import { openProject, restoreProject, writeProjectFile } from './project-jobs.ts';
import { pageRows } from './page-rows.ts';
import { readStart } from './read-file.ts';
import { scriptSource } from './script-source.ts';

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

export function createJobRunner(host: JobHost): JobRunner {
  const datasets = createKeptDatasets();
  const bootstraps = createBootstrapJobs(datasets);

  /** Runs `work` on the prepared data. */
  function withModel<T>(
    { datasetId, steps, spec, settings }: JobRequest<'fit'>,
    work: (input: FitInput) => Outcome<T>,
  ): Outcome<T> {
    const prepared = datasets.prepared(datasetId, steps);
    if (!prepared.ok) return prepared;
    return work({ spec, dataset: prepared.value.dataset, settings });
  }

  const jobs: JobFunctions = {
    async preview({ source, choices }) {
      try {
        const start = await readStart(source, host.read, previewBytes);
        return previewCsv(source.fileName, start, choices, host.decoders);
      } catch (error) {
        return failure(unreadable(source, error));
      }
    },
    import: ({ source, choices }, control) => importFile(source, choices, host, control),
    summarise({ datasetId, steps }) {
      const prepared = datasets.prepared(datasetId, steps);
      if (!prepared.ok) return prepared;
      return success(summarizeDataset(prepared.value.dataset, prepared.value.counts), prepared.problems);
    },
    page({ datasetId, steps, from, count }) {
      const prepared = datasets.prepared(datasetId, steps);
      return prepared.ok ? success(pageRows(prepared.value.dataset, from, count)) : prepared;
    },
    fit({ datasetId, steps, spec, settings }, control) {
      const prepared = datasets.prepared(datasetId, steps);
      if (!prepared.ok) return { status: 'failed', problems: prepared.problems };
      const { dataset } = prepared.value;
      return fitModel({ spec, dataset, settings }, { isCancelled: control.isCancelled, onProgress: control.progress });
    },
    'bootstrap-prepare': bootstraps.prepare,
    'bootstrap-tasks': bootstraps.run,
    'bootstrap-summary': bootstraps.summarise,
    'bootstrap-finish': bootstraps.finish,
    'list-indices': (request, control) =>
      withModel(request, (input) => listIndices(input, request.most, fitControl(control))),
    'list-residuals': (request, control) => withModel(request, (input) => listResiduals(input, fitControl(control))),
    'climb-ladder': (request, control) => withModel(request, (input) => climbLadder(input, fitControl(control))),
    'test-wald': (request, control) =>
      withModel(request, (input) => testWald(input, request.constraints, fitControl(control))),
    'compare-models': (request, control) =>
      withModel(request, (input) => compareModels(input, request.others, fitControl(control))),
    'write-script': (request, control) =>
      withModel(request, (input) => {
        const source = scriptSource(request.source, input.dataset, request.steps);
        return writeScript(input, request.format, source, fitControl(control));
      }),
    'write-scores': (request, control) =>
      withModel(request, (input) => writeScores(input, request.method, fitControl(control))),
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
    },
  };
}
