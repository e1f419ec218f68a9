/** Products `A:B` on the right of `~`: which there are, and what their factors are. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { Dataset } from '../../dataset.ts';
import type { ModelSpec, ModelTerm } from '../model/model-spec.ts';
import { nearestName } from '../model/nearest-name.ts';
import { constructsOf } from '../model/term-facts.ts';

/** One product indicator: `left` is an indicator of the first factor (or the factor itself, observed), `right` of the second. */
export interface ProductColumn {
  readonly column: string;
  readonly left: string;
  readonly right: string;
}

/** latent: both factors are latent; mixed: one is; observed: none is, the product is a column of the data. */
export type InteractionKind = 'latent' | 'mixed' | 'observed';

/** A product in a model. It stands in the model and in the estimates under `name`, as it was first written: `A:B`. */
export interface Interaction {
  readonly name: string;
  readonly factors: readonly [string, string];
  readonly kind: InteractionKind;
  /** Product indicators; the one column `name` of an observed product; none where the method needs none. */
  readonly products: readonly ProductColumn[];
}

/** Products with a latent factor; observed ones are columns. */
export function latentProducts(interactions: readonly Interaction[]): readonly Interaction[] {
  return interactions.filter(({ kind }) => kind !== 'observed');
}

/** `A:B` and `B:A` are the same product. */
function productKey(name: string): string {
  return name.split(':').sort().join(':');
}

/** The products of a model in order of writing, each once; columns of the data and constructs of that name are none. */
export function productNames(spec: ModelSpec, columns: ReadonlySet<string>): string[] {
  const constructs = constructsOf(spec.terms);
  const found = new Map<string, string>();
  for (const { lhs, rhs } of spec.terms) {
    for (const name of [lhs, rhs]) {
      const isProduct = name.split(':').length === 2 && !columns.has(name) && !constructs.has(name);
      if (isProduct && !found.has(productKey(name))) found.set(productKey(name), name);
    }
  }
  return [...found.values()];
}

/** Every product under one name: `B:A` becomes the `A:B` that was written first. */
export function unifyProducts(spec: ModelSpec, names: readonly string[]): ModelSpec {
  const byKey = new Map(names.map((name) => [productKey(name), name]));
  const rename = (name: string): string => (name.includes(':') ? (byKey.get(productKey(name)) ?? name) : name);
  const terms = spec.terms.map((term): ModelTerm => ({ ...term, lhs: rename(term.lhs), rhs: rename(term.rhs) }));
  return { ...spec, terms };
}

/** Indicators of each construct that is measured (`=~`). */
export function indicatorsByConstruct(spec: ModelSpec): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { lhs, op, rhs } of spec.terms) {
    if (op !== '=~') continue;
    const own = found.get(lhs);
    if (own) own.push(rhs);
    else found.set(lhs, [rhs]);
  }
  return found;
}

function unknownFactor(name: string, known: readonly string[]): Problem {
  const suggestion = nearestName(name, known);
  const hint: Readonly<Record<string, string>> = suggestion === undefined ? {} : { suggestion, context: 'suggested' };
  return problem('unknown-column', { variables: [name], values: { name, ...hint } });
}

/** Factors that no product can be made of. */
function checkFactor(name: string, product: string, spec: ModelSpec, dataset: Dataset): Problem | undefined {
  const latents = indicatorsByConstruct(spec);
  if (latents.has(name)) return undefined;
  if (spec.terms.some(({ lhs, op }) => op === '<~' && lhs === name)) {
    return problem('interaction-impossible', { variables: [name], values: { product, context: 'composite' } });
  }
  const column = dataset.columns.find((one) => one.name === name);
  if (!column) return unknownFactor(name, [...latents.keys(), ...dataset.columns.map((one) => one.name)]);
  if (column.kind === 'numeric') return undefined;
  const example = column.categories.find((entry) => entry.trim() !== '');
  const values: Readonly<Record<string, string>> = example ? { example, context: 'example' } : {};
  return problem('non-numeric-column', { variables: [name], values });
}

/**
 * The products of a model with their factors, before any columns are made.
 * Fails with unknown-column, non-numeric-column, interaction-impossible (a factor is a composite).
 */
export function findInteractions(spec: ModelSpec, dataset: Dataset): Outcome<readonly Interaction[]> {
  const names = productNames(spec, new Set(dataset.columns.map((column) => column.name)));
  const latents = indicatorsByConstruct(spec);
  const problems = new Map<string, Problem>();
  const interactions = names.map((name): Interaction => {
    const [a = '', b = ''] = name.split(':');
    for (const factor of [a, b]) {
      const found = checkFactor(factor, name, spec, dataset);
      if (found) problems.set(factor, found);
    }
    const count = [a, b].filter((factor) => latents.has(factor)).length;
    const kind = count === 2 ? 'latent' : count === 1 ? 'mixed' : 'observed';
    return { name, factors: [a, b], kind, products: [] };
  });
  return problems.size > 0 ? failure(...problems.values()) : success(interactions);
}
