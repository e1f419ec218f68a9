/** Reliability, validity and common method of the constructs of a model: the door of this room. */
import type { Column } from '../../dataset.ts';
import { asWarning, failure, problem, success, type Outcome, type Problem, type ProblemCode } from '../../problem.ts';
import type { NamedFit } from '../compare/compare-fits.ts';
import { solveFit, toFit, type SolvedFit } from '../estimate.ts';
import { correlationFigures, samplingAdequacy, sphericity } from '../factors/correlation-figures.ts';
import { analysedRows, checkItems, checkPairs } from '../factors/item-correlations.ts';
import type { EstimatedFit } from '../fit.ts';
import {
  bootstrapOf,
  createStore,
  runTasks,
  type Bootstrap,
  type ReplicateStore,
} from '../resample/bootstrap-model.ts';
import { completeRows } from '../sample/sample-moments.ts';
import type { FitControl } from '../sem/fit-moments.ts';
import { defaultSettings, type EstimationSettings } from '../settings/settings.ts';
import { fitAuxiliary, type AuxiliaryInput } from './auxiliary-fit.ts';
import { scoreCorrelations, varianceInflation } from './collinearity.ts';
import { harmanTest, testMethodFactor, testSingleFactor } from './common-method.ts';
import { heterotraitMonotrait } from './heterotrait-monotrait.ts';
import { testMarker } from './marker-variable.ts';
import { lookUp, constructCorrelations } from './measurement-figures.ts';
import {
  measurementModel,
  oneFactorModel,
  pathsBetween,
  type MeasurementModel,
  type Scale,
} from './measurement-model.ts';
import {
  countWithoutModel,
  createMeasureTasks,
  figureColumn,
  measureInterval,
  pairColumn,
  type MeasureTasks,
  type ScaleTable,
} from './measure-tasks.ts';
import { createPairMoments, createPairTable } from './pair-moments.ts';
import {
  discriminantFigures,
  itemsOfScale,
  itemsReversed,
  scaleToUnit,
  scaleFigures,
  singleOmega,
  withLoadings,
  withModelFigures,
  type AnalysedItems,
} from './scale-figures.ts';
import {
  resampledFigures,
  type CommonMethodMeasures,
  type ConstructMeasures,
  type HtmtMeasures,
  type MeasureInput,
  type MeasureOptions,
  type MeasureResult,
} from './scale-measures.ts';

/** What keeps the measurement model, and not the scales, from being had. */
const modelCodes: ReadonlySet<ProblemCode> = new Set([
  'not-identified',
  'covariances-impossible',
  'too-few-cases',
  'constant-column',
  'empty-column',
  'scale-extreme',
  'sample-covariance-not-positive-definite',
  'perfect-collinearity',
  'moments-undetermined',
  'pairs-without-answers',
  'weights-singular',
  'too-many-categories',
  'estimator-unsuitable',
]);

/** The model and its items, checked. */
interface Ready {
  readonly model: MeasurementModel;
  readonly analysed: AnalysedItems;
  readonly scaleTable: ScaleTable;
  readonly problems: readonly Problem[];
}

function findColumns({ items }: MeasurementModel, columns: readonly Column[]): Outcome<readonly Column[]> {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const unknown = items.filter((item) => !byName.has(item));
  if (unknown.length > 0)
    return failure(...unknown.map((name) => problem('unknown-column', { variables: [name], values: { name } })));
  return success(items.flatMap((item) => byName.get(item) ?? []));
}

/** A construct of one item has no reliability; where there is no other nothing is left to measure. */
function loneItems({ scales }: MeasurementModel): Problem[] {
  const lone = scales.filter(({ items }) => items.length === 1).map(({ name }) => name);
  if (lone.length === 0) return [];
  const told = problem('single-item-construct', { variables: lone });
  return [scales.length === 1 ? { ...told, severity: 'error' } : told];
}

