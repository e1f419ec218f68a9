/** Product indicators and models with them, against semTools and lavaan (make-product-indicators.R). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../shared/dataset.ts';
import { fitModel, parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import {
  expandInteractions,
  type ExpandedModel,
  type ExpansionOptions,
} from '../../../shared/engine/products/expand-interactions.ts';

type Columns = Readonly<Record<string, readonly (number | null)[]>>;

interface ReferenceFit {
  readonly parameters: readonly {
    readonly lhs: string;
    readonly op: string;
    readonly rhs: string;
    readonly est: number;
    readonly se: number;
  }[];
  readonly fit: Readonly<Record<'chisq' | 'df' | 'logl' | 'npar', number>>;
}

interface Reference extends Readonly<
  Record<'data' | 'missing' | 'dmc' | 'dmcAll' | 'rc' | 'rcAll' | 'quadratic', Columns>
> {
  readonly fits: Readonly<Record<'dmc' | 'dmcAll' | 'rc' | 'quadratic' | 'mixed' | 'observed', ReferenceFit>>;
}

const reference = JSON.parse(readFileSync(new URL('product-indicators.json', import.meta.url), 'utf8')) as Reference;

const measurement = 'A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\n';

function toDataset(columns: Columns): Dataset {
  const names = Object.keys(columns);
  return {
    rows: columns[names[0]!]!.length,
    columns: names.map((name) => {
      const values = Float64Array.from(columns[name]!, (value) => value ?? NaN);
      return { name, kind: 'numeric', values, categories: [] };
    }),
  };
}

function expand(syntax: string, columns: Columns, options: ExpansionOptions): ExpandedModel {
  const spec = parseSyntax(syntax);
  if (!spec.ok) throw new Error(JSON.stringify(spec.problems));
  const expanded = expandInteractions(spec.value, toDataset(columns), options);
  if (!expanded.ok) throw new Error(JSON.stringify(expanded.problems));
  return expanded.value;
}

describe('product columns equal those of semTools', () => {
  const cases = [
    ['dmc', 'Y ~ A + B + A:B', 'missing', { method: 'dmc', pairs: 'matched' }],
    ['dmcAll', 'Y ~ A + B + A:B', 'missing', { method: 'dmc', pairs: 'all' }],
    ['rc', 'Y ~ A + B + A:B', 'data', { method: 'rc', pairs: 'matched' }],
    ['rcAll', 'Y ~ A + B + A:B', 'data', { method: 'rc', pairs: 'all' }],
    ['quadratic', 'Y ~ A + B + A:A', 'missing', { method: 'dmc', pairs: 'matched' }],
  ] as const;
  it.each(cases)('%s', (key, paths, data, options) => {
    const { dataset, interactions } = expand(measurement + paths, reference[data], options);
    const wanted = Object.keys(reference[key]);
    expect(interactions[0]?.products.map(({ column }) => column)).toEqual(wanted);
    for (const name of wanted) {
      const own = dataset.columns.find((column) => column.name === name)!.values;
      reference[key][name]!.forEach((value, row) => {
        if (value === null) expect(own[row]).toBeNaN();
        else expect(own[row]).toBeCloseTo(value, 11);
      });
    }
  });
});

/** A product as the reference spells it. */
const referenceName = (name: string): string => (name.startsWith('A:') ? name.replace(':', '') : name);

describe('models with products equal those of lavaan', () => {
  const cases = [
    ['dmc', 'Y ~ A + B + A:B', { method: 'dmc', pairs: 'matched' }],
    ['dmcAll', 'Y ~ A + B + A:B', { method: 'dmc', pairs: 'all' }],
    ['rc', 'Y ~ A + B + A:B', { method: 'rc', pairs: 'matched' }],
    ['quadratic', 'Y ~ A + B + A:A', { method: 'dmc', pairs: 'matched' }],
  ] as const;
  it.each(cases)('%s', (key, paths, options) => {
    const { spec, dataset } = expand(measurement + paths, reference.data, options);
    const fit = fitModel({ spec, dataset, settings: defaultSettings });
    if (fit.status !== 'converged') throw new Error(JSON.stringify(fit.problems));
    const { parameters, fit: measures } = reference.fits[key];
    expect(fit.npar).toBe(measures.npar);
    expect(fit.measures.chisq?.plain).toBeCloseTo(measures.chisq, 5);
    expect(fit.measures.logl?.plain).toBeCloseTo(measures.logl, 5);
    expect(fit.estimates).toHaveLength(parameters.length);
    const find = (lhs: string, op: string, rhs: string): (typeof fit.estimates)[number] | undefined =>
      fit.estimates.find((x) => referenceName(x.lhs) === lhs && x.op === op && referenceName(x.rhs) === rhs);
    for (const { lhs, op, rhs, est, se } of parameters) {
      const row = find(lhs, op, rhs) ?? (op === '~~' ? find(rhs, op, lhs) : undefined);
      expect(row, `${lhs} ${op} ${rhs}`).toBeDefined();
      expect(row!.est).toBeCloseTo(est, 5);
      if (se > 0) expect(row!.se).toBeCloseTo(se, 5);
    }
  });

  it('mixed: an observed moderator covaries with the constructs as a construct of its own would', () => {
    const options = { method: 'dmc', pairs: 'matched' } as const;
    const { spec, dataset } = expand(`${measurement}Y ~ A + B + z + A:z`, reference.data, options);
    const fit = fitModel({ spec, dataset, settings: defaultSettings });
    if (fit.status !== 'converged') throw new Error(JSON.stringify(fit.problems));
    const { parameters, fit: measures } = reference.fits.mixed;
    expect([fit.npar, fit.measures.df?.plain]).toEqual([measures.npar, measures.df]);
    expect(fit.measures.chisq?.plain).toBeCloseTo(measures.chisq, 5);
    for (const [ours, theirs] of [['A', 'A'], ['z', 'Z'], ['A:z', 'Az']] as const) {
      const row = fit.estimates.find(({ lhs, op, rhs }) => lhs === 'Y' && op === '~' && rhs === ours);
      const wanted = parameters.find(({ lhs, op, rhs }) => lhs === 'Y' && op === '~' && rhs === theirs)!;
      expect(row?.est).toBeCloseTo(wanted.est, 5);
      expect(row?.se).toBeCloseTo(wanted.se, 5);
    } // prettier-ignore
  });

  it('observed: a plain product, not centred', () => {
    const options = { method: 'dmc', pairs: 'matched' } as const;
    const { spec, dataset } = expand('y1 ~ a1 + z + a1:z', reference.data, options);
    const settings = { ...defaultSettings, meanstructure: true, fixedX: false };
    const fit = fitModel({ spec, dataset, settings });
    if (fit.status !== 'converged') throw new Error(JSON.stringify(fit.problems));
    expect(fit.measures.logl?.plain).toBeCloseTo(reference.fits.observed.fit.logl, 5);
    for (const { lhs, op, rhs, est, se } of reference.fits.observed.parameters.filter((row) => row.lhs === 'y1')) {
      const row = fit.estimates.find((x) => x.lhs === lhs && x.op === op && x.rhs === rhs);
      expect(row?.est).toBeCloseTo(est, 5);
      expect(row?.se).toBeCloseTo(se, 5);
    }
  });
});
