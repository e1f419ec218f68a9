/** What a report of a request is made from. */
import { basename, extname } from 'node:path';
import { summarizeDataset } from '../../shared/data/screen/summarize-dataset.ts';
import type { DatasetSummary, ImportedData, PrepareStep } from '../../shared/data/types.ts';
import { withDataLabels } from '../../shared/document/data-labels.ts';
import { drawModel } from '../../shared/document/edits/draw-model.ts';
import { emptyDocument } from '../../shared/document/edits/new-document.ts';
import { version } from '../../shared/version.ts';
import type { ReportInput } from '../../shared/report/build-report.ts';
import { localDay } from '../../shared/report/local-day.ts';
import { type Terminal } from './command.ts';
import { type FitRequest } from './fit-options.ts';
import type { Result } from './estimate-request.ts';
import { prepareData } from './read-inputs.ts';

/** Of the data as the steps have left them. */
function preparedSummary(data: ImportedData, steps: readonly PrepareStep[]): DatasetSummary {
  const prepared = steps.length === 0 ? undefined : prepareData(data, steps);
  return prepared?.ok ? summarizeDataset(prepared.value.dataset, data.summary) : data.summary;
}

/** What a report is made from: a project's own drawing, or one of the model's text. */
export function reportInput(
  request: FitRequest,
  { fit, settings, model, data, answers }: Result,
  terminal: Terminal,
): ReportInput {
  const title = basename(request.model, extname(request.model));
  const drawn = model && !model.document ? drawModel(model.spec, settings) : undefined;
  const steps = model ? { preparation: model.steps } : {};
  const document = {
    ...(model?.document ?? { ...(drawn ?? emptyDocument), title: { en: title } }),
    ...steps,
    settings,
  };
  const reference = data && { ...data.provenance, isSimulated: document.data?.isSimulated ?? false };
  const dataSummary = data ? preparedSummary(data, model?.steps ?? []) : null;
  return {
    document: withDataLabels({ ...document, data: reference ?? document.data }, dataSummary?.columns ?? []),
    ...(model && !model.document ? { spec: model.spec } : {}),
    fit,
    // A comparison with a model that could not be estimated is a problem, and no table.
    analyses: answers.compare?.[1]?.status === 'failed' ? { ...answers, compare: null } : answers,
    dataSummary,
    provenance: data?.provenance ?? null,
    version,
    language: terminal.language,
    generatedOn: localDay(new Date()),
  };
}
