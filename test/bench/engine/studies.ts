/** The models and data sets of the engine's benches. */
import type { Dataset } from '../../../shared/dataset.ts';
import { measurementSyntax, simulate, type SimulatedModel } from './simulate.ts';

export interface Study {
  /** File name of the data where another program reads them. */
  readonly name: string;
  readonly syntax: string;
  readonly dataset: Dataset;
}

/** Each study is simulated once. */
function once(make: () => Study): () => Study {
  let made: Study | undefined;
  return () => (made ??= make());
}

const surveyModel: SimulatedModel = {
  factors: ['attribution', 'social', 'trust', 'loyalty'],
  perFactor: 4,
  n: 420,
  seed: 420,
  categories: 5,
  paths: [
    { to: 2, from: 0, weight: 0.45 },
    { to: 2, from: 1, weight: 0.3 },
    { to: 3, from: 2, weight: 0.5 },
    { to: 3, from: 0, weight: 0.2 },
  ],
};

const surveySyntax = `${measurementSyntax(surveyModel)}
trust ~ a*attribution + s*social
loyalty ~ b*trust + c*attribution
indirect := a*b
total := c + a*b`;

/** Four constructs of four items, mediation: 420 answers from 1 to 5. */
export const survey = once(() => ({ name: 'survey', syntax: surveySyntax, dataset: simulate(surveyModel) }));

export const surveyMissing = once(() => ({
  name: 'survey-missing',
  syntax: surveySyntax,
  dataset: simulate({ ...surveyModel, missing: 0.06 }),
}));

const moderatedModel: SimulatedModel = { ...surveyModel, products: [{ to: 2, of: [0, 1], weight: 0.2 }] };

/** The same with trust's first path moderated. */
export const surveyModerated = once(() => ({
  name: 'survey-moderated',
  syntax: `${measurementSyntax(moderatedModel)}
trust ~ attribution + social + attribution:social
loyalty ~ trust + attribution`,
  dataset: simulate(moderatedModel),
}));

const chainModel: SimulatedModel = {
  factors: Array.from({ length: 12 }, (_, i) => `f${String.fromCharCode(97 + i)}`),
  perFactor: 6,
  n: 2000,
  seed: 12,
  heavy: true,
  paths: Array.from({ length: 11 }, (_, i) => ({ to: i + 1, from: i, weight: 0.5 })).concat(
    Array.from({ length: 5 }, (_, i) => ({ to: 2 * i + 2, from: 2 * i, weight: 0.25 })),
  ),
};

/** 12 constructs of six items in a chain with short cuts. */
export const chainOfTwelve = once(() => {
  const { factors, paths } = chainModel;
  const regressions = paths.map(({ to, from }) => `${factors[to]} ~ ${factors[from]}`);
  return {
    name: 'twelve',
    syntax: [measurementSyntax(chainModel), ...regressions].join('\n'),
    dataset: simulate(chainModel),
  };
});

/** A factor model of `count` correlated constructs with five items each. */
export function correlatedFactors(count: number, n: number): Study {
  const factors = Array.from(
    { length: count },
    (_, i) => `g${String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26))}`,
  );
  const model: SimulatedModel = { factors, perFactor: 5, n, seed: count, common: 0.3, paths: [] };
  return { name: `factors-${count}-${n}`, syntax: measurementSyntax(model), dataset: simulate(model) };
}

export const fortyFactors = once(() => correlatedFactors(40, 5000));
