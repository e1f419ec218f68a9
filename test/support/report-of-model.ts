/** The report of a model in syntax on columns of numbers, as the terminal makes it. */
import { csvFile } from './csv-file.ts';
import { drawModel } from '../../shared/document/edits/draw-model.ts';
import type { Language, ProjectDocument } from '../../shared/document/types.ts';
import { requestedReplicates } from '../../shared/engine/resample/bootstrap-model.ts';
import { bootstrapModel } from './bootstrap-model.ts';
import { fitCovariance, fitModel, type CovarianceInput } from '../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit, type EstimationSettings } from '../../shared/engine/fit.ts';
import { buildReport, type ReportInput } from '../../shared/report/build-report.ts';
import type { ReportBlock, TableBlock } from '../../shared/report/blocks.ts';
import { once } from './once.ts';
import { cellsOf, tableOf, wordsOf } from './read-report.ts';
import { dataset, estimated, spec as parse } from '../unit/engine/engine-support.ts';

export interface ReportOfModel {
  readonly fit: EstimatedFit;
  readonly blocks: readonly ReportBlock[];
  /** Everything but tables and figures, a block a line. */
  readonly words: string;
  table(id: string): TableBlock;
  cells(id: string): string[][];
}

function readable(fit: EstimatedFit, input: Partial<ReportInput> & Pick<ReportInput, 'document'>): ReportOfModel {
  const { blocks } = buildReport({
    fit,
    dataSummary: null,
    provenance: null,
    version: '1.2.3',
    language: 'en',
    generatedOn: '2026-11-23',
    analyses: {},
    ...input,
  });
  return {
    fit,
    blocks,
    words: wordsOf(blocks),
    table: (id) => tableOf(blocks, id),
    cells: (id) => cellsOf(tableOf(blocks, id)),
  };
}

const file: NonNullable<ProjectDocument['data']> = {
  ...csvFile(),
  hash: `sha256:${'0'.repeat(64)}`,
  isSimulated: false,
};

/** `NaN` among the columns is a missing answer. */
export function reportOfModel(
  syntax: string,
  columns: Readonly<Record<string, readonly number[]>>,
  settings: Partial<EstimationSettings> = {},
  more: { readonly language?: Language } = {},
): ReportOfModel {
  const spec = parse(syntax);
  const all = { ...defaultSettings, ...settings };
  const data = dataset(columns);
  const input = { spec, dataset: data, settings: all };
  const fit = once([syntax, all, columns], () =>
    estimated(requestedReplicates(all) > 0 ? bootstrapModel(input) : fitModel(input)),
  );
  const document = { ...drawModel(spec, all), settings: all, data: file };
  return readable(fit, {
    document,
    spec,
    dataSummary: { rows: data.rows, columns: [], completeRows: data.rows, missingSpellings: [], skippedBlankLines: 0 },
    ...more,
  });
}

export function reportOfCovariances(
  syntax: string,
  covariance: CovarianceInput,
  settings: Partial<EstimationSettings> = {},
): ReportOfModel {
  const spec = parse(syntax);
  const all = { ...defaultSettings, ...settings };
  const fit = once([syntax, all, covariance], () => estimated(fitCovariance({ spec, covariance, settings: all })));
  return readable(fit, { document: { ...drawModel(spec, all), settings: all }, spec });
}
