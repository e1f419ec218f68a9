/** Is the solution admissible: no negative variances, latent covariances that could exist. */
import { problem, type Problem } from '../../../problem.ts';
import type { GroupKernel } from '../kernel/group-kernel.ts';
import { distinctParameters } from '../../model/parameter-ref.ts';
import type { ParameterRow } from '../../model/parameter-row.ts';
import { symmetricEigen } from '../../../numeric/symmetric-eigen.ts';
import { toCorrelation } from '../../sample/check-moments.ts';
import { reversedItems, type SignedLoading } from './reversed-items.ts';
import type { Solution } from './solution.ts';
import { cellValue } from './standardise.ts';
import { findWeakMarkers } from './weak-markers.ts';

/** Negative by no more than this share of the variable's variance is rounding. */
const negativeTolerance = 1e-8;
/** An eigenvalue of a correlation matrix below this is negative, not rounding. */
const improperEigenvalue = -1e-6;

function findNegativeVariances({ prepared, objective }: Solution): Problem[] {
  const negative: ParameterRow[] = [];
  let smallest = 0;
  prepared.table.rows.forEach((row, r) => {
    const kernel = objective.kernels[row.group - 1];
    const cell = kernel?.model.cells[r];
    if (!kernel || !cell || row.op !== '~~' || row.lhs !== row.rhs) return;
    if (row.parameter < 0 && row.dependent < 0) return;
    const { p, m, sigma, c } = kernel;
    const value = cellValue(kernel, cell);
    const total = cell.kind === 'theta' ? sigma[cell.row * p + cell.row]! : c[cell.row * m + cell.row]!;
    if (value >= -negativeTolerance * Math.abs(total)) return;
    negative.push(row);
    smallest = Math.min(smallest, value);
  });
  if (negative.length === 0) return [];
  const variables = [...new Set(negative.map(({ lhs }) => lhs))];
  return [problem('heywood', { variables, parameters: distinctParameters(negative), values: { smallest } })];
}

/** Residual covariances that could not exist although no residual variance is negative. */
function findImproperResiduals(kernel: GroupKernel): Problem[] {
  const { p, values, model } = kernel;
  const covarying = [...model.observed.keys()].filter((i) =>
    model.observed.some((_, j) => j !== i && values.theta[i * p + j] !== 0),
  );
  const size = covarying.length;
  if (size === 0 || covarying.some((i) => !(values.theta[i * p + i]! > 0))) return [];
  const block = new Float64Array(size * size);
  covarying.forEach((i, a) => covarying.forEach((j, b) => (block[a * size + b] = values.theta[i * p + j]!)));
  const eigen = symmetricEigen(toCorrelation(block, size), size);
  if (!(eigen.values[0]! < improperEigenvalue)) return [];
  const variables = covarying.filter((_, a) => Math.abs(eigen.vectors[a * size]!) > 0.1).map((i) => model.observed[i]!);
  return [problem('residual-covariance-not-positive-definite', { variables })];
}

/** Latent variables whose covariance matrix has a negative eigenvalue. */
function findImproperLatents(kernel: GroupKernel): Problem[] {
  const { m, c, model } = kernel;
  const size = model.latentCount;
  if (size < 2) return [];
  const block = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) block[i * size + j] = c[i * m + j]!;
  for (let i = 0; i < size; i++) if (!(block[i * size + i]! > 0)) return [];
  const { values, vectors } = symmetricEigen(toCorrelation(block, size), size);
  if (!(values[0]! < improperEigenvalue)) return [];
  const variables = model.etas.slice(0, size).filter((_, i) => Math.abs(vectors[i * size]!) > 0.1);
  return [problem('latent-covariance-not-positive-definite', { variables, values: { eigenvalue: values[0]! } })];
}

/** Defined quantities without a value at the estimates: the logarithm of something negative, a division by zero. */
function findUndefinedQuantities({ prepared, parameters }: Solution): Problem[] {
  const lookup = prepared.constraints.definitions.evaluate(parameters);
  const names = prepared.constraints.definitions.names.filter((name) => !Number.isFinite(lookup(name).value));
  return names.length === 0 ? [] : [problem('definition-undefined', { variables: names })];
}

/** Items that load against the others of their construct, one problem a construct over all groups. */
function findReversedItems({ prepared, objective }: Solution): Problem[] {
  const found = new Map<string, Set<string>>();
  objective.kernels.forEach((kernel, g) => {
    const loadings: SignedLoading[] = [];
    prepared.table.rows.forEach(({ lhs, op, rhs, group, parameter, dependent }, r) => {
      const cell = kernel.model.cells[r];
      if (op !== '=~' || group !== g + 1 || !cell) return;
      loadings.push({ lhs, rhs, free: parameter >= 0 || dependent >= 0, est: cellValue(kernel, cell) });
    });
    for (const { construct, items } of reversedItems(loadings))
      found.set(construct, new Set([...(found.get(construct) ?? []), ...items]));
  });
  return [...found].map(([construct, items]) =>
    problem('negative-loading', { variables: [...items], values: { construct } }),
  );
}

/** One problem of each kind, over all groups. */
function merge(problems: readonly Problem[]): Problem[] {
  const merged = new Map<string, Problem>();
  for (const one of problems) {
    const known = merged.get(one.code);
    const variables = [...new Set([...(known?.variables ?? []), ...one.variables])];
    merged.set(one.code, known ? { ...known, variables } : one);
  }
  return [...merged.values()];
}

export function checkSolution(solution: Solution): Problem[] {
  const { kernels } = solution.objective;
  return [
    ...findNegativeVariances(solution),
    ...merge(kernels.flatMap(findImproperLatents)),
    ...merge(kernels.flatMap(findImproperResiduals)),
    ...findUndefinedQuantities(solution),
    ...findReversedItems(solution),
    ...findWeakMarkers(solution),
  ];
}