function prepare({ spec, dataset, options }: MeasureInput): Outcome<Ready> {
  const model = measurementModel(spec, dataset.columns);
  if (model.scales.length === 0) return failure(problem('model-empty', { values: { context: 'measured' } }));
  const columns = findColumns(model, dataset.columns);
  if (!columns.ok) return columns;
  const rows = analysedRows(columns.value, options.missing === 'listwise');
  const wrong = checkItems(columns.value, rows);
  const lone = loneItems(model);
  const errors = [...wrong, ...lone.filter(({ severity }) => severity === 'error')];
  if (errors.length > 0) return failure(...errors);
  const table = createPairTable(
    columns.value.map(({ values }) => values),
    rows,
  );
  const moments = createPairMoments(table.p);
  table.whole(moments);
  const pairs = checkPairs(model.items, moments.r, moments.n, rows.length);
  if (pairs.length > 0) return failure(...pairs);
  const placeOf = new Map(model.items.map((item, place) => [item, place]));
  const blocks = model.scales.map(({ items }) => items.map((item) => placeOf.get(item)!));
  const analysed = { columns: columns.value, rows, moments, scaled: scaleToUnit(moments.c, table.p) };
  const reversed = model.scales.flatMap((scale, j) => {
    const variables = itemsReversed(scale, blocks[j]!, analysed);
    return variables.length === 0 ? [] : [problem('item-reversed', { variables, values: { construct: scale.name } })];
  });
  const higher = model.higherOrder.map((name) =>
    asWarning(problem('not-available', { variables: [name], values: { context: 'higher-order', feature: name } })),
  );
  const scaleTable = { table, scales: model.scales, blocks, paths: pathsBetween(spec, model.scales) };
  return success({ model, analysed, scaleTable, problems: [...lone, ...reversed, ...higher] });
}

/** The settings of the measurement model. */
function cfaSettings({ ordered, cfaMissing, level, bootstrap, ci, seed }: MeasureOptions): EstimationSettings {
  const estimator = ordered.length > 0 ? 'WLSMV' : 'ML';
  return { ...defaultSettings, estimator, ordered, missing: cfaMissing, level, bootstrap, ci, seed };
}

/** The measurement model's minimum and, with a bootstrap, its tasks. */
interface FittedModel {
  readonly named?: NamedFit;
  /** Of a search that found no end as well. */
  readonly fit?: EstimatedFit;
  readonly bootstrap?: Bootstrap;
}

function fitted(solved: Outcome<SolvedFit>, options: MeasureOptions): Outcome<FittedModel> {
  if (!solved.ok) {
    const isOfModel = solved.problems.every(({ code, severity }) => severity !== 'error' || modelCodes.has(code));
    return isOfModel ? success({}, solved.problems.map(asWarning)) : failure(...solved.problems);
  }
  const { solution } = solved.value;
  const bootstrap = options.bootstrap > 0 ? bootstrapOf(solved) : undefined;
  const tasks = bootstrap && !('status' in bootstrap) ? bootstrap : undefined;
  const fit = tasks ? tasks.fit : toFit({ ...solved, value: solution });
  if (fit.status === 'failed') return success({}, fit.problems.map(asWarning));
  if (fit.status === 'not-converged') return success({ fit }, fit.problems);
  return success({ fit, named: { name: 'cfa', fit, solution }, ...(tasks ? { bootstrap: tasks } : {}) }, fit.problems);
}

function solveMeasurement(
  { model }: Ready,
  { dataset, options }: MeasureInput,
  control: FitControl,
): Outcome<FittedModel> {
  return fitted(solveFit({ spec: model.spec, dataset, settings: cfaSettings(options) }, control), options);
}

/** The tasks alone, for a thread that only runs them; undefined where there are none. */
export function prepareMeasureTasks(input: MeasureInput): MeasureTasks | undefined {
  const ready = prepare(input);
  if (!ready.ok) return undefined;
  const solved = solveMeasurement(ready.value, input, {});
  return solved.ok ? createMeasureTasks(ready.value.scaleTable, solved.value.bootstrap, input.options) : undefined;
}

/** Ratios of all pairs, in the order of the tasks' columns. */
function htmtOf({ table, scales, blocks }: ScaleTable, r: Float64Array): HtmtMeasures[] {
  return scales.flatMap(({ name: a }, j) =>
    scales
      .slice(j + 1)
      .map(({ name: b }, k) => ({ a, b, ...heterotraitMonotrait(r, table.p, blocks[j]!, blocks[j + 1 + k]!) })),
  );
}

function vifOf(
  { model, analysed, scaleTable: { blocks } }: Ready,
  fit: EstimatedFit | undefined,
): CommonMethodMeasures['vif'] {
  const m = model.scales.length;
  const complete = completeRows(analysed.columns, analysed.rows);
  const table = createPairTable(
    analysed.columns.map(({ values }) => values),
    complete,
  );
  const moments = createPairMoments(table.p);
  table.whole(moments);
  const scores = varianceInflation(scoreCorrelations(moments.c, table.p, blocks), m);
  const phi = fit && constructCorrelations(lookUp(fit), model.scales);
  const latent = phi && varianceInflation(phi, m);
  return model.scales.map(({ name: construct }, j) => ({
    construct,
    ...(scores && Number.isFinite(scores[j]) ? { scores: scores[j]! } : {}),
    ...(latent ? { latent: latent[j]! } : {}),
  }));
}

