/** What is measured: one entry a piece of work, with the call that does the same in R. */
import type { Dataset } from '../../../shared/dataset.ts';
import {
  fitModel,
  fitMoments,
  parseSyntax,
  prepareModel,
  prepareMoments,
  type PreparedModel,
} from '../../../shared/engine/estimate.ts';
import { solveMoments } from '../../../shared/engine/sem/fit-moments.ts';
import { familyOf } from '../../../shared/engine/sem/inference/families.ts';
import type { SampleMoments } from '../../../shared/engine/sample/sample-moments.ts';
import { defaultSettings, type EstimationSettings, type Fit } from '../../../shared/engine/fit.ts';
import type { ModelSpec } from '../../../shared/engine/model/model-spec.ts';
import type { Effort } from './measure.ts';
import { runProcess } from './run-process.ts';
import { anew } from './simulate.ts';
import { chainOfTwelve, fortyFactors, survey, surveyMissing, surveyModerated, type Study } from './studies.ts';

export interface Work {
  readonly title: string;
  readonly study: () => Study;
  readonly settings: Partial<EstimationSettings>;
  /**
   * `whole`: from syntax and data to the Fit; `warm`: the Fit, model prepared and moments known; `inference`: of that
   * only what R's `sem` computes when it is called, the rest being asked for there; `process`: the command line,
   * from the start of the process to its end.
   */
  readonly kind: 'whole' | 'warm' | 'inference' | 'process';
  /** What the command line is told besides model and data. */
  readonly words?: readonly string[];
  readonly effort: Effort;
  readonly lavaan?: LavaanWork;
  /** The time of another program that is not measured here, and where it comes from. */
  readonly reference?: { readonly milliseconds: number; readonly source: string };
  /** The other program's time over ours that the project promises. */
  readonly promised?: number;
}

/** The same in R. */
export interface LavaanWork {
  /** An expression of the model text `m` and the data `d`. */
  readonly call: string;
  readonly runs: number;
  /** Takes minutes: left out with `--quick`. */
  readonly isLong?: true;
  /** `call` does a part of the work: what it takes beyond `alone`, `times` over. */
  readonly part?: { readonly alone: string; readonly times: number };
}

const often: Effort = { runs: 3000, limit: 4000 };
const seldom: Effort = { runs: 12, limit: 6000 };

/** Replicates that lavaan is given; the rest is extrapolated. */
const lavaanReplicates = 50;

/** A bootstrap of the survey by the command line. */
function bootstrapWork(replicates: number, workers: number): Work {
  const times = replicates / lavaanReplicates;
  return {
    title: `survey mediation, ${replicates.toLocaleString('en')} replicates, ${workers} thread${workers > 1 ? 's' : ''}, process`,
    study: survey,
    settings: {},
    kind: 'process',
    words: ['--bootstrap', String(replicates), '--workers', String(workers)],
    effort: { runs: 10, limit: 15_000 },
    lavaan: {
      call: `sem(m, d, se = "bootstrap", bootstrap = ${lavaanReplicates})`,
      // The median of several: one run of fifty replicates varies by a quarter.
      runs: 7,
      part: { alone: 'sem(m, d)', times },
    },
    ...(workers > 1 && replicates >= 5000 ? { promised: 100 } : {}),
  };
}

