/** What is measured: one entry a piece of work, with the call that does the same in R. */
import type { Dataset } from '../../../shared/engine/dataset.ts';
import { fitModel, fitMoments, parseSyntax, prepareModel, prepareMoments } from '../../../shared/engine/fit-model.ts';
import { defaultSettings, type EstimationSettings, type Fit } from '../../../shared/engine/fit.ts';
import type { ModelSpec } from '../../../shared/engine/model-spec.ts';
import type { Effort } from './measure.ts';
import { anew } from './simulate.ts';
import { chainOfTwelve, fortyFactors, survey, surveyMissing, type Study } from './studies.ts';

export interface Work {
  readonly title: string;
  readonly study: () => Study;
  readonly settings: Partial<EstimationSettings>;
  /** `whole`: from syntax and data to the Fit; `warm`: model prepared and moments known. */
  readonly kind: 'whole' | 'warm';
  readonly effort: Effort;
  /** The same in R: an expression of the model text `m` and the data `d`. */
  readonly lavaan?: { readonly call: string; readonly runs: number; readonly isLong?: true };
  /** lavaan's time over ours that the project promises. */
  readonly promised?: number;
}

const often: Effort = { runs: 200, limit: 3000 };
const seldom: Effort = { runs: 12, limit: 6000 };

export const works = {
  'survey-warm': {
    title: 'survey mediation, ML, model and moments ready',
    study: survey,
    settings: {},
    kind: 'warm',
    effort: often,
    lavaan: { call: 'sem(m, d)', runs: 15 },
    promised: 100,
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

function warmFit(spec: ModelSpec, dataset: Dataset, settings: EstimationSettings): () => Fit {
  const columns = dataset.columns.map(({ name }) => name);
  const prepared = prepareModel(spec, columns, settings);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const moments = prepareMoments(dataset, prepared.value.table.observed, settings);
  if (!moments.ok) throw new Error(JSON.stringify(moments.problems));
  return () => fitMoments(prepared.value, moments.value);
}

/** The work as a function to be timed; it has been tried once. Throws when it cannot be estimated. */
export function readyWork({ kind, study, settings: given }: Work): () => unknown {
  const { syntax, dataset } = study();
  const settings = { ...defaultSettings, ...given };
  const run =
    kind === 'warm'
      ? warmFit(readSyntax(syntax), dataset, settings)
      : () => fitModel({ spec: readSyntax(syntax), dataset: anew(dataset), settings });
  estimated(run(), syntax.slice(0, 40));
  return run;
}
