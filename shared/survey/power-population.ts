/** What power is computed for: a model, and the truth it is held against. */
import type { Dataset } from '../dataset.ts';
import { solveModel } from '../engine/estimate.ts';
import type { ModelSpec, ModelTerm } from '../engine/model/model-spec.ts';
import { prepareWithoutData } from '../engine/power/model-df.ts';
import { populationOf, type Population } from '../engine/power/population.ts';
import { isParameter } from '../engine/power/satorra-saris.ts';
import { productNames } from '../engine/products/interaction.ts';
import { defaultSettings, type EstimationSettings } from '../engine/settings/settings.ts';
import { failure, problem, success, type Outcome } from '../problem.ts';
import type { NamedParameter, PowerSettings } from './settings.ts';
import type { SurveyModel } from './survey-input.ts';

/** Maximum likelihood of complete cases; covariates are random, as they are drawn. */
export function powerModelSettings(own: Partial<EstimationSettings>): EstimationSettings {
  const { stdLv, effectCoding, orthogonal, defaults } = { ...defaultSettings, ...own };
  return { ...defaultSettings, stdLv, effectCoding, orthogonal, defaults, fixedX: false };
}

/** The parameters and defined quantities that a model estimates. Fails as `prepareWithoutData` does. */
export function estimatedParameters({ spec, settings }: SurveyModel): Outcome<readonly NamedParameter[]> {
  const prepared = prepareWithoutData(spec, settings);
  if (!prepared.ok) return prepared;
  const free = prepared.value.table.rows
    .filter(({ parameter }) => parameter >= 0)
    .map(({ lhs, op, rhs }): NamedParameter => ({ lhs, op, rhs }));
  const defined = prepared.value.spec.definitions.map(({ name, expression }): NamedParameter => {
    return { lhs: name, op: ':=', rhs: expression };
  });
  return success([...free, ...defined]);
}

/** A tested parameter as the model has it; undefined where it has no such. */
export function findParameter<Row extends NamedParameter>(rows: readonly Row[], test: NamedParameter): Row | undefined {
  return rows.find((row) => (test.op === ':=' ? row.op === ':=' && row.lhs === test.lhs : isParameter(row, test)));
}

export interface FittedPopulation {
  readonly population: Population;
  /** Cases it was taken from. */
  readonly n: number;
}

/** The moments that the model fitted to the data implies. Fails as estimation does, and with not-converged. */
export function populationFromData({ spec, settings }: SurveyModel, dataset: Dataset): Outcome<FittedPopulation> {
  const solved = solveModel({ spec, dataset, settings });
  if (!solved.ok) return solved;
  const { objective, groups, prepared, isConverged, iterations } = solved.value;
  if (!isConverged) return failure(problem('not-converged', { values: { iterations } }));
  const kernel = objective.kernels[0]!;
  const mean = prepared.table.hasMeans ? { mean: kernel.mu.slice() } : {};
  const population = { names: prepared.table.observed, cov: kernel.sigma.slice(), ...mean };
  return success({ population, n: groups[0]!.moments.n }, solved.problems);
}

/** Standardised values typed for a model: what has none is 0, variances make 1. Fails as `populationOf` does. */
export function typedPopulation(spec: ModelSpec, values: PowerSettings['values']): Outcome<Population> {
  const numbered = spec.terms.map(({ lhs, op, rhs }): ModelTerm => {
    const start = values.find((one) => isParameter({ lhs, op, rhs }, one))?.value;
    return start === undefined ? { lhs, op, rhs } : { lhs, op, rhs, start };
  });
  const isTold = ({ op, lhs, rhs }: ModelTerm): boolean => op === '=~' || op === '~' || (op === '~~' && lhs !== rhs);
  const unwritten = values
    .filter((one) => !numbered.some((term) => isParameter(term, one)))
    .flatMap(({ lhs, op, rhs, value }): ModelTerm[] => (op === '~~' ? [{ lhs, op, rhs, start: value }] : []));
  return populationOf({ ...spec, terms: [...numbered.filter(isTold), ...unwritten] });
}

/** The model without products: samples of normal variables have none. What is left out is said (products-left-out). */
export function withoutProducts({ spec, settings }: SurveyModel, columns: readonly string[]): Outcome<SurveyModel> {
  const products = new Set(productNames(spec, new Set(columns)));
  const own = { ...spec, terms: spec.terms.filter(({ lhs, rhs }) => !products.has(lhs) && !products.has(rhs)) };
  const variables = [...products];
  return success({ spec: own, settings }, products.size > 0 ? [problem('products-left-out', { variables })] : []);
}
