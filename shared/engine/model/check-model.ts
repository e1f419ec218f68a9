/** Model and column names, before any table is built: what cannot work is found here, in linear time. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import type { ModelSpec } from './model-spec.ts';
import { checkNames, labelsThatAreNames } from './check-names.ts';
import { checkSettings } from './check-settings.ts';
import { checkThresholds, differingGroups } from './check-structure.ts';
import { joinTerms } from './join-terms.ts';
import { collectVariables, type ModelVariables } from './model-variables.ts';
import { overGroups, parameterText } from './parameter-ref.ts';
import { constructsOf } from './term-facts.ts';

/** A model whose names are all known. */
export interface CheckedModel {
  readonly spec: ModelSpec;
  readonly variables: ModelVariables;
}

/** Interactions of the form `A:B` that no step before turned into columns or constructs. */
function findInteractions(spec: ModelSpec, columns: ReadonlySet<string>): Problem[] {
  const constructs = constructsOf(spec.terms);
  const isInteraction = (name: string): boolean => name.includes(':') && !columns.has(name) && !constructs.has(name);
  const found = spec.terms.filter((term) => isInteraction(term.rhs) || isInteraction(term.lhs)).map(overGroups);
  if (found.length === 0) return [];
  return [problem('not-available', { parameters: found, values: { feature: 'A:B', context: 'parameters' } })];
}

/** `equal("f=~x1")*x2` is the label of the named parameter. */
function resolveEqualTo(spec: ModelSpec): Outcome<ModelSpec> {
  if (!spec.terms.some((term) => term.equalTo !== undefined)) return success(spec);
  const squeeze = (text: string): string => text.replace(/\s+/g, '');
  const terms = [...spec.terms];
  const place = new Map(terms.map((term, i) => [squeeze(parameterText(term)), i]));
  for (const [i, term] of terms.entries()) {
    if (term.equalTo === undefined) continue;
    const target = place.get(squeeze(term.equalTo));
    const named = target === undefined ? undefined : terms[target];
    if (target === undefined || !named)
      return failure(problem('unknown-label', { variables: [term.equalTo], parameters: [overGroups(term)] }));
    const label = named.label ?? `=${parameterText(named)}`;
    terms[target] = { ...named, label };
    terms[i] = { ...terms[i]!, label };
  }
  return success({ ...spec, terms });
}

/**
 * Checks a model against the names of columns.
 * Notes label-is-name. Fails with model-empty, not-available, threshold-impossible, self-regression, parameter-repeated, unknown-label (in `equal()`), model-name-clash,
 * unknown-column, construct-without-indicators, estimator-unsuitable (for the standard errors or the test asked for).
 */
export function checkModel(
  written: ModelSpec,
  columns: readonly string[],
  settings: EstimationSettings,
): Outcome<CheckedModel> {
  if (written.terms.length === 0) return failure(problem('model-empty'));
  const impossible = checkSettings(settings);
  if (impossible.length > 0) return failure(...impossible);
  const columnSet = new Set(columns);
  const unavailable = findInteractions(written, columnSet);
  if (unavailable.length > 0) return failure(...unavailable);
  const selfRegressions = written.terms.filter(({ op, lhs, rhs }) => lhs === rhs && (op === '=~' || op === '~'));
  if (selfRegressions.length > 0)
    return failure(problem('self-regression', { parameters: selfRegressions.map(overGroups) }));
  const terms = joinTerms(written.terms);
  if (!terms.ok) return terms;
  const resolved = resolveEqualTo({ ...written, terms: terms.value });
  if (!resolved.ok) return resolved;
  const spec = resolved.value;
  const variables = collectVariables(spec, settings.fixedX);
  const clashes = variables.latents.filter((name) => columnSet.has(name));
  if (clashes.length > 0) return failure(problem('model-name-clash', { variables: clashes }));
  const unknown = checkNames(variables, spec, columns);
  if (unknown.length > 0) return failure(...unknown);
  const misplaced = [...checkThresholds(spec, variables), ...differingGroups(spec, variables, settings)];
  if (misplaced.length > 0) return failure(...misplaced);
  if (variables.observed.length === 0)
    return failure(problem('construct-without-indicators', { variables: variables.latents }));
  return success({ spec, variables }, labelsThatAreNames(spec, [...variables.latents, ...columns]));
}
