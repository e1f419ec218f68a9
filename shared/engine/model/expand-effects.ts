/** Indirect and total effects -> labels on the regressions they run through, and definitions over these labels. */
import type { Definition, DerivedEffect, GroupModifier, ModelSpec, ModelTerm } from './model-spec.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { namesIn } from './expression.ts';
import { isPartial } from './group-equality.ts';
import { isInGroup, termOfGroup } from './parameter-drafts.ts';
import { parameterKey } from './parameter-ref.ts';
import { labelsOf } from './term-facts.ts';
import { printName } from './tokenize-syntax.ts';

/** What a derived effect is called in a group's results; in a single group by its own name. */
export function effectName(effect: Pick<DerivedEffect, 'name'>, group: number, groupCount: number): string {
  return groupCount === 1 ? effect.name : `${effect.name}.g${group}`;
}

/** Labels that nothing in the model bears or speaks of yet, a misspelled constraint included: b1, b2, ... */
function labelSource({ terms, definitions, constraints }: ModelSpec): () => string {
  const taken = new Set([
    ...terms.flatMap(labelsOf),
    ...definitions.flatMap(({ name, expression }) => [name, ...namesIn(expression)]),
    ...constraints.flatMap(({ left, right }) => [...namesIn(left), ...namesIn(right)]),
  ]);
  let last = 0;
  return () => {
    do last++;
    while (taken.has(`b${last}`));
    return `b${last}`;
  };
}

/** The modifier of a term in one group, with a label where it is free. */
function labelled(modifier: GroupModifier, give: string): GroupModifier {
  return modifier.label !== undefined || modifier.fixed !== undefined || modifier.absent
    ? modifier
    : { ...modifier, label: give };
}

/** What is said of a term in one group: to all groups and to this one. */
function modifierOf(term: ModelTerm, group: number): GroupModifier {
  if (!isInGroup(term, group)) return { absent: true };
  const { label, fixed, start, lower, upper, forcedFree } = termOfGroup(term, group);
  return {
    ...(label === undefined ? {} : { label }),
    ...(fixed === undefined ? {} : { fixed }),
    ...(start === undefined ? {} : { start }),
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    ...(forcedFree === undefined ? {} : { forcedFree }),
  };
}

/**
 * Labels that say what equality over groups means (counterparts.ts): a group without a word of its own follows the
 * first one that has a label, a value or `NA`; `NA` follows the first label, and without one it is a parameter that the
 * label given tells apart from values.
 */
function asFirstWord(groups: readonly GroupModifier[], give: string): GroupModifier[] {
  type Word = Pick<GroupModifier, 'label' | 'fixed'>;
  const written = ({ label, fixed }: GroupModifier): Word | undefined => {
    if (fixed !== undefined) return { fixed };
    return label === undefined ? undefined : { label };
  };
  const labelled = groups.find(({ label }) => label !== undefined);
  const free = (labelled && written(labelled)) ?? { label: give };
  const words = groups.map((own) => {
    const isSaidFree = own.forcedFree ?? own.start !== undefined;
    return written(own) ?? (isSaidFree ? free : undefined);
  });
  const first = words.find((word) => word !== undefined) ?? free;
  return groups.map((own, g) => (own.absent || written(own) ? own : { ...own, ...(words[g] ?? first) }));
}

/** The same term with every free coefficient labelled: once where all groups share it, or group by group. */
function withLabels(term: ModelTerm, groupCount: number, isShared: boolean, give: () => string): ModelTerm {
  if (term.equalTo !== undefined) return term;
  if ((groupCount === 1 || isShared) && !term.byGroup) return { ...term, ...labelled(modifierOf(term, 1), give()) };
  if (!term.byGroup && (term.label !== undefined || term.fixed !== undefined)) return term;
  const base = give();
  const { lhs, op, rhs } = term;
  const groups = Array.from({ length: groupCount }, (_, g) => modifierOf(term, g + 1));
  const byGroup = isShared ? asFirstWord(groups, base) : groups.map((own, g) => labelled(own, `${base}_g${g + 1}`));
  return { lhs, op, rhs, byGroup };
}

/** A label, or the value a coefficient is fixed to. */
function factor(term: ModelTerm, group: number): string | undefined {
  const { label, fixed } = modifierOf(term, group);
  if (fixed !== undefined) return `(${fixed})`;
  return label === undefined ? undefined : printName(label);
}

/**
 * The model with its derived effects as defined quantities: the sum over routes of the product of the regressions along
 * each [bollen-1987]. An effect with a route that is no chain of regressions of the model is left out.
 */
export function expandEffects(
  spec: ModelSpec,
  groupCount: number,
  settings: Pick<EstimationSettings, 'groupEqual' | 'groupPartial'>,
): ModelSpec {
  if (!spec.effects || spec.effects.length === 0) return spec;
  const places = new Map<string, number>();
  spec.terms.forEach((term, i) => places.set(parameterKey(term), i));
  const steps = (route: readonly string[]) =>
    route.slice(1).map((to, i) => places.get(parameterKey({ lhs: to, op: '~', rhs: route[i]! })));
  const known = spec.effects.filter(({ routes }) =>
    routes.every((route) => steps(route).every((place) => place !== undefined)),
  );
  const terms = [...spec.terms];
  const give = labelSource(spec);
  const used = new Set(known.flatMap(({ routes }) => routes.flatMap(steps)));
  // Labels that differ would free what the groups share.
  const isShared = (term: ModelTerm): boolean =>
    settings.groupEqual.includes('regressions') && !isPartial(term, settings);
  for (const place of used) {
    const term = place === undefined ? undefined : terms[place];
    if (term) terms[place!] = withLabels(term, groupCount, isShared(term), give);
  }
  const product = (route: readonly string[], group: number): string | undefined => {
    const factors = steps(route).map((place) => factor(terms[place!]!, group));
    return factors.every((each) => each !== undefined) ? factors.join('*') : undefined;
  };
  const added: Definition[] = [];
  for (let group = 1; group <= groupCount; group++)
    for (const effect of known) {
      const products = effect.routes.map((route) => product(route, group));
      if (products.every((each) => each !== undefined))
        added.push({ name: effectName(effect, group, groupCount), expression: products.join(' + ') });
    }
  // They are definitions now.
  return { ...spec, terms, definitions: [...spec.definitions, ...added], effects: [] };
}
