/** Reads, estimates and analyses what `fit` and `report` are asked. */
import { resolve } from 'node:path';
import type { CodebookPlan } from '../../shared/data/codebook/plan-codebook.ts';
import type { ImportedData, PrepareStep } from '../../shared/data/types.ts';
import { withKeptBootstrap } from '../../shared/document/file/kept-results.ts';
import {
  requestedReplicates,
  solveSource,
  type BootstrapSource,
} from '../../shared/engine/resample/bootstrap-model.ts';
import {
  fitModel,
  hasMoments,
  solutionOf,
  toFit,
  type EstimationInput,
  type FitControl,
} from '../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings, type Fit } from '../../shared/engine/fit.ts';
import type { ProjectAnswers } from '../../shared/analyses/registry.ts';
import type { AnalysisInput } from '../../shared/analyses/analysis.ts';
import { analysisInput } from '../../shared/analyses/analysis-input.ts';
import { runAnalysis } from '../../shared/analyses/run-analysis.ts';
import type { ScriptData } from '../../shared/export/script-source.ts';
import { type Translate } from '../../shared/language/translate.ts';
import { problem, success, type Outcome, type Problem } from '../../shared/problem.ts';
import { analyse } from './analyses.ts';
import { checkOptions } from './check-options.ts';
import { startThreads, type BootstrapThreads, type RunningBootstrap } from './bootstrap-threads.ts';
import { usage, type Terminal } from './command.ts';
import { type JsonObject } from './fit-json.ts';
import { type FitRequest } from './fit-options.ts';
import { watchEstimation } from './watch-estimation.ts';
import { noProposals, proposalsFor, type FoundProposals } from './proposals.ts';
import { mentionedIn, suspectedCodes } from './suspected-codes.ts';
import { prepareData, readCovarianceInput, readData, readModel, type ModelInput } from './read-inputs.ts';

/** What a request came to. */
export interface Result {
  readonly fit: Fit;
  /** Keys of the JSON beyond the fit itself. */
  readonly extras?: JsonObject;
  /** What was asked for beside the fit. */
  readonly answers: ProjectAnswers;
  /** The model as a script, when asked for. */
  readonly script?: string | undefined;
  readonly settings: EstimationSettings;
  readonly model?: ModelInput;
  /** What the import believes of the data file. */
  readonly proposals?: FoundProposals;
  /** What the codebook said of the columns. */
  readonly codebook?: CodebookPlan | undefined;
  /** The data as imported; absent when a covariance matrix was given. */
  readonly data?: ImportedData;
}

function failedResult(problems: readonly Problem[], settings: EstimationSettings): Result {
  return { fit: { status: 'failed', problems }, answers: {}, settings };
}

/** Import notes go before the fit's own problems. */
function withEarlier(fit: Fit, earlier: readonly Problem[]): Fit {
  return earlier.length === 0 ? fit : { ...fit, problems: [...earlier, ...fit.problems] };
}

/** What an estimation runs with. */
interface Machine {
  /** Threads of a bootstrap, where one is asked for. */
  readonly threads: BootstrapThreads | undefined;
  readonly control: FitControl;
}

interface Told {
  readonly steps: readonly PrepareStep[];
  readonly prepared: ImportedData;
  readonly codebook?: CodebookPlan;
}

/** The data as the steps and the codebook leave them. @param believed as the steps alone leave them */
async function withCodebook(
  { codebook }: FitRequest,
  folder: string,
  data: ImportedData,
  believed: ImportedData,
  steps: readonly PrepareStep[],
): Promise<Outcome<Told>> {
  if (codebook === undefined) return success({ steps, prepared: believed });
  // Loaded where one is given.
  const { useCodebook } = await import('./codebook.ts');
  const used = await useCodebook(resolve(folder, codebook), believed, steps);
  if (!used.ok) return used;
  const prepared = prepareData(data, used.value.steps);
  return prepared.ok
    ? success({ steps: used.value.steps, prepared: prepared.value, codebook: used.value.plan })
    : prepared;
}

async function fitData(
  request: FitRequest,
  model: ModelInput,
  settings: EstimationSettings,
  folder: string,
  machine: Machine,
): Promise<Result> {
  const imported =
    request.data === undefined ? undefined : await readData(resolve(folder, request.data), request.choices);
  if (imported && !imported.ok) return failedResult(imported.problems, settings);
  const data = imported ? imported.value : model.data;
  if (!data) return failedResult([problem('no-data')], settings);
  const own = prepareData(data, model.steps);
  if (!own.ok) return failedResult(own.problems, settings);
  const proposals = imported ? proposalsFor(own.value, request.proposals, settings.group) : noProposals;
  const believed = prepareData(own.value, proposals.steps);
  if (!believed.ok) return { ...failedResult(believed.problems, settings), proposals };
  const told = await withCodebook(request, folder, data, believed.value, [...model.steps, ...proposals.steps]);
  if (!told.ok) return { ...failedResult(told.problems, settings), proposals };
  const { steps, prepared, codebook } = told.value;
  const { dataset, provenance } = prepared;
  const input = { spec: model.spec, dataset, settings };
  const other = request.compare === undefined ? undefined : await readModel(resolve(folder, request.compare));
  if (other && !other.ok) return failedResult(other.problems, settings);
  const asked = { ...model, steps };
  const { fit, problems, ...rest } = await fitAndAnalyse(input, asked, request, other?.value, provenance, machine);
  const isDetected = imported !== undefined && request.choices.missingCodes === undefined;
  const suspected = isDetected ? suspectedCodes(data, mentionedIn(model.spec), steps) : [];
  const all = withEarlier(fit, [...(imported?.problems ?? []), ...suspected]);
  const noted = { ...all, problems: [...all.problems, ...problems] };
  return { fit: noted, ...rest, settings, model: asked, data, proposals, codebook };
}

