/** Which columns of a model are ordered categories. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import { estimators } from '../settings/estimators.ts';
import type { ModelSpec } from './model-spec.ts';
import { allOrdered, type EstimationSettings } from '../settings/settings.ts';
import type { ModelVariables } from './model-variables.ts';

function checkEstimator(settings: EstimationSettings, ordered: readonly string[]): Problem | undefined {
  const { discrepancy } = estimators[settings.estimator];
  const isSuitable = discrepancy === 'WLS' || discrepancy === 'DWLS' || discrepancy === 'ULS';
  if (isSuitable) return undefined;
  return problem('estimator-unsuitable', {
    variables: ordered,
    values: { estimator: settings.estimator, context: 'ordered' },
  });
}

/**
 * Columns named as ordered in the settings or by a threshold in the model, in the model's order; exogenous covariates
 * stay numbers, and so do columns that are made while fitting (`made`), which all of them does not mean.
 * Fails with unknown-column, estimator-unsuitable.
 */
export function orderedColumns(
  spec: ModelSpec,
  variables: ModelVariables,
  columns: readonly string[],
  settings: EstimationSettings,
  made: ReadonlySet<string> = new Set(),
): Outcome<readonly string[]> {
  const known = new Set(columns);
  const unknown = settings.ordered.filter((name) => name !== allOrdered && !known.has(name));
  if (unknown.length > 0) {
    return failure(...unknown.map((name) => problem('unknown-column', { variables: [name], values: { name } })));
  }
  const named = new Set([...settings.ordered, ...spec.terms.filter((term) => term.op === '|').map((term) => term.lhs)]);
  const exogenous = new Set(variables.exogenous);
  const ordered = variables.observed.filter(
    (name) => ((named.has(allOrdered) && !made.has(name)) || named.has(name)) && !exogenous.has(name),
  );
  const unsuitable = ordered.length > 0 ? checkEstimator(settings, ordered) : undefined;
  return unsuitable ? failure(unsuitable) : success(ordered);
}