export const works = {
  'survey-inference': {
    title: 'survey mediation, ML: estimates, standard errors, test, baseline',
    study: survey,
    settings: {},
    kind: 'inference',
    effort: often,
    lavaan: { call: 'sem(m, d)', runs: 15 },
    promised: 100,
  },
  'survey-warm': {
    title: 'the same with standardised solution, all indices, R2, residuals',
    study: survey,
    settings: {},
    kind: 'warm',
    effort: often,
    lavaan: { call: 'sem(m, d)', runs: 15 },
  },
  'survey-whole': {
    title: 'survey mediation, ML, from syntax and data',
    study: survey,
    settings: {},
    kind: 'whole',
    effort: often,
    lavaan: { call: 'sem(m, d)', runs: 15 },
  },
  'survey-mlr': {
    title: 'survey mediation, MLR',
    study: survey,
    settings: { estimator: 'MLR' },
    kind: 'whole',
    effort: often,
    lavaan: { call: 'sem(m, d, estimator = "MLR")', runs: 7 },
  },
  'survey-fiml': {
    title: 'survey mediation, 6 % missing, FIML',
    study: surveyMissing,
    settings: { missing: 'fiml' },
    kind: 'whole',
    effort: often,
    lavaan: { call: 'sem(m, d, missing = "fiml")', runs: 3 },
    promised: 30,
  },
  'survey-fiml-mlr': {
    title: 'survey mediation, 6 % missing, FIML, MLR',
    study: surveyMissing,
    settings: { missing: 'fiml', estimator: 'MLR' },
    kind: 'whole',
    effort: often,
    lavaan: { call: 'sem(m, d, missing = "fiml", estimator = "MLR")', runs: 3 },
    promised: 30,
  },
  'survey-wlsmv': {
    title: 'survey mediation, 16 ordered items, WLSMV',
    study: survey,
    settings: { estimator: 'WLSMV', ordered: ['*'] },
    kind: 'whole',
    effort: often,
    lavaan: { call: 'sem(m, d, ordered = TRUE)', runs: 3 },
    promised: 10,
  },
  'survey-lms': {
    title: 'survey, a latent interaction by LMS, 24 nodes',
    study: surveyModerated,
    settings: { interaction: 'lms' },
    kind: 'whole',
    effort: seldom,
    reference: { milliseconds: 700, source: 'modsem 1.0, elsewhere' },
    promised: 10,
  },
  'survey-process': {
    title: 'survey mediation, ML, process',
    study: survey,
    settings: {},
    kind: 'process',
    words: [],
    effort: { runs: 10, limit: 10_000 },
  },
  'bootstrap-1000': bootstrapWork(1000, 1),
  'bootstrap-1000-2': bootstrapWork(1000, 2),
  'bootstrap-5000': bootstrapWork(5000, 1),
  'bootstrap-5000-2': bootstrapWork(5000, 2),
  'twelve-ml': {
    title: '12 factors x 6, n = 2,000, ML',
    study: chainOfTwelve,
    settings: {},
    kind: 'whole',
    effort: seldom,
    lavaan: { call: 'sem(m, d)', runs: 3 },
    promised: 20,
  },
  'twelve-mlr': {
    title: '12 factors x 6, n = 2,000, MLR',
    study: chainOfTwelve,
    settings: { estimator: 'MLR' },
    kind: 'whole',
    effort: seldom,
    lavaan: { call: 'sem(m, d, estimator = "MLR")', runs: 1, isLong: true },
    promised: 200,
  },
  'forty-ml': {
    title: '40 factors x 5, n = 5,000, ML',
    study: fortyFactors,
    settings: { defaults: 'cfa' },
    kind: 'whole',
    effort: { runs: 2, limit: 20000 },
    lavaan: { call: 'cfa(m, d)', runs: 1, isLong: true },
  },
} as const satisfies Readonly<Record<string, Work>>;

export type WorkId = keyof typeof works;

export function readSyntax(syntax: string): ModelSpec {
  const parsed = parseSyntax(syntax);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function estimated(fit: Fit, what: string): void {
  if (fit.status !== 'converged') throw new Error(`${what}: ${JSON.stringify(fit.problems)}`);
}

interface Ready {
  readonly prepared: PreparedModel;
  readonly moments: readonly SampleMoments[];
}

function ready(spec: ModelSpec, dataset: Dataset, settings: EstimationSettings): Ready {
  const columns = dataset.columns.map(({ name }) => name);
  const prepared = prepareModel(spec, columns, settings);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const moments = prepareMoments(dataset, prepared.value.table.observed, settings);
  if (!moments.ok) throw new Error(JSON.stringify(moments.problems));
  return { prepared: prepared.value, moments: moments.value };
}

/** Estimates, sampling covariances of all parameters, test and baseline: what R's `sem` computes when it is called. */
function inferenceOf({ prepared, moments }: Ready): unknown {
  const solution = solveMoments(prepared, moments);
  if ('code' in solution) throw new Error(JSON.stringify(solution));
  const family = familyOf(solution);
  const acov = family.covariance(solution);
  if (!acov) throw new Error('no standard errors');
  return { acov, tests: family.tests(solution) };
}

/** The work as a function to be timed; it has been tried once. Throws when it cannot be estimated. */
export function readyWork({ kind, study, settings: given, words = [] }: Work): () => unknown {
  if (kind === 'process') return () => runProcess(study(), words);
  const { syntax, dataset } = study();
  const settings = { ...defaultSettings, ...given };
  const whole = (): Fit => fitModel({ spec: readSyntax(syntax), dataset: anew(dataset), settings });
  estimated(whole(), syntax.slice(0, 40));
  if (kind === 'whole') return whole;
  const prepared = ready(readSyntax(syntax), dataset, settings);
  return kind === 'warm' ? () => fitMoments(prepared.prepared, prepared.moments) : () => inferenceOf(prepared);
}
