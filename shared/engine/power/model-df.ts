/** Degrees of freedom of a model that has met no data. */
import { failure, problem, success, type Outcome } from '../../problem.ts';
import type { ModelSpec } from '../model/model-spec.ts';
import { prepareModel, type PreparedModel } from '../model/prepare-model.ts';
import { degreesOfFreedom } from '../sem/search/check-identification.ts';
import type { EstimationSettings } from '../settings/settings.ts';

/** The columns that a model speaks of: what is neither measured by nor made of others. */
function observedNames({ terms }: ModelSpec): string[] {
  const latents = new Set(terms.flatMap(({ op, lhs }) => (op === '=~' || op === '<~' ? [lhs] : [])));
  const names = terms.flatMap(({ lhs, rhs }) => (rhs === '' ? [lhs] : [lhs, rhs]));
  return [...new Set(names)].filter((name) => !latents.has(name));
}

/** The model without data. Fails as `prepareModel` does. */
export function prepareWithoutData(spec: ModelSpec, settings: EstimationSettings): Outcome<PreparedModel> {
  return prepareModel(spec, observedNames(spec), settings);
}

/** Degrees of freedom. Fails as `prepareModel` does, and with power-unreachable where there are none. */
export function degreesOfFreedomOf(spec: ModelSpec, settings: EstimationSettings): Outcome<number> {
  const prepared = prepareWithoutData(spec, settings);
  if (!prepared.ok) return prepared;
  const df = degreesOfFreedom(prepared.value);
  return df >= 1
    ? success(df, prepared.problems)
    : failure(problem('power-unreachable', { values: { df, context: 'df' } }));
}
