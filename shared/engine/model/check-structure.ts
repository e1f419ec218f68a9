/** What a model says of its variables that no variable of the kind can have. */
import { problem, type ParameterRef, type Problem } from '../../problem.ts';
import type { ModelSpec } from './model-spec.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { collectVariables, type ModelVariables } from './model-variables.ts';
import { termsOfGroup } from './parameter-drafts.ts';
import { overGroups, parameterKey } from './parameter-ref.ts';

/** The number of a threshold written `t3`; undefined for anything else. */
function thresholdStep(name: string): number | undefined {
  const match = /^t([1-9]\d{0,2})$/.exec(name);
  return match ? Number(match[1]) : undefined;
}

function impossible(context: string, parameters: readonly ParameterRef[]): Problem[] {
  return parameters.length === 0 ? [] : [problem('threshold-impossible', { parameters, values: { context } })];
}

/**
 * Thresholds and scales belong to observed variables, and thresholds are called t1, t2, ... Whether a column has so
 * many categories is seen with the data (`checkCategories`).
 */
export function checkThresholds({ terms }: ModelSpec, { observed }: ModelVariables): Problem[] {
  const isObserved = new Set(observed);
  const thresholds = terms.filter(({ op }) => op === '|');
  const ofLatents = thresholds.filter(({ lhs }) => !isObserved.has(lhs));
  const misnamed = thresholds.filter(({ lhs, rhs }) => isObserved.has(lhs) && thresholdStep(rhs) === undefined);
  const scales = terms.filter(({ op, lhs, rhs }) => op === '~*~' && (!isObserved.has(lhs) || lhs !== rhs));
  return [
    ...impossible('latent', ofLatents.map(overGroups)),
    ...impossible('name', misnamed.map(overGroups)),
    ...impossible('scale', scales.map(overGroups)),
  ];
}

/** Thresholds beyond the categories of their column, and scales of columns that are not ordered. */
export function checkCategories({ terms }: ModelSpec, categories: ReadonlyMap<string, number>): Problem[] {
  const wrong = new Map<string, ParameterRef[]>();
  const scales: ParameterRef[] = [];
  for (const term of terms) {
    const count = categories.get(term.lhs);
    if (term.op === '~*~' && count === undefined) scales.push(overGroups(term));
    if (term.op !== '|' || count === undefined || (thresholdStep(term.rhs) ?? 0) < count) continue;
    wrong.set(term.lhs, [...(wrong.get(term.lhs) ?? []), overGroups(term)]);
  }
  return [
    ...[...wrong].map(([name, parameters]) =>
      problem('threshold-impossible', {
        variables: [name],
        parameters,
        values: { context: 'beyond', categories: categories.get(name)!, thresholds: categories.get(name)! - 1 },
      }),
    ),
    ...impossible('scale', scales),
  ];
}

/** Thresholds that the choice to add nothing leaves out. */
export function missingThresholds(
  { terms }: ModelSpec,
  categories: ReadonlyMap<string, number>,
  { defaults }: Pick<EstimationSettings, 'defaults'>,
): Problem[] {
  if (defaults !== 'lavaan') return [];
  const written = new Set(terms.map(parameterKey));
  const missing = [...categories].flatMap(([name, count]) =>
    Array.from({ length: count - 1 }, (_, i): ParameterRef => ({ lhs: name, op: '|', rhs: `t${i + 1}` })).filter(
      (threshold) => !written.has(parameterKey(threshold)),
    ),
  );
  return impossible('unwritten', missing);
}

const isSameSet = (a: Iterable<string>, b: readonly string[]): boolean => {
  const own = new Set(a);
  return own.size === b.length && b.every((name) => own.has(name));
};

/** Groups have the same variables: blocks may relate them in other ways, but leave none out. */
export function differingGroups(
  spec: ModelSpec,
  all: ModelVariables,
  settings: Pick<EstimationSettings, 'fixedX'>,
): Problem[] {
  const blocks = spec.blocks ?? [];
  return blocks.flatMap((block, b) => {
    const own = collectVariables({ ...spec, terms: termsOfGroup(spec.terms, b + 1) }, settings.fixedX);
    const missing = [
      ...all.latents.filter((name) => !own.latents.includes(name)),
      ...all.observed.filter((name) => !own.observed.includes(name)),
    ];
    if (missing.length > 0)
      return [problem('not-available', { variables: missing, values: { feature: block, context: 'group-variables' } })];
    const areAlike = isSameSet(own.exogenous, all.exogenous) && isSameSet(own.composites, [...all.composites]);
    const others = own.exogenous.filter((name) => !all.exogenous.includes(name));
    if (areAlike) return [];
    const variables = others.length > 0 ? others : [...own.exogenous];
    return [problem('not-available', { variables, values: { feature: block, context: 'group-roles' } })];
  });
}
