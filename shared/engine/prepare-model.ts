/** Model and columns, without data: parameter table, matrices, constraints, identification. */
import { success, type Outcome } from '../problem.ts';
import type { EstimationSettings } from './fit.ts';
import type { ModelSpec } from './model-spec.ts';
import { checkModel, type CheckedModel } from './model/check-model.ts';
import { buildConstraints, type ModelConstraints } from './model/constraints.ts';
import { buildModelMatrices, type ModelMatrices } from './model/model-matrices.ts';
import { buildParameterTable, type ParameterTable } from './model/parameter-table.ts';

/** Everything of a fit that does not depend on data. */
export interface PreparedModel {
  readonly spec: ModelSpec;
  readonly settings: EstimationSettings;
  readonly table: ParameterTable;
  readonly matrices: ModelMatrices;
  readonly constraints: ModelConstraints;
}

/**
 * Builds table, matrices and constraints; they grow with the square of the number of variables.
 * Fails with unknown-label, model-name-clash, constraints-contradictory, syntax-error (in an expression).
 */
export function compileModel({ spec }: CheckedModel, settings: EstimationSettings): Outcome<PreparedModel> {
  const table = buildParameterTable(spec, settings);
  const constraints = buildConstraints(spec, table);
  if (!constraints.ok) return constraints;
  const matrices = buildModelMatrices(table.rows, table.observed, table.latents, table.hasMeans);
  return success({ spec, settings, table, matrices, constraints: constraints.value });
}

/** Checks and compiles a model for columns of these names. Fails as `checkModel` and `compileModel` do. */
export function prepareModel(
  written: ModelSpec,
  columns: readonly string[],
  settings: EstimationSettings,
): Outcome<PreparedModel> {
  const checked = checkModel(written, columns, settings);
  return checked.ok ? compileModel(checked.value, settings) : checked;
}
