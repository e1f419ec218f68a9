/** Reliability and validity of the drawn constructs, and whether one method made their correlations. */
import { commonMethods } from '../engine/measures/common-method.ts';
import { measureScales } from '../engine/measures/measure-scales.ts';
import type { MeasureOptions, MeasureResult } from '../engine/measures/scale-measures.ts';
import type { FitControl } from '../engine/estimate.ts';
import { allOrdered, defaultSettings } from '../engine/settings/settings.ts';
import { failure, problem, success, type Outcome } from '../problem.ts';
import { withoutProducts } from './power-population.ts';
import { usualLevel, type CommonMethodSettings, type ScalesSettings } from './settings.ts';
import { fileRows, type SurveyInput } from './survey-input.ts';

export interface MeasureReply {
  /** Rows of the file. */
  readonly rows: number;
  readonly options: MeasureOptions;
  readonly result: MeasureResult;
}

const plainOptions: MeasureOptions = {
  missing: 'pairwise',
  cfaMissing: 'listwise',
  ordered: [],
  level: usualLevel,
  bootstrap: 0,
  ci: 'percentile',
  seed: defaultSettings.seed,
  commonMethod: [],
  latentMethod: 'equal',
  marker: undefined,
};

function measure(input: SurveyInput, options: MeasureOptions, control: FitControl): Outcome<MeasureReply> {
  const { dataset, model } = input;
  if (!model) return failure(problem('survey-no-model', { values: { context: 'scales' } }));
  // Products are measured by no columns.
  const own = withoutProducts(
    model,
    dataset.columns.map(({ name }) => name),
  );
  if (!own.ok) return own;
  const measured = measureScales({ dataset, spec: own.value.spec, options }, control);
  if (!measured.ok) return measured;
  return success({ rows: fileRows(dataset), options, result: measured.value }, measured.problems);
}

/** Fails with survey-no-model, and as `measureScales` does. */
export function runScales(input: SurveyInput, settings: ScalesSettings, control: FitControl): Outcome<MeasureReply> {
  const { isOrdered, ...own } = settings;
  return measure(input, { ...plainOptions, ...own, ordered: isOrdered ? [allOrdered] : [] }, control);
}

/** Every test; the marker technique where a marker is named. Fails with survey-no-model, and as `measureScales` does. */
export function runCommonMethod(
  input: SurveyInput,
  { cfaMissing, latentMethod, marker }: CommonMethodSettings,
  control: FitControl,
): Outcome<MeasureReply> {
  const commonMethod = commonMethods.filter((method) => method !== 'marker' || marker !== '');
  const options = { ...plainOptions, cfaMissing, latentMethod, commonMethod, marker: marker || undefined };
  return measure(input, options, control);
}
