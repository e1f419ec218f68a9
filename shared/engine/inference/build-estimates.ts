/** Rows of the estimates: every parameter and every defined quantity. */
import type { GroupKernel } from '../estimators/group-kernel.ts';
import type { EstimateRow } from '../fit.ts';
import { normalQuantile, normalTwoSided } from '../numeric/normal.ts';
import type { Solution } from './assemble-fit.ts';
import { deltaStandardError } from './parameter-covariance.ts';
import { cellValue, standardise, type Standardised } from './standardise.ts';

/** est, se, z, p-value and interval; only what is defined. */
function inference(est: number, se: number | undefined, level: number): Partial<EstimateRow> {
  if (se === undefined || !Number.isFinite(se) || !Number.isFinite(est / (se || 1))) return {};
  const half = normalQuantile((1 + level) / 2) * se;
  const test = se > 0 ? { z: est / se, pvalue: normalTwoSided(est / se) } : {};
  return { se, ...test, ciLower: est - half, ciUpper: est + half };
}

function standardError(gradient: Float64Array | undefined, acov: Float64Array | undefined): number | undefined {
  return gradient && acov ? deltaStandardError(gradient, acov) : undefined;
}

/** An object with the one key, or none when the value is not defined. */
function optional(key: 'stdLv' | 'stdAll' | 'stdAllSe', value: number | undefined): Partial<EstimateRow> {
  return value === undefined || !Number.isFinite(value) ? {} : { [key]: value };
}

function parameterRows(
  solution: Solution,
  kernel: GroupKernel,
  acov: Float64Array | undefined,
  standardised: readonly (Standardised | undefined)[],
): EstimateRow[] {
  const { prepared, objective } = solution;
  const q = objective.size;
  return prepared.table.rows.map((row, r): EstimateRow => {
    const cell = kernel.model.cells[r];
    const est = cell ? cellValue(kernel, cell) : row.value;
    const isFree = row.parameter >= 0;
    const se = isFree && acov ? Math.sqrt(Math.max(0, acov[row.parameter * q + row.parameter]!)) : undefined;
    const std = standardised[r];
    const { lhs, op, rhs, group, label } = row;
    return {
      lhs, op, rhs, group, label, free: isFree, est,
      ...inference(est, se, prepared.settings.level),
      ...optional('stdLv', std?.stdLv),
      ...optional('stdAll', std?.stdAll),
      ...optional('stdAllSe', standardError(std?.gradient, acov)),
    }; // prettier-ignore
  });
}

/** Defined quantities on the standardised scale: the same expression over standardised parameters. */
function definedStandardised(
  solution: Solution,
  standardised: readonly (Standardised | undefined)[],
  which: 'stdLv' | 'stdAll',
): (name: string) => { readonly value: number; readonly gradient: Float64Array } {
  const { prepared, matrices, objective } = solution;
  const q = objective.size;
  const values = Float64Array.from(matrices.rowOfParameter, (r) => standardised[r]?.[which] ?? NaN);
  const lookup = prepared.constraints.definitions.evaluate(values);
  return (name) => {
    const dual = lookup(name);
    const gradient = new Float64Array(q);
    dual.gradient.forEach((slope, k) => {
      const inner = slope === 0 ? undefined : standardised[matrices.rowOfParameter[k]!]?.gradient;
      if (inner) for (let j = 0; j < q; j++) gradient[j] = gradient[j]! + slope * inner[j]!;
    });
    return { value: dual.value, gradient };
  };
}

function definedRows(
  solution: Solution,
  acov: Float64Array | undefined,
  standardised: readonly (Standardised | undefined)[],
): EstimateRow[] {
  const { prepared, parameters } = solution;
  const { definitions } = prepared.constraints;
  const lookup = definitions.evaluate(parameters);
  const latent = definedStandardised(solution, standardised, 'stdLv');
  const all = definedStandardised(solution, standardised, 'stdAll');
  const computable = prepared.spec.definitions.filter(({ name }) => Number.isFinite(lookup(name).value));
  return computable.map(({ name, expression }): EstimateRow => {
    const { value, gradient } = lookup(name);
    const std = all(name);
    return {
      lhs: name, op: ':=', rhs: expression, group: 0, label: name, free: false, est: value,
      ...inference(value, standardError(gradient, acov), prepared.settings.level),
      ...optional('stdLv', latent(name).value),
      ...optional('stdAll', std.value),
      ...optional('stdAllSe', Number.isFinite(std.value) ? standardError(std.gradient, acov) : undefined),
    }; // prettier-ignore
  });
}

export function buildEstimates(solution: Solution, kernel: GroupKernel, acov: Float64Array | undefined): EstimateRow[] {
  const parameters = solution.prepared.table.rows.map((row) => row.parameter);
  const standardised = standardise(kernel, kernel.model.cells, parameters);
  return [...parameterRows(solution, kernel, acov, standardised), ...definedRows(solution, acov, standardised)];
}
