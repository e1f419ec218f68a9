/** Rows of the estimates: every parameter and every defined quantity. */
import type { EstimateRow } from '../../fit.ts';
import { normalQuantile, normalTwoSided } from '../../../numeric/normal.ts';
import type { ParameterRow } from '../../model/parameter-row.ts';
import { covariateSpread, withCovariates } from './covariate-spread.ts';
import { deltaStandardError } from '../../../numeric/sampling-covariance.ts';
import type { Solution } from './solution.ts';
import { cellValue, standardise, turnToTheta, type Standardised } from './standardise.ts';

/** Standard errors to either side of an estimate that the interval of this level reaches. */
export function criticalValue(level: number): number {
  return normalQuantile((1 + level) / 2);
}

/** est, se, z, p-value and interval; only what is defined. */
export function inference(est: number, se: number | undefined, critical: number): Partial<EstimateRow> {
  if (se === undefined || !Number.isFinite(se) || !Number.isFinite(est / (se || 1))) return {};
  const half = critical * se;
  if (!(se > 0)) return { se, ciLower: est - half, ciUpper: est + half };
  return { se, z: est / se, pvalue: normalTwoSided(est / se), ciLower: est - half, ciUpper: est + half };
}

function standardError(gradient: Float64Array | undefined, acov: Float64Array | undefined): number | undefined {
  return gradient && acov ? deltaStandardError(gradient, acov) : undefined;
}

const isDefined = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

/** The standardised values that are defined. */
function standardisedValues(
  stdLv: number | undefined,
  stdAll: number | undefined,
  stdAllSe: number | undefined,
): Partial<EstimateRow> {
  // Nearly all rows have all three.
  if (isDefined(stdLv) && isDefined(stdAll) && isDefined(stdAllSe)) return { stdLv, stdAll, stdAllSe };
  return {
    ...(isDefined(stdLv) ? { stdLv } : {}),
    ...(isDefined(stdAll) ? { stdAll } : {}),
    ...(isDefined(stdAllSe) ? { stdAllSe } : {}),
  };
}

/** A row's standardised values, the gradient by theta and the moments of fixed covariates. */
interface StandardisedRow extends Omit<Standardised, 'gradient'> {
  readonly gradient: Float64Array | undefined;
}

/** The standardised solution, with the covariances of what its derivatives are by. */
interface StandardisedSolution {
  readonly rows: readonly (StandardisedRow | undefined)[];
  readonly acov: Float64Array | undefined;
}

function standardiseRows(solution: Solution, acov: Float64Array | undefined): StandardisedSolution {
  const { objective, prepared } = solution;
  const spread = acov && covariateSpread(solution.groups, prepared);
  const wide = acov && spread ? withCovariates(acov, objective.size, spread) : acov;
  const width = wide ? Math.sqrt(wide.length) : objective.size;
  let from = 0;
  const groups = objective.kernels.map((kernel, g) => {
    const cells = spread?.[g]?.cells ?? [];
    const group = { rows: standardise(kernel, cells), toTheta: turnToTheta(kernel, objective, width, from) };
    from += cells.length;
    return group;
  });
  const rows = prepared.table.rows.map((row, r) => {
    const group = groups[row.group - 1];
    const own = group?.rows[r];
    // What is taken from the sample as it is has no error, of whatever scale.
    const gradient = row.isSampleMoment ? undefined : own?.gradient;
    return own && { ...own, gradient: gradient && group?.toTheta(gradient) };
  });
  return { rows, acov: wide };
}

/** The standard error of a parameter, or of a quantity that follows from the others. */
function rowError({ objective }: Solution, row: ParameterRow, acov: Float64Array | undefined): number | undefined {
  const { size, dependents } = objective;
  if (!acov) return undefined;
  if (row.parameter >= 0) return Math.sqrt(Math.max(0, acov[row.parameter * size + row.parameter]!));
  if (row.dependent < 0 || !dependents) return undefined;
  const from = row.dependent * size;
  return deltaStandardError(dependents.jacobian.subarray(from, from + size), acov);
}

function parameterRows(
  solution: Solution,
  acov: Float64Array | undefined,
  standardised: StandardisedSolution,
): EstimateRow[] {
  const { prepared, objective } = solution;
  const critical = criticalValue(prepared.settings.level);
  return prepared.table.rows.map((row, r): EstimateRow => {
    const kernel = objective.kernels[row.group - 1];
    const cell = kernel?.model.cells[r];
    const est = kernel && cell ? cellValue(kernel, cell) : row.value;
    const std = standardised.rows[r];
    const { lhs, op, rhs, group, label } = row;
    return {
      lhs, op, rhs, group, label, free: row.parameter >= 0, est,
      ...inference(est, rowError(solution, row, acov), critical),
      ...standardisedValues(std?.stdLv, std?.stdAll, standardError(std?.gradient, standardised.acov)),
    }; // prettier-ignore
  });
}

/** Defined quantities on the standardised scale: the same expression over standardised parameters. */
function definedStandardised(
  solution: Solution,
  { rows, acov }: StandardisedSolution,
  which: 'stdLv' | 'stdAll',
): (name: string) => { readonly value: number; readonly gradient: Float64Array } {
  const { prepared, objective } = solution;
  const q = objective.size;
  const width = acov ? Math.sqrt(acov.length) : q;
  const rowOf = new Int32Array(q);
  prepared.table.rows.forEach((row, r) => {
    if (row.parameter >= 0) rowOf[row.parameter] = r;
  });
  const values = Float64Array.from(rowOf, (r) => rows[r]?.[which] ?? NaN);
  const lookup = prepared.constraints.definitions.evaluate(values);
  return (name) => {
    const dual = lookup(name);
    const gradient = new Float64Array(width);
    dual.gradient.forEach((slope, k) => {
      const inner = slope === 0 ? undefined : rows[rowOf[k]!]?.gradient;
      if (inner) for (let j = 0; j < width; j++) gradient[j] = gradient[j]! + slope * inner[j]!;
    });
    return { value: dual.value, gradient };
  };
}

function definedRows(
  solution: Solution,
  acov: Float64Array | undefined,
  standardised: StandardisedSolution,
): EstimateRow[] {
  const { prepared, parameters } = solution;
  const { definitions } = prepared.constraints;
  const lookup = definitions.evaluate(parameters);
  const latent = definedStandardised(solution, standardised, 'stdLv');
  const all = definedStandardised(solution, standardised, 'stdAll');
  const critical = criticalValue(prepared.settings.level);
  const computable = prepared.spec.definitions.filter(({ name }) => Number.isFinite(lookup(name).value));
  return computable.map(({ name, expression }): EstimateRow => {
    const { value, gradient } = lookup(name);
    const std = all(name);
    return {
      lhs: name, op: ':=', rhs: expression, group: 0, label: name, free: false, est: value,
      ...inference(value, standardError(gradient, acov), critical),
      ...standardisedValues(
        latent(name).value,
        std.value,
        Number.isFinite(std.value) ? standardError(std.gradient, standardised.acov) : undefined,
      ),
    }; // prettier-ignore
  });
}

export function buildEstimates(solution: Solution, acov: Float64Array | undefined): EstimateRow[] {
  const standardised = standardiseRows(solution, acov);
  return [...parameterRows(solution, acov, standardised), ...definedRows(solution, acov, standardised)];
}