function commonMethodOf(
  ready: Ready,
  smc: Float64Array,
  cfa: NamedFit | undefined,
  { commonMethod, latentMethod, marker }: MeasureOptions,
  auxiliary: AuxiliaryInput,
): { readonly value: CommonMethodMeasures; readonly problems: readonly Problem[] } {
  const { model, analysed } = ready;
  const wants = new Set(commonMethod);
  const problems: Problem[] = [];
  const taken = <Value>(found: {
    readonly value?: Value;
    readonly problems: readonly Problem[];
  }): Value | undefined => {
    problems.push(...found.problems);
    return found.value;
  };
  const harman = wants.has('harman') ? harmanTest(analysed.moments.r, smc) : undefined;
  const singleFactor = cfa && wants.has('single-factor') ? taken(testSingleFactor(model, cfa, auxiliary)) : undefined;
  const method =
    cfa && wants.has('latent-method') ? taken(testMethodFactor(model, latentMethod, cfa, auxiliary)) : undefined;
  const marked =
    cfa && marker !== undefined && wants.has('marker') ? taken(testMarker(model, marker, cfa, auxiliary)) : undefined;
  const vif = wants.has('vif') && model.scales.length > 1 ? vifOf(ready, cfa?.fit) : undefined;
  const value = {
    ...(harman ? { harman } : {}),
    ...(singleFactor ? { singleFactor } : {}),
    ...(method ? { latentMethod: method } : {}),
    ...(marked ? { marker: marked } : {}),
    ...(vif ? { vif } : {}),
  };
  return { value, problems };
}

/** Omega of each construct of three items or more by itself. */
function withSingleOmegas(
  constructs: readonly ConstructMeasures[],
  auxiliary: AuxiliaryInput,
  problems: Problem[],
): ConstructMeasures[] {
  return constructs.map((construct): ConstructMeasures => {
    if (construct.items.length < 3) return construct;
    const found = fitAuxiliary('omega-single', oneFactorModel(construct.name, construct.items), auxiliary);
    const told = found.problems.map((one) => ({ ...one, values: { ...one.values, construct: construct.name } }));
    problems.push(...told);
    const omegaSingle = found.named && singleOmega(found.named.fit, construct);
    return omegaSingle === undefined ? construct : { ...construct, omegaSingle };
  });
}

/** Everything but the intervals of a bootstrap, and the tasks that these come from. */
export interface PreparedMeasures {
  readonly result: MeasureResult;
  /** Absent where no bootstrap was asked for. */
  readonly tasks?: MeasureTasks;
  readonly scales: readonly Scale[];
  readonly options: MeasureOptions;
}

/**
 * What can be had without a bootstrap. Fails with model-empty, unknown-column, non-numeric-column, empty-column,
 * constant-column, too-few-cases, sample-covariance-not-positive-definite, single-item-construct (of the only construct),
 * cancelled, and as estimation does where the model cannot be meant so. A measurement model that the answers do not
 * determine is a warning; notes item-reversed, heywood and what the models beside it meet.
 */
