/** What in a model's syntax lavaan refuses, or reads as something else. */
import type { GroupModifier, ModelSpec, ModelTerm } from '../engine/model/model-spec.ts';
import { namesIn } from '../engine/model/expression.ts';
import { isReadByLavaan } from './print-lavaan.ts';
import { constructsOf, labelsOf } from '../engine/model/term-facts.ts';

export const lavaanDifferences = ['names', 'mixed', 'constants', 'product-left', 'products'] as const;
export type LavaanDifference = (typeof lavaanDifferences)[number];

/** lavaan takes a `c()` of labels and other things for one label, or for none. */
function isMixed({ byGroup = [] }: ModelTerm): boolean {
  const isLabelled = ({ label }: GroupModifier): boolean => label !== undefined;
  return byGroup.some(isLabelled) && !byGroup.every(isLabelled);
}

function fixedLabels(terms: readonly ModelTerm[]): Set<string> {
  const found = new Set<string>();
  for (const { label, fixed, byGroup = [] } of terms) {
    if (label !== undefined && fixed !== undefined) found.add(label);
    for (const one of byGroup) if (one.label !== undefined && one.fixed !== undefined) found.add(one.label);
  }
  return found;
}

/** Quantities and constraints over labels of fixed parameters: "non-free parameters" to lavaan. */
function usesConstants({ terms, definitions, constraints }: ModelSpec): boolean {
  const fixed = fixedLabels(terms);
  const texts = [
    ...definitions.map((one) => one.expression),
    ...constraints.flatMap(({ left, right }) => [left, right]),
  ];
  return texts.some((text) => namesIn(text).some((name) => fixed.has(name)));
}

/** In the order of `lavaanDifferences`. */
export function unlikeLavaan(spec: ModelSpec): LavaanDifference[] {
  const { terms, definitions } = spec;
  const constructs = constructsOf(terms);
  const variables = terms
    .flatMap(({ lhs, rhs, op }) => (op === '|' ? [lhs] : [lhs, rhs]))
    .flatMap((name) => name.split(':'));
  const names = [...variables, ...terms.flatMap(labelsOf), ...definitions.map(({ name }) => name)];
  const isRead = (name: string): boolean => name === '' || isReadByLavaan(name);
  const found: Record<LavaanDifference, boolean> = {
    names: !names.every(isRead),
    mixed: terms.some(isMixed),
    constants: usesConstants(spec),
    'product-left': terms.some(({ lhs }) => lhs.includes(':')),
    products: terms.some(({ rhs }) => rhs.split(':').length === 2 && rhs.split(':').some((one) => constructs.has(one))),
  };
  return lavaanDifferences.filter((one) => found[one]);
}
