/** Reliability, validity and common method of a project's constructs: at once, or a bootstrap in portions. */
import type { FitControl } from '../engine/estimate.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import {
  finishMeasures,
  measureScales,
  prepareMeasures,
  type PreparedMeasures,
} from '../engine/measures/measure-scales.ts';
import type { CommonMethodMeasures, MeasureOptions, MeasureResult } from '../engine/measures/scale-measures.ts';
import type { Construct } from '../engine/model/constructs.ts';
import type { ModelSpec, ModelTerm } from '../engine/model/model-spec.ts';
import type { BootstrapTasks, ReplicateStore } from '../engine/resample/bootstrap-model.ts';
import { failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import { usualLevel, usualSettings, type CommonMethodSettings, type ScalesSettings } from './settings.ts';
import { fileRows, type SurveyInput } from './survey-input.ts';

/** Of `scales` and of `common-method`: the one without common method, the other without a bootstrap. */
export interface MeasureReply {
  /** Rows of the file. */
  readonly rows: number;
  /** What was asked of the engine. */
  readonly options: MeasureOptions;
  /** Fits come without their matrices of covariances. */
  readonly result: MeasureResult;
}

/** One sample: what a model says of groups is left out. */
function ofAllRows({ terms, definitions, constraints }: ModelSpec): ModelSpec {
  const pooled = terms.map((term): ModelTerm => {
    const { byGroup, ...own } = term;
    return byGroup === undefined ? term : own;
  });
  return { terms: pooled, definitions, constraints };
}

/** Constructs that are drawn while the model as a whole cannot be estimated. */
function measuredSpec(constructs: readonly Construct[]): ModelSpec {
  const terms = constructs.flatMap(({ name, items }) => items.map((rhs): ModelTerm => ({ lhs: name, op: '=~', rhs })));
  return { terms, definitions: [], constraints: [] };
}

function scalesOptions({ missing, cfaMissing, ordered, ...others }: ScalesSettings): MeasureOptions {
  const { bootstrap, ci, level, seed } = others;
  return {
    missing,
    cfaMissing: cfaMissing ?? 'listwise',
    ordered: ordered ?? [],
    bootstrap,
    ci,
    level,
    seed,
    commonMethod: [],
    latentMethod: usualSettings['common-method'].latentMethod,
    marker: undefined,
  };
}

/** The marker where it is a construct among others; else a warning that it is left out. */
function chooseMarker(
  { methods, marker }: CommonMethodSettings,
  constructs: readonly Construct[],
): { readonly marker: string | undefined; readonly problems: readonly Problem[] } {
  if (!methods.includes('marker')) return { marker: undefined, problems: [] };
  const isFound = constructs.length > 1 && constructs.some(({ name }) => name === marker);
  if (isFound) return { marker, problems: [] };
  return { marker: undefined, problems: [problem('survey-no-marker')] };
}

/** Matrices of fits are large, and no page shows them. */
function withoutMatrices(fit: EstimatedFit): EstimatedFit {
  return { ...fit, sample: [], implied: [] };
}

function lighterMethods({ singleFactor, latentMethod, marker, ...others }: CommonMethodMeasures): CommonMethodMeasures {
  return {
    ...others,
    ...(singleFactor ? { singleFactor: { ...singleFactor, fit: withoutMatrices(singleFactor.fit) } } : {}),
    ...(latentMethod ? { latentMethod: { ...latentMethod, fit: withoutMatrices(latentMethod.fit) } } : {}),
    ...(marker
      ? { marker: { ...marker, models: marker.models.map((one) => ({ ...one, fit: withoutMatrices(one.fit) })) } }
      : {}),
  };
}

function replyOf(result: MeasureResult, options: MeasureOptions, { dataset }: SurveyInput): MeasureReply {
  const { cfa, commonMethod } = result;
  const lighter = {
    ...result,
    ...(cfa ? { cfa: withoutMatrices(cfa) } : {}),
    ...(commonMethod ? { commonMethod: lighterMethods(commonMethod) } : {}),
  };
  return { rows: fileRows(dataset), options, result: lighter };
}

function measureInput({ dataset, constructs, model }: SurveyInput, options: MeasureOptions) {
  if (constructs.length === 0) return failure(problem('survey-nothing-chosen', { values: { context: 'constructs' } }));
  return success({ dataset, spec: model ? ofAllRows(model.spec) : measuredSpec(constructs), options });
}

function measured(input: SurveyInput, options: MeasureOptions, control: FitControl): Outcome<MeasureReply> {
  const asked = measureInput(input, options);
  if (!asked.ok) return asked;
  const found = measureScales(asked.value, control);
  return found.ok ? success(replyOf(found.value, options, input), found.problems) : found;
}

/** Fails with survey-nothing-chosen without constructs, and as `measureScales` does. */
export function runScales(input: SurveyInput, settings: ScalesSettings, control: FitControl): Outcome<MeasureReply> {
  return measured(input, scalesOptions(settings), control);
}

/** A bootstrap of scales in numbered tasks. */
export interface ScalesStudy {
  readonly tasks: BootstrapTasks;
  /** What can be said without the bootstrap. */
  readonly without: MeasureReply;
  /** With the intervals of a store of all tasks. Warns bootstrap-failures. */
  finish(store: ReplicateStore): Outcome<MeasureReply>;
}

/** Fails as `runScales` does. */
export function scalesStudyOf(input: SurveyInput, settings: ScalesSettings): Outcome<ScalesStudy> {
  const options = scalesOptions(settings);
  const asked = measureInput(input, options);
  if (!asked.ok) return asked;
  const prepared = prepareMeasures(asked.value);
  if (!prepared.ok) return prepared;
  const { tasks, result }: PreparedMeasures = prepared.value;
  if (!tasks) return failure(problem('request-invalid', { values: { where: 'survey scales' } }));
  const study = {
    tasks,
    without: replyOf(result, options, input),
    finish(store: ReplicateStore): Outcome<MeasureReply> {
      const finished = finishMeasures(prepared.value, store);
      return success(replyOf(finished.result, options, input), finished.problems);
    },
  };
  return success(study, prepared.problems);
}

/**
 * Fails with survey-nothing-chosen without constructs or methods, and as `measureScales` does; warns survey-no-marker where
 * the marker technique has no construct to go by.
 */
export function runCommonMethod(
  input: SurveyInput,
  settings: CommonMethodSettings,
  control: FitControl,
): Outcome<MeasureReply> {
  const { missing, cfaMissing, ordered, methods, latentMethod } = settings;
  if (methods.length === 0) return failure(problem('survey-nothing-chosen', { values: { context: 'methods' } }));
  const { marker, problems } = chooseMarker(settings, input.constructs);
  const options: MeasureOptions = {
    missing: missing ?? usualSettings.scales.missing,
    cfaMissing: cfaMissing ?? 'listwise',
    ordered: ordered ?? [],
    level: usualLevel,
    bootstrap: 0,
    ci: usualSettings.scales.ci,
    seed: usualSettings.scales.seed,
    commonMethod: marker === undefined ? methods.filter((method) => method !== 'marker') : methods,
    latentMethod,
    marker,
  };
  const found = measured(input, options, control);
  return found.ok ? success(found.value, [...problems, ...found.problems]) : found;
}
