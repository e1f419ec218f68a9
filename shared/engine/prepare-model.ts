/** Model and columns, without data: parameter table, matrices, constraints, identification. */
import { failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import type { EstimationSettings } from './fit.ts';
import type { ModelSpec } from './model-spec.ts';
import { buildConstraints, type ModelConstraints } from './model/constraints.ts';
import { buildModelMatrices, type ModelMatrices } from './model/model-matrices.ts';
import { nearestName } from './model/nearest-name.ts';
import { buildParameterTable, parameterName, type ParameterTable } from './model/parameter-table.ts';

/** Everything of a fit that does not depend on data. */
export interface PreparedModel {
  readonly spec: ModelSpec;
  readonly settings: EstimationSettings;
  readonly table: ParameterTable;
  readonly matrices: ModelMatrices;
  readonly constraints: ModelConstraints;
}

const unavailableOperators: Readonly<Record<string, string>> = {
  '<~': '<~ (composites)',
  '|': '| (thresholds)',
  '~*~': '~*~ (scales)',
};

function notAvailable(feature: string, parameters: readonly string[]): Problem {
  return problem('not-available', { parameters, values: { feature, context: 'parameters' } });
}

function checkAvailable(spec: ModelSpec, columns: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const report = (feature: string, names: readonly string[]): void => {
    if (names.length > 0) problems.push(notAvailable(feature, names));
  };
  for (const [op, feature] of Object.entries(unavailableOperators)) {
    report(feature, spec.terms.filter((term) => term.op === op).map(parameterName));
  }
  report('c(...)', spec.terms.filter((term) => term.byGroup).map(parameterName));
  const isInteraction = (name: string): boolean => name.includes(':') && !columns.has(name);
  report('A:B', spec.terms.filter((term) => isInteraction(term.rhs) || isInteraction(term.lhs)).map(parameterName));
  return problems;
}

/** Names that are neither columns nor constructs, each with what it probably meant. */
function checkNames(table: ParameterTable, spec: ModelSpec, columns: readonly string[]): Problem[] {
  const known = new Set(columns);
  const missing = table.observed.filter((name) => !known.has(name));
  if (missing.length === 0) return [];
  const indicators = new Set(spec.terms.filter((term) => term.op === '=~').map((term) => term.rhs));
  const problems: Problem[] = [];
  const unmeasured: string[] = [];
  for (const name of missing) {
    const suggestion = nearestName(name, columns);
    if (!indicators.has(name) && suggestion === undefined) unmeasured.push(name);
    else {
      const hint: Readonly<Record<string, string>> =
        suggestion === undefined ? {} : { suggestion, context: 'suggested' };
      const values = { name, ...hint };
      problems.push(problem('unknown-column', { variables: [name], values }));
    }
  }
  if (unmeasured.length > 0) problems.push(problem('construct-without-indicators', { variables: unmeasured }));
  return problems;
}

/** `equal("f=~x1")*x2` is the label of the named parameter. */
function resolveEqualTo(spec: ModelSpec): Outcome<ModelSpec> {
  if (!spec.terms.some((term) => term.equalTo !== undefined)) return success(spec);
  const squeeze = (text: string): string => text.replace(/\s+/g, '');
  const terms = [...spec.terms];
  const place = new Map(terms.map((term, i) => [squeeze(parameterName(term)), i]));
  for (const [i, term] of terms.entries()) {
    if (term.equalTo === undefined) continue;
    const target = place.get(squeeze(term.equalTo));
    const named = target === undefined ? undefined : terms[target];
    if (target === undefined || !named)
      return failure(problem('unknown-label', { variables: [term.equalTo], parameters: [parameterName(term)] }));
    const label = named.label ?? `=${parameterName(named)}`;
    terms[target] = { ...named, label };
    terms[i] = { ...terms[i]!, label };
  }
  return success({ ...spec, terms });
}

/**
 * Compiles a model for columns of these names.
 * Fails with not-available, not-identified (something explaining itself), model-empty, model-name-clash, unknown-column, construct-without-indicators,
 * unknown-label, constraints-contradictory, syntax-error (in an expression).
 */
export function prepareModel(
  written: ModelSpec,
  columns: readonly string[],
  settings: EstimationSettings,
): Outcome<PreparedModel> {
  if (written.terms.length === 0) return failure(problem('model-empty'));
  const columnSet = new Set(columns);
  const unavailable = checkAvailable(written, columnSet);
  if (unavailable.length > 0) return failure(...unavailable);
  const circles = written.terms.filter(({ op, lhs, rhs }) => lhs === rhs && (op === '=~' || op === '~'));
  if (circles.length > 0) return failure(problem('not-identified', { parameters: circles.map(parameterName) }));
  const resolved = resolveEqualTo(written);
  if (!resolved.ok) return resolved;
  const spec = resolved.value;
  const table = buildParameterTable(spec, settings);
  const clashes = table.latents.filter((name) => columnSet.has(name));
  if (clashes.length > 0) return failure(problem('model-name-clash', { variables: clashes }));
  const unknown = checkNames(table, spec, columns);
  if (unknown.length > 0) return failure(...unknown);
  if (table.observed.length === 0)
    return failure(problem('construct-without-indicators', { variables: table.latents }));
  const constraints = buildConstraints(spec, table);
  if (!constraints.ok) return constraints;
  const matrices = buildModelMatrices(table.rows, table.observed, table.latents, table.hasMeans);
  return success({ spec, settings, table, matrices, constraints: constraints.value });
}
