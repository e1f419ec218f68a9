/** A model at the estimates of another one that restricts it. */
import { createDiscrepancy } from '../sem/discrepancies/create-discrepancy.ts';
import type { Solution } from '../sem/inference/solution.ts';
import { cellValue } from '../sem/inference/standardise.ts';
import { parameterKey } from '../model/parameter-ref.ts';

/** The free model's theta where the restricted model stands; parameters that it does not have are 0. */
function embed(free: Solution, restricted: Solution): Float64Array {
  const values = new Map<string, number>();
  restricted.prepared.table.rows.forEach((row, r) => {
    const kernel = restricted.objective.kernels[row.group - 1];
    const cell = kernel?.model.cells[r];
    if (kernel && cell) values.set(parameterKey(row), cellValue(kernel, cell));
  });
  const theta = new Float64Array(free.parameters.length);
  for (const row of free.prepared.table.rows) {
    if (row.parameter >= 0) theta[row.parameter] = values.get(parameterKey(row)) ?? 0;
  }
  return theta;
}

/** The free model as if it had been estimated with the restricted model's result; undefined where that cannot be. */
export function atRestrictedPoint(free: Solution, restricted: Solution): Solution | undefined {
  const created = createDiscrepancy(free.prepared, free.groups);
  if ('code' in created) return undefined;
  const { objective } = created;
  const parameters = embed(free, restricted);
  const discrepancy = objective.evaluate(parameters);
  if (!Number.isFinite(discrepancy)) return undefined;
  objective.differentiate();
  return { ...free, objective, parameters, discrepancy };
}
