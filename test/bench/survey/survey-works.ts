/** The works of the survey bench, each with the figure that R prints beside it. */
import type { Dataset } from '../../../shared/dataset.ts';
import { correlateAll, correlateColumns } from '../../../shared/engine/describe/correlations.ts';
import { describeColumn } from '../../../shared/engine/describe/column-figures.ts';
import { littleTest } from '../../../shared/engine/describe/missing-answers.ts';
import { mardiaTests, whiten } from '../../../shared/engine/describe/multivariate.ts';
import { compareWithChance, describeItems, solveFactors } from '../../../shared/engine/factors/analyse-factors.ts';
import { correlationFigures, samplingAdequacy } from '../../../shared/engine/factors/correlation-figures.ts';
import { correlateItems } from '../../../shared/engine/factors/item-correlations.ts';
import { measureScales } from '../../../shared/engine/measures/measure-scales.ts';
import { createPairMoments, createPairTable } from '../../../shared/engine/measures/pair-moments.ts';
import { scaleToUnit } from '../../../shared/engine/measures/scale-figures.ts';
import {
  correlationReliability,
  cronbachAlpha,
  feldtInterval,
  itemRelations,
} from '../../../shared/engine/measures/scale-reliability.ts';
import type { MeasureOptions, MeasureResult } from '../../../shared/engine/measures/scale-measures.ts';
import { parseSyntax } from '../../../shared/engine/model/parse-syntax.ts';
import { populationOf } from '../../../shared/engine/power/population.ts';
import { preparePowerStudy } from '../../../shared/engine/power/simulate-power.ts';
import { summarisePower } from '../../../shared/engine/power/summarise-power.ts';
import { createStore, runTasks } from '../../../shared/engine/resample/bootstrap-model.ts';
import { defaultSettings } from '../../../shared/engine/settings/settings.ts';
import type { Outcome } from '../../../shared/problem.ts';
import { anew, measurementSyntax, simulate, type SimulatedModel } from '../engine/simulate.ts';

const bfi: SimulatedModel = {
  factors: ['A', 'B', 'C', 'D', 'E'],
  perFactor: 5,
  paths: [],
  common: 0.2,
  n: 2800,
  seed: 11,
  categories: 6,
  missing: 0.005,
};
const survey: SimulatedModel = {
  ...bfi,
  factors: ['A', 'B', 'C', 'D'],
  perFactor: 4,
  n: 420,
  categories: 5,
  missing: 0,
};
export const replications = 500;
export const measurement = measurementSyntax(survey);
export const powerModel =
  ['X', 'M', 'Y'].map((f) => `${f} =~ ${f}1 + ${f}2 + ${f}3 + ${f}4`).join('\n') + '\nM ~ X\nY ~ M + X';
/** The same in numbers, so that every variable has variance 1. */
export const population = [
  ...['X', 'M', 'Y'].map((f) => `${f} =~ ${[1, 2, 3, 4].map((i) => `0.75*${f}${i}`).join(' + ')}`),
  'M ~ 0.3*X\nY ~ 0.15*M + 0.25*X',
  `X ~~ 1*X\nM ~~ ${1 - 0.3 ** 2}*M\nY ~~ ${1 - 0.15 ** 2 - 0.25 ** 2 - 2 * 0.15 * 0.25 * 0.3}*Y`,
  ...['X', 'M', 'Y'].flatMap((f) => [1, 2, 3, 4].map((i) => `${f}${i} ~~ ${1 - 0.75 ** 2}*${f}${i}`)),
].join('\n');

export const items = simulate(bfi);
export const study = simulate(survey);
const columns = items.columns.map(({ values }) => values);
const isComplete = Int32Array.from({ length: items.rows }, (_, row) => row).filter((row) =>
  columns.every((values) => !Number.isNaN(values[row]!)),
);
const complete: Dataset = {
  rows: isComplete.length,
  columns: items.columns.map((one) => ({ ...one, values: Float64Array.from(isComplete, (row) => one.values[row]!) })),
};

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function correlated(dataset: Dataset, kind: 'pearson' | 'polychoric' = 'pearson') {
  const { r, smallestN: n } = valueOf(correlateItems(anew(dataset).columns, kind, 'pairwise'));
  return { r, figures: correlationFigures(r, dataset.columns.length)!, n };
}

const options: MeasureOptions = {
  missing: 'pairwise',
  cfaMissing: 'listwise',
  ordered: [],
  level: 0.95,
  bootstrap: 0,
  ci: 'percentile',
  seed: 1,
  commonMethod: [],
  latentMethod: 'equal',
  marker: undefined,
};

function measured(dataset: Dataset, syntax: string, own: Partial<MeasureOptions> = {}): MeasureResult {
  const input = { dataset: anew(dataset), spec: valueOf(parseSyntax(syntax)), options: { ...options, ...own } };
  return valueOf(measureScales(input));
}

function powerOf(): number {
  const study = {
    spec: valueOf(parseSyntax(powerModel)),
    population: valueOf(populationOf(valueOf(parseSyntax(population)))),
    settings: { ...defaultSettings, seed: 1 },
    sizes: [420],
    replications,
  };
  const tasks = valueOf(preparePowerStudy(study));
  const store = createStore(tasks);
  runTasks(tasks, { from: 0, to: tasks.tasks, first: 0 }, store);
  const [point] = summarisePower(tasks, store, study, { alpha: 0.05, level: 0.95 });
  return point!.rows.filter(({ op }) => op === '~')[1]!.power;
}

