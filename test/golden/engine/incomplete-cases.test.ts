/** Incomplete answers against lavaan (make-incomplete-cases.R): heavily incomplete, with too many gaps, planned forms. */
import { expect, test } from 'vitest';
import { fitModel, parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { dataset } from '../../unit/engine/engine-support.ts';
import { problemTexts } from '../../../shared/engine/model/parameter-ref.ts';
import figures from './incomplete-cases.json' with { type: 'json' };
import { flatIndices } from '../../support/flat-indices.ts';

interface IncompleteCase {
  readonly id: string;
  readonly syntax: string;
  readonly options: Partial<EstimationSettings>;
  readonly data: Readonly<Record<string, readonly (number | null)[]>>;
  readonly fit: Readonly<Record<string, number>>;
  readonly parameters: readonly {
    readonly lhs: string;
    readonly op: string;
    readonly rhs: string;
    readonly group: number;
    readonly est: number;
    readonly se: number;
  }[];
}

const { heavy, gaps, planned, covariates } = figures as unknown as {
  readonly heavy: readonly IncompleteCase[];
  readonly gaps: readonly IncompleteCase[];
  readonly planned: readonly IncompleteCase[];
  readonly covariates: Pick<IncompleteCase, 'syntax' | 'data'> & {
    readonly likelihoods: Readonly<
      Record<'one' | 'groups', { readonly joint: number; readonly alone: number; readonly chisq: number }>
    >;
  };
};

function fitted(
  { syntax, data }: Pick<IncompleteCase, 'syntax' | 'data'>,
  settings: Partial<EstimationSettings>,
): EstimatedFit {
  const spec = parseSyntax(syntax);
  if (!spec.ok) throw new Error(JSON.stringify(spec.problems));
  const columns = Object.fromEntries(
    Object.entries(data).map(([name, values]) => [name, values.map((value) => value ?? NaN)]),
  );
  const fit = fitModel({ spec: spec.value, dataset: dataset(columns), settings: { ...defaultSettings, ...settings } });
  if (fit.status !== 'converged') throw new Error(JSON.stringify(fit.problems));
  return fit;
}

function expectRelative(actual: number | undefined, expected: number, tolerance: number, what: string): void {
  const difference = Math.abs((actual ?? NaN) - expected);
  expect(difference, `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected)),
  );
}

function expectEstimates({ estimates }: EstimatedFit, { parameters }: IncompleteCase): void {
  for (const { lhs, op, rhs, group, est, se } of parameters) {
    const own = estimates.find((row) => row.lhs === lhs && row.op === op && row.rhs === rhs && row.group === group);
    const name = `${lhs} ${op} ${rhs} of group ${group}`;
    expectRelative(own?.est, est, 1e-4, name);
    if (se > 0) expectRelative(own?.se, se, 1e-3, `SE of ${name}`);
  }
}

const codes = (fit: EstimatedFit): readonly string[] => fit.problems.map(({ code }) => code);

test.each(heavy)('$id: chi-square from an exact saturated model, without alarm', (given) => {
  const fit = fitted(given, given.options);
  expectEstimates(fit, given);
  for (const [key, value] of Object.entries(given.fit)) {
    // lavaan's EM for the scaled test and the residuals ends at fewer digits.
    expectRelative(flatIndices(fit.measures)[key], value, key === 'chisq' || key === 'logl' ? 1e-6 : 2e-4, key);
  }
  expect(codes(fit)).not.toContain('saturated-not-converged');
  expect(codes(fit)).not.toContain('too-many-gaps');
});

const compared = ['chisq', 'cfi', 'tli', 'rmsea', 'srmr', 'gfi', 'mfi', 'ecvi', 'baseline.chisq', 'unrestricted.logl'];

test.each(gaps)('$id: estimates, errors and likelihood; nothing that compares with the saturated model', (given) => {
  const fit = fitted(given, given.options);
  expectEstimates(fit, given);
  expectRelative(fit.measures.logl?.plain, given.fit['logl']!, 1e-6, 'logl');
  expectRelative(fit.measures.aic?.plain, given.fit['aic']!, 1e-6, 'aic');
  expect(codes(fit)).toContain('too-many-gaps');
  for (const key of compared) expect(flatIndices(fit.measures), key).not.toHaveProperty([key]);
  expect(Object.keys(flatIndices(fit.measures)).filter((key) => /\.(robust|scaled)$/.test(key))).toEqual([]);
  expect(fit.sample).toEqual([]);
});

test.each(planned)('$id: what needs the covariances of unknown pairs is left out', (given) => {
  for (const estimator of ['ML', 'MLR'] as const) {
    const fit = fitted(given, { ...given.options, estimator });
    if (estimator === 'ML') expectEstimates(fit, given);
    for (const [key, value] of Object.entries(given.fit))
      expectRelative(flatIndices(fit.measures)[key], value, 1e-4, key);
    const said = fit.problems.find(({ code }) => code === 'never-answered-together');
    expect(problemTexts(said!)).toEqual(['y3 ~~ y4', 'y3 ~~ y5', 'y4 ~~ y5']);
    const left = Object.keys(flatIndices(fit.measures)).filter((key) => /\.robust$|^srmr|^c?rmr|^[ap]?gfi$/.test(key));
    expect(left).toEqual([]);
    expect(codes(fit)).not.toContain('saturated-not-converged');
  }
});

test.each([
  ['one', {}],
  ['groups', { group: 'site' }],
] as const)('covariates with gaps, %s: the likelihood is that given the covariates', (id, own) => {
  const { joint, alone, chisq } = covariates.likelihoods[id];
  const measures = flatIndices(fitted(covariates, { missing: 'fiml.x', ...own }).measures);
  // The moments of covariates are those of the saturated model of all columns, and not quite those of the joint maximum.
  expectRelative(measures['logl'], joint - alone, 1e-4, 'logl');
  expectRelative(measures['aic'], -2 * (joint - alone) + 2 * (measures['npar'] ?? NaN), 1e-4, 'AIC');
  expectRelative(measures['chisq'], chisq, 5e-3, 'chi-square');
  expect((measures['unrestricted.logl'] ?? NaN) - (measures['logl'] ?? NaN)).toBeCloseTo(
    (measures['chisq'] ?? NaN) / 2,
    8,
  );
});
