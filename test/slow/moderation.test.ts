/**
 * Simulation: how often an interaction that is not there is called significant, of columns and of constructs, at the first
 * and the second stage of a mediation. Held apart from the residual of the mediator the product of columns was in 54 %.
 */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../shared/dataset.ts';
import { fitModel, parseSyntax } from '../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings } from '../../shared/engine/fit.ts';
import { normalQuantile } from '../../shared/numeric/normal.ts';
import { seededStream } from '../../shared/numeric/random.ts';

const samples = 200;
const cases = 250;
/** Of 200 samples: between 2 and 9 %. */
const [fewest, most] = [4, 18];

/** X -> M -> Y with a moderator W that moderates nothing; answers around 5, where raw products go with their factors. */
function simulate(seed: number): Dataset {
  const random = seededStream(seed);
  const normal = (): number => normalQuantile(random());
  const columns = new Map<string, number[]>();
  const put = (name: string, value: number): void => {
    const own = columns.get(name);
    if (own) own.push(value);
    else columns.set(name, [value]);
  };
  for (let row = 0; row < cases; row++) {
    const x = normal();
    const w = 0.3 * x + normal();
    const m = 0.5 * x + 0.2 * w + normal();
    const y = 0.2 * x + 0.6 * m + 0.3 * w + normal();
    for (const [name, value] of Object.entries({ x, w, m, y })) {
      put(name, 5 + value);
      [1, 0.9, 0.8].forEach((loading, i) => put(`${name}${i + 1}`, 5 + loading * value + 0.6 * normal()));
    }
  }
  return {
    rows: cases,
    columns: [...columns].map(([name, values]) => ({
      name,
      kind: 'numeric' as const,
      values: Float64Array.from(values),
      categories: [],
    })),
  };
}

const constructs = ['X', 'W', 'M', 'Y'].map((name) => {
  const item = name.toLowerCase();
  return `${name} =~ ${item}1 + ${item}2 + ${item}3`;
});
const observed = { first: 'm ~ x + w + x:w\ny ~ x + m + w', second: 'm ~ x + w\ny ~ x + m + w + m:w' };
const latent = {
  first: [...constructs, 'M ~ X + W + X:W', 'Y ~ X + M + W'].join('\n'),
  second: [...constructs, 'M ~ X + W', 'Y ~ X + M + W + M:W'].join('\n'),
};
const mixed = {
  first: [...constructs.filter((line) => !line.startsWith('W')), 'M ~ X + w + X:w', 'Y ~ X + M + w'].join('\n'),
  second: [...constructs.filter((line) => !line.startsWith('W')), 'M ~ X + w', 'Y ~ X + M + w + M:w'].join('\n'),
};

/** Samples from stream `first` on, so that conditions do not share them. */
function countSignificant(
  syntax: string,
  settings: Partial<EstimationSettings>,
  first: number,
): { product: number; index: number } {
  const spec = parseSyntax(syntax);
  if (!spec.ok) throw new Error('the model does not parse');
  let product = 0;
  let index = 0;
  for (let seed = first; seed < first + samples; seed++) {
    const dataset = simulate(seed);
    const fit = fitModel({ spec: spec.value, dataset, settings: { ...defaultSettings, ...settings } });
    if (fit.status !== 'converged') throw new Error(`sample ${seed}: ${fit.status}`);
    const row = fit.estimates.find(({ op, rhs }) => op === '~' && rhs.includes(':'));
    const mediation = fit.interactions?.[0]?.mediations.find(({ path }) => path.length === 3);
    if (row?.pvalue === undefined || mediation?.index?.pvalue === undefined) throw new Error(`sample ${seed}: no test`);
    if (row.pvalue < 0.05) product++;
    if (mediation.index.pvalue < 0.05) index++;
  }
  return { product, index };
}

describe(`false alarms in ${samples} samples of ${cases} without an interaction`, () => {
  const conditions = [
    ['columns, first stage', observed.first, {}],
    ['columns, second stage', observed.second, {}],
    ['columns, second stage, robust', observed.second, { estimator: 'MLR' }],
    ['columns, second stage, least squares', observed.second, { estimator: 'GLS' }],
    ['columns, second stage, the moderator apart from the mediator', 'm ~ x\ny ~ x + m + w + m:w', {}],
    ['constructs, first stage', latent.first, {}],
    ['constructs, second stage', latent.second, {}],
    ['constructs, second stage, residual centring', latent.second, { interaction: 'rc' }],
    // Product indicators are not normal: robust standard errors hold their level (ML: 6.7 % of 600 samples).
    ['a column moderates constructs, first stage', mixed.first, { estimator: 'MLR' }],
    ['a column moderates constructs, second stage', mixed.second, { estimator: 'MLR' }],
  ] as const;
  it.each(conditions.map((one, place) => [...one, 1000 * (place + 1)] as const))('%s', (_, syntax, settings, first) => {
    const { product, index } = countSignificant(syntax, settings, first);
    for (const count of [product, index]) {
      expect(count, `product ${product}, index ${index}`).toBeGreaterThanOrEqual(fewest);
      expect(count, `product ${product}, index ${index}`).toBeLessThanOrEqual(most);
    }
  });
});