export function prepareMeasures(input: MeasureInput, control: FitControl = {}): Outcome<PreparedMeasures> {
  const { dataset, options } = input;
  const ready = prepare(input);
  if (!ready.ok) return ready;
  const { model, analysed, scaleTable, problems: noted } = ready.value;
  const { blocks } = scaleTable;
  const { columns, rows, moments } = analysed;
  const p = columns.length;
  const solved = solveMeasurement(ready.value, input, control);
  if (!solved.ok) return solved;
  const { named, fit, bootstrap } = solved.value;
  const problems: Problem[] = [...noted, ...solved.problems];
  const isOrdered = options.ordered.length > 0;
  const auxiliary = { dataset, settings: { ...cfaSettings(options), bootstrap: 0 }, control };
  let constructs: ConstructMeasures[] = model.scales.map((scale, j) =>
    scaleFigures(scale, blocks[j]!, analysed, options.level),
  );
  let items = model.scales.flatMap((scale, j) => itemsOfScale(scale, blocks[j]!, analysed));
  if (!isOrdered) constructs = withSingleOmegas(constructs, auxiliary, problems);
  const tasks = createMeasureTasks(scaleTable, bootstrap, options);
  const m = constructs.length;
  constructs = constructs.map((construct, j) => {
    const rhoA = tasks.sample[figureColumn(1, j, m)]!;
    return Number.isFinite(rhoA) ? { ...construct, rhoA } : construct;
  });
  if (named) {
    constructs = withModelFigures(constructs, named.fit, isOrdered);
    items = withLoadings(items, named.fit, options.level);
  }
  const figures = p > 1 ? correlationFigures(moments.r, p) : undefined;
  const smallest = moments.n.reduce((least, n) => Math.min(least, n), rows.length);
  const wanted = options.commonMethod.length > 0 && figures;
  const common = wanted ? commonMethodOf(ready.value, figures.smc, named, options, auxiliary) : undefined;
  if (common) problems.push(...common.problems);
  if (control.isCancelled?.()) return failure(problem('cancelled'));
  const result: MeasureResult = {
    n: rows.length,
    nComplete: completeRows(columns, rows).length,
    itemNames: model.items,
    constructs,
    items,
    ...(named ? discriminantFigures(constructs, items, named.fit, options.level) : {}),
    ...(m > 1 ? { htmt: htmtOf(scaleTable, moments.r) } : {}),
    ...(figures ? { kmo: samplingAdequacy(moments.r, figures.inverse, p) } : {}),
    ...(figures ? { bartlett: { n: smallest, ...sphericity(figures.logDet, smallest, p) } } : {}),
    ...(fit ? { cfa: fit } : {}),
    ...(common ? { commonMethod: common.value } : {}),
  };
  const prepared = { result, scales: model.scales, options, ...(options.bootstrap > 0 ? { tasks } : {}) };
  return success(prepared, distinctProblems(problems));
}

/** Each problem once. */
function distinctProblems(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((one) => [JSON.stringify(one), one]));
  return [...byText.values()];
}

/** A result, and what was met on the way to its intervals. */
interface FinishedMeasures {
  readonly result: MeasureResult;
  readonly problems: readonly Problem[];
}

/** The result with the intervals that the store of the tasks holds. Warns bootstrap-failures. */
export function finishMeasures({ result, tasks, options }: PreparedMeasures, store: ReplicateStore): FinishedMeasures {
  if (!tasks) return { result, problems: [] };
  const m = result.constructs.length;
  const isOrdered = options.ordered.length > 0;
  const constructs = result.constructs.map((construct, j): ConstructMeasures => {
    if (construct.items.length < 2) return construct;
    const intervals = resampledFigures.flatMap((figure, place) => {
      if (figure === 'omega' && isOrdered) return [];
      const half = place < 2 ? 'table' : 'model';
      const found = measureInterval(tasks, store, figureColumn(place, j, m), options, half);
      return found ? [[figure, found] as const] : [];
    });
    return { ...construct, intervals: Object.fromEntries(intervals) };
  });
  const htmt = result.htmt?.map((pair, place): HtmtMeasures => {
    const column = pairColumn(place, m);
    const interval = measureInterval(tasks, store, column, options, 'table');
    const htmt2Interval = measureInterval(tasks, store, column + 1, options, 'table');
    return { ...pair, ...(interval ? { interval } : {}), ...(htmt2Interval ? { htmt2Interval } : {}) };
  });
  const withoutModel = countWithoutModel(tasks, store);
  const failed = tasks.hasModel ? withoutModel : 0;
  const problems =
    failed > 0
      ? [problem('bootstrap-failures', { values: { failed, requested: tasks.requested, context: 'measures' } })]
      : [];
  const bootstrap = { requested: tasks.requested, withoutModel };
  return { result: { ...result, constructs, ...(htmt ? { htmt } : {}), bootstrap }, problems };
}

/**
 * Reliability, validity and common method of a model's constructs, with a bootstrap's intervals where one is asked for:
 * all of it in this thread. Fails as `prepareMeasures` does; `onProgress` is told the share of the tasks done.
 */
export function measureScales(input: MeasureInput, control: FitControl = {}): Outcome<MeasureResult> {
  const prepared = prepareMeasures(input, control);
  if (!prepared.ok) return prepared;
  const { tasks } = prepared.value;
  if (!tasks) return success(prepared.value.result, prepared.problems);
  const store = createStore(tasks);
  for (let task = 0; task < tasks.tasks; task++) {
    if (!runTasks(tasks, { from: task, to: task + 1, first: 0 }, store, control.isCancelled))
      return failure(problem('cancelled'));
    control.onProgress?.((task + 1) / tasks.tasks);
  }
  const { result, problems } = finishMeasures(prepared.value, store);
  return success(result, [...prepared.problems, ...problems]);
}