/** The solution and the fit behind it; where there are threads, they begin the bootstrap that `finish` ends. */
function estimateIn(
  { threads, control }: Machine,
  input: EstimationInput,
): RunningBootstrap & { readonly source: Outcome<BootstrapSource> } {
  threads?.prepare(input);
  const source = solveSource(input, control);
  if (threads) return { source, ...threads.begin(source) };
  const fit = toFit(solutionOf(source));
  return { source, fit, finish: () => Promise.resolve(fit) };
}

/** Whether anything is asked for that starts from moments. */
function wantsSolution({ wald, invariance, compare, scores }: FitRequest): boolean {
  return invariance.length > 0 || [wald, compare, scores].some((one) => one !== undefined);
}

/** The fit and what was asked for beside it. */
async function fitAndAnalyse(
  input: EstimationInput,
  { steps, document }: ModelInput,
  request: FitRequest,
  other: ModelInput | undefined,
  file: ScriptData | undefined,
  machine: Machine,
): Promise<Pick<Result, 'fit' | 'extras' | 'script' | 'answers'> & { readonly problems: readonly Problem[] }> {
  if ('dataset' in input && !hasMoments(input) && !machine.threads) {
    const refused = wantsSolution(request) ? [problem('analysis-needs-covariances')] : [];
    const script = scriptOf(
      analysisInput(input, steps, () => solveSource(input)),
      request,
      file,
    );
    const problems = [...refused, ...script.problems];
    return { fit: fitModel(input, machine.control), answers: {}, script: script.text, problems };
  }
  const { source, fit, finish } = estimateIn(machine, input);
  const model = analysisInput(input, steps, () => source);
  // While the threads are at the bootstrap.
  const { json, ...analysed } = analyse(model, fit, {
    wald: request.wald,
    invariance: request.invariance,
    other: other && { name: request.compare ?? '', spec: other.spec, settings: input.settings },
    modelName: request.model,
    lrt: request.lrt,
    scores: request.scores,
    document,
  });
  const script = source.ok ? scriptOf(model, request, file).text : undefined;
  return { ...analysed, fit: await finish(), extras: json, script };
}

/** The script that was asked for; none of covariance matrices. */
function scriptOf(
  model: AnalysisInput,
  { print: format }: FitRequest,
  source: ScriptData | undefined,
): { readonly text?: string; readonly problems: readonly Problem[] } {
  if (!format || !source) return { problems: [] };
  const outcome = runAnalysis('script', model, { format, source }, {});
  return outcome.ok ? { text: outcome.value, problems: outcome.problems } : { problems: outcome.problems };
}

/**
 * Reads, estimates and analyses what a request says; `takesKept`: with the bootstrap that a project has kept, where it is
 * of this model, in place of running it again. Throws UsageError.
 */
export async function estimate(
  request: FitRequest,
  terminal: Terminal,
  translate: Translate,
  takesKept = false,
): Promise<Result> {
  const { folder } = terminal;
  const model = await readModel(resolve(folder, request.model));
  const settings = { ...defaultSettings, ...(model.ok ? model.value.settings : {}), ...request.settings };
  if (!model.ok) return failedResult(model.problems, settings);
  checkOptions({ request, settings, spec: model.value.spec }, translate);
  const { document, bootstrap } = model.value;
  const control = watchEstimation(terminal, translate);
  if (takesKept && document && bootstrap) {
    const alone = { threads: undefined, control };
    const result = await estimateModel(request, model.value, settings, terminal, translate, alone);
    const fit = withKeptBootstrap(document, result.fit, bootstrap);
    if (fit !== result.fit) return { ...result, fit: withEarlier(fit, model.problems) };
  }
  const replicates = requestedReplicates(settings);
  const threads = replicates > 0 ? startThreads(replicates, request.workers) : undefined;
  const machine = { threads, control };
  try {
    const result = await estimateModel(request, model.value, settings, terminal, translate, machine);
    return { ...result, fit: withEarlier(result.fit, model.problems) };
  } finally {
    threads?.end();
  }
}

async function estimateModel(
  request: FitRequest,
  model: ModelInput,
  settings: EstimationSettings,
  { folder }: Terminal,
  translate: Translate,
  machine: Machine,
): Promise<Result> {
  const { covariance } = request;
  if (covariance) {
    const means = covariance.means === undefined ? undefined : resolve(folder, covariance.means);
    const input = await readCovarianceInput(resolve(folder, covariance.file), means, covariance.n);
    if (!input.ok) return failedResult(input.problems, settings);
    const other = request.compare === undefined ? undefined : await readModel(resolve(folder, request.compare));
    if (other && !other.ok) return failedResult(other.problems, settings);
    const own = { spec: model.spec, covariance: input.value, settings };
    const { fit, problems, ...rest } = await fitAndAnalyse(own, model, request, other?.value, undefined, machine);
    return { fit: { ...fit, problems: [...fit.problems, ...problems] }, ...rest, settings, model };
  }
  if (request.data === undefined && !model.data) throw usage(translate, 'cli.data-missing');
  return fitData(request, model, settings, folder, machine);
}