/** What psych::alpha gives of scales of five items: raw, standardised, interval, lambda 6, and its items. @returns the last raw alpha */
function reliabilityOf(own: readonly Float64Array[], scales: number): number {
  const p = own.length;
  const moments = createPairMoments(p);
  createPairTable(
    own,
    Int32Array.from({ length: items.rows }, (_, row) => row),
  ).whole(moments);
  const r = scaleToUnit(moments.c, p);
  let alpha = NaN;
  for (let scale = 0; scale < scales; scale++) {
    const places = [0, 1, 2, 3, 4].map((item) => 5 * scale + item);
    alpha = cronbachAlpha(moments.c, p, places);
    cronbachAlpha(r, p, places);
    feldtInterval(alpha, items.rows, 5, 0.95);
    correlationReliability(r, p, places);
    for (let item = 0; item < 5; item++) {
      itemRelations(moments.c, p, places, item);
      cronbachAlpha(moments.c, p, places, item);
      cronbachAlpha(r, p, places, item);
    }
  }
  return alpha;
}

const choices = { kaiser: false, kappa: 4, promax: 'psych' } as const;

export interface SurveyWork {
  /** How often R's time is wanted at least. */
  readonly wanted: number;
  /** How far both figures may differ: of simulations, their error. */
  readonly tolerance: number;
  readonly run: () => number;
}

/** By the names that beside.R prints. */
export const surveyWorks: Readonly<Record<string, SurveyWork>> = {
  describe: {
    wanted: 3,
    tolerance: 1e-8,
    run: () => columns.map((values) => describeColumn(values, 7))[2]!.skewness!.type2!,
  },
  alpha: { wanted: 10, tolerance: 1e-8, run: () => reliabilityOf(columns.slice(0, 5), 1) },
  'alpha of all scales': { wanted: 10, tolerance: 1e-8, run: () => reliabilityOf(columns, 5) },
  correlations: {
    wanted: 10,
    tolerance: 1e-8,
    run: () => {
      const correlation = correlateAll(columns, 'pearson', 0.95);
      let first = NaN;
      for (let i = columns.length - 1; i > 0; i--) for (let j = 0; j < i; j++) first = correlation(i, j).r!;
      return first;
    },
  },
  kendall: {
    wanted: 10,
    tolerance: 1e-8,
    run: () => {
      const five = complete.columns.slice(0, 5).map(({ values }) => values);
      return five.flatMap((x, i) => five.slice(0, i).map((y) => correlateColumns(x, y, 'kendall', 0.95).r!))[0]!;
    },
  },
  kmo: {
    wanted: 1,
    tolerance: 1e-8,
    run: () => {
      const { r, figures } = correlated(items);
      return samplingAdequacy(r, figures.inverse, figures.smc.length).overall;
    },
  },
  mardia: {
    wanted: 3,
    tolerance: 1e-2,
    run: () => {
      const rows = whiten(complete.columns.map(({ values }) => values));
      if ('singular' in rows) throw new Error('singular');
      return mardiaTests(rows, 'N-1').kurtosis.b2p;
    },
  },
  mcar: {
    wanted: 3,
    tolerance: 1e-4,
    run: () => {
      const found = littleTest(columns, items.rows);
      if (!found || 'unbounded' in found) throw new Error('no test');
      return found.chisq;
    },
  },
  'efa minres oblimin': {
    wanted: 3,
    tolerance: 1e-4,
    run: () => {
      const { communalities } = solveFactors(correlated(items), 5, {
        ...choices,
        extraction: 'minres',
        rotation: 'oblimin',
      });
      return communalities.reduce((sum, one) => sum + one, 0);
    },
  },
  'efa ml varimax': {
    wanted: 1,
    tolerance: 1e-4,
    run: () =>
      solveFactors(correlated(complete), 5, { ...choices, kaiser: true, extraction: 'ml', rotation: 'varimax' }).fit!
        .chisq,
  },
  map: { wanted: 3, tolerance: 1e-8, run: () => Math.min(...describeItems(correlated(complete)).map.squared) },
  parallel: {
    wanted: 50,
    tolerance: 1e-8,
    run: () => {
      const found = correlated(items);
      const asked = { replications: 100, percentile: 95, seed: 1 };
      compareWithChance(found, { ...asked, model: 'factor' });
      return compareWithChance(found, { ...asked, model: 'pca' }).rows[0]!.eigenvalue;
    },
  },
  polychoric: { wanted: 3, tolerance: 1e-4, run: () => correlated(study, 'polychoric').r[1]! },
  cfa: { wanted: 10, tolerance: 1e-5, run: () => measured(study, measurement).constructs[0]!.omegaObserved! },
  // R resamples HTMT alone; here the measurement model is fitted to each sample as well, for intervals of omega, CR and AVE.
  'htmt bootstrap': {
    wanted: 3,
    tolerance: 1e-8,
    run: () => measured(study, measurement, { bootstrap: 1000 }).htmt![0]!.value,
  },
  power: { wanted: 50, tolerance: 0.12, run: powerOf },
};
