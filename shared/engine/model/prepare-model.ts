/** Model and columns, without data: parameter table, matrices, constraints, identification. */
import { failure, problem, success, type Outcome } from '../../problem.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import type { ModelSpec } from './model-spec.ts';
import { unknownPartials } from './group-equality.ts';
import { groupEqualityNotes } from './counterparts.ts';
import { higherOrderNotes } from './higher-order.ts';
import { expandEffects } from './expand-effects.ts';
import { checkModel, type CheckedModel } from './check-model.ts';
import { followingProblems } from './following-variances.ts';
import { buildConstraints, type ModelConstraints } from './constraints.ts';
import { buildModelMatrices, type ModelMatrices } from './model-matrices.ts';
import { buildParameterTable, type ParameterTable } from './parameter-table.ts';
import { plainFacts, type ModelFacts } from './parameter-row.ts';

/** Everything of a fit that does not depend on data. */
export interface PreparedModel {
  readonly spec: ModelSpec;
  readonly settings: EstimationSettings;
  readonly table: ParameterTable;
  /** One a group. */
  readonly groups: readonly ModelMatrices[];
  readonly constraints: ModelConstraints;
}

/**
 * Builds table, matrices and constraints; they grow with the square of the number of variables.
 * Fails with unknown-label, model-name-clash, constraints-contradictory, ordered-variance-needed, syntax-error (in an
 * expression); warns ordered-variance-follows.
 */
export function compileModel(
  checked: CheckedModel,
  settings: EstimationSettings,
  facts: ModelFacts = plainFacts,
): Outcome<PreparedModel> {
  const spec = expandEffects(checked.spec, facts.groupCount, settings);
  const table = buildParameterTable(spec, settings, facts);
  const unknown = unknownPartials(table.rows, settings);
  if (unknown.length > 0) return failure(problem('unknown-label', { variables: unknown, quoted: ['group.partial'] }));
  const following = followingProblems(spec, settings, facts);
  if (following.some(({ severity }) => severity === 'error')) return failure(...following);
  const constraints = buildConstraints(spec, table, settings);
  if (!constraints.ok) return constraints;
  const groups = Array.from({ length: table.groupCount }, (_, g) => buildModelMatrices(table, g + 1));
  const notes = [
    ...following,
    ...groupEqualityNotes(checked.spec, table.rows, { settings, variables: table }),
    ...higherOrderNotes(table, settings),
    // Asked to leave means out of a model that cannot do without.
    ...(settings.meanstructure === 'none' && table.hasMeans ? [problem('means-needed')] : []),
  ];
  return success({ spec, settings, table, groups, constraints: constraints.value }, notes);
}

/** Checks and compiles a model for columns of these names. Fails as `checkModel` and `compileModel` do. */
export function prepareModel(
  written: ModelSpec,
  columns: readonly string[],
  settings: EstimationSettings,
  facts: ModelFacts = plainFacts,
): Outcome<PreparedModel> {
  const checked = checkModel(written, columns, settings);
  return checked.ok ? compileModel(checked.value, settings, facts) : checked;
}
