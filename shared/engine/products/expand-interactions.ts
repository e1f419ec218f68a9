/**
 * `A:B` in a model -> product indicators in the data and the measurement of the product in the model.
 *
 * A latent product becomes a construct that bears the name `A:B` itself, so that its rows in every result read as
 * they were written; no map of names is needed. What is added to the model:
 * - `A:B =~ a1.b1 + a2.b2 + ...`, the first loading 1 like the markers of A and B, so that the path of `A:B` is on
 *   the scale of A times B;
 * - residual covariances between product indicators that share an indicator (all pairs, or several products);
 * - rc: covariances of 0 between the product and its factors, which residual centring makes 0 in the data (of a factor
 *   that the model explains it is the residual's covariance that is written, and that is left free);
 * - the covariances that a product must have and defaults leave at 0 (`relate-products.ts`);
 * - where nothing is added to models, what a product needs besides (`complete-products.ts`).
 *
 * Centring of single variables makes the product's mean cov(A, B), which a mean structure has to respect; after
 * double-mean-centring and residual centring the product indicators have mean 0, so no such constraint is needed
 * [lin-2010]. Products of observed columns are plain products, not centred, as lavaan computes `x:z`.
 */
import { problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { Column, Dataset } from '../../dataset.ts';
import type { MeasuredProduct, ModelSpec, ModelTerm } from '../model/model-spec.ts';
import { TermList } from '../model/term-list.ts';
import { completeProducts, type ProductDefaults } from './complete-products.ts';
import {
  findInteractions,
  indicatorsByConstruct,
  unifyProducts,
  type Interaction,
  type ProductColumn,
} from './interaction.ts';
import {
  createResidualMaker,
  doubleCentredProduct,
  mean,
  plainProduct,
  type ProductMethod,
} from './product-columns.ts';
import { explainedVariables, relateProducts } from './relate-products.ts';

export type { Interaction } from './interaction.ts';

export interface ExpansionOptions {
  readonly method: ProductMethod;
  /** matched: first with first, second with second; all: every pair. */
  readonly pairs: 'matched' | 'all';
  /** What is added to models, where not all that `sem` adds. */
  readonly settings?: ProductDefaults;
}

/** A model without products that no step has turned into columns and constructs. */
export interface ExpandedModel {
  readonly spec: ModelSpec;
  readonly dataset: Dataset;
  readonly interactions: readonly Interaction[];
}

interface Draft {
  readonly byName: Map<string, Column>;
  readonly indicators: ReadonlyMap<string, readonly string[]>;
  readonly products: MeasuredProduct[];
  readonly problems: Problem[];
}

/** A column name that is not taken yet. */
function freeName(wanted: string, taken: ReadonlyMap<string, Column>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}.${number}`)) number++;
  return `${wanted}.${number}`;
}

/** Which indicators are multiplied. A quadratic term takes each pair once. */
function pairIndicators(
  left: readonly string[],
  right: readonly string[],
  isQuadratic: boolean,
  pairs: ExpansionOptions['pairs'],
): (readonly [string, string])[] {
  if (pairs === 'matched') {
    return left.slice(0, right.length).map((name, i): readonly [string, string] => [name, right[i]!]);
  }
  return left.flatMap((a, i) => right.slice(isQuadratic ? i : 0).map((b): readonly [string, string] => [a, b]));
}

function makeProducts(draft: Draft, interaction: Interaction, options: ExpansionOptions): Interaction {
  const [a, b] = interaction.factors;
  const left = draft.indicators.get(a) ?? [a];
  const right = draft.indicators.get(b) ?? [b];
  // An observed factor is its own only indicator and multiplies every indicator of the other.
  const mode = interaction.kind === 'mixed' ? 'all' : options.pairs;
  if (mode === 'matched' && left.length !== right.length) {
    const variables = [...left.slice(right.length), ...right.slice(left.length)];
    const values = { product: interaction.name };
    draft.problems.push(problem('interaction-indicators-unused', { variables, values }));
  }
  const names = [...new Set([...left, ...right])];
  const sources = names.map((name) => draft.byName.get(name)).filter((column) => column !== undefined);
  const maker = options.method === 'rc' ? createResidualMaker(sources) : undefined;
  const products = pairIndicators(left, right, a === b, mode).map(([x, z]): ProductColumn => {
    const column = freeName(`${x}.${z}`, draft.byName);
    const first = draft.byName.get(x)!.values;
    const second = draft.byName.get(z)!.values;
    const values = maker ? maker.residual(plainProduct(first, second)) : doubleCentredProduct(first, second);
    draft.byName.set(column, { name: column, kind: 'numeric', values, categories: [] });
    return { column, left: x, right: z };
  });
  const [first] = products;
  if (first) {
    const { column, left: x, right: z } = first;
    const [u, v] = [draft.byName.get(x)!.values, draft.byName.get(z)!.values];
    const weights = maker
      ? maker.regression(plainProduct(u, v)).weights.map((weight, i) => ({ column: sources[i]!.name, weight }))
      : [
          { column: x, weight: mean(v) },
          { column: z, weight: mean(u) },
        ];
    const { name, factors } = interaction;
    draft.products.push({ name, factors, marker: { column, left: x, right: z, removed: weights } });
  }
  return { ...interaction, products };
}

function addObservedProduct(draft: Draft, interaction: Interaction): Interaction {
  const { name, factors } = interaction;
  const [a, b] = factors;
  const values = plainProduct(draft.byName.get(a)!.values, draft.byName.get(b)!.values);
  draft.byName.set(name, { name, kind: 'numeric', values, categories: [] });
  return { ...interaction, products: [{ column: name, left: a, right: b }] };
}

/** Constructs whose indicators are not all columns of numbers cannot be multiplied indicator by indicator. */
function checkIndicators({ indicators, byName }: Draft, interactions: readonly Interaction[]): Problem[] {
  return interactions
    .filter(({ kind }) => kind !== 'observed')
    .flatMap(({ name, factors }) =>
      factors.flatMap((factor) => {
        const own = indicators.get(factor) ?? [];
        const constructs = own.filter((indicator) => indicators.has(indicator));
        if (constructs.length > 0) {
          const values = { product: name, context: 'higher' };
          return [problem('interaction-impossible', { variables: [factor], values })];
        }
        const missing = own.filter((indicator) => !byName.has(indicator));
        const text = own.filter((indicator) => byName.get(indicator)?.kind === 'text');
        return [
          ...missing.map((column) => problem('unknown-column', { variables: [column], values: { name: column } })),
          ...(text.length > 0 ? [problem('non-numeric-column', { variables: text })] : []),
        ];
      }),
    );
}

/** Measurement of the products stands behind the last written measurement, so that tables keep their order. */
function withMeasurement(terms: readonly ModelTerm[], interactions: readonly Interaction[]): ModelTerm[] {
  const last = terms.reduce((at, term, i) => (term.op === '=~' ? i : at), -1);
  const added = interactions
    .filter(({ kind }) => kind !== 'observed')
    .flatMap(({ name, products }) => products.map(({ column }): ModelTerm => ({ lhs: name, op: '=~', rhs: column })));
  return [...terms.slice(0, last + 1), ...added, ...terms.slice(last + 1)];
}

/** Products of the same indicator share its error of measurement; an observed factor has none. */
function addSharedResiduals(list: TermList, interactions: readonly Interaction[]): void {
  const drawn = interactions.filter(({ kind }) => kind !== 'observed');
  const factors = new Set(drawn.flatMap((one) => one.factors));
  const products = drawn.flatMap((one) => one.products);
  products.forEach((one, i) => {
    for (const other of products.slice(0, i)) {
      const isShared = [one.left, one.right].some(
        (name) => !factors.has(name) && (name === other.left || name === other.right),
      );
      if (isShared) list.add({ lhs: other.column, op: '~~', rhs: one.column });
    }
  });
}

function measureProducts(spec: ModelSpec, interactions: readonly Interaction[], method: ProductMethod): ModelSpec {
  const list = new TermList(withMeasurement(spec.terms, interactions));
  addSharedResiduals(list, interactions);
  if (method === 'rc') {
    const isExplained = explainedVariables(spec);
    for (const { name, factors, kind } of interactions) {
      if (kind === 'observed') continue;
      for (const factor of new Set(factors)) {
        if (!isExplained.has(factor)) list.add({ lhs: name, op: '~~', rhs: factor, fixed: 0 });
      }
    }
  }
  return { ...spec, terms: list.terms };
}

/** A data set with the product columns behind its own. */
function withColumns(dataset: Dataset, byName: ReadonlyMap<string, Column>): Dataset {
  return { ...dataset, columns: [...byName.values()] };
}

function createDraft(spec: ModelSpec, dataset: Dataset): Draft {
  return {
    byName: new Map(dataset.columns.map((column) => [column.name, column])),
    indicators: indicatorsByConstruct(spec),
    products: [],
    problems: [],
  };
}

/**
 * Turns every `A:B` of a model into product indicators: the door of the product-indicator methods.
 * A model without products comes back as it is. Product columns are named `a1.b1` (`a1.b1.2` if that is taken).
 * Notes interaction-indicators-unused (matched pairs of constructs with unequal numbers of indicators) and
 * product-covariances-added.
 * Fails with unknown-column, non-numeric-column, interaction-impossible (a composite, a higher-order construct).
 * Source: [marsh-2004], [lin-2010], [little-2006b]. Cost: rows x products (rc: x first-order indicators).
 */
export function expandInteractions(
  spec: ModelSpec,
  dataset: Dataset,
  options: ExpansionOptions,
): Outcome<ExpandedModel> {
  const found = findInteractions(spec, dataset);
  if (!found.ok) return found;
  if (found.value.length === 0) return success({ spec, dataset, interactions: [] });
  const draft = createDraft(spec, dataset);
  const problems = checkIndicators(draft, found.value);
  if (problems.length > 0) return { ok: false, problems };
  const interactions = found.value.map((one) =>
    one.kind === 'observed' ? addObservedProduct(draft, one) : makeProducts(draft, one, options),
  );
  const names = interactions.map(({ name }) => name);
  const unified = unifyProducts(spec, names);
  const measured = measureProducts(unified, interactions, options.method);
  const related = relateProducts({ ...measured, products: draft.products }, interactions);
  const whole = options.settings
    ? completeProducts(related.spec, unified, interactions, options.settings)
    : related.spec;
  return success({ spec: whole, dataset: withColumns(dataset, draft.byName), interactions }, [
    ...draft.problems,
    ...related.problems,
  ]);
}

/** Makes the columns of observed products only; latent products stay in the model. Fails as `expandInteractions` does. */
export function expandObservedProducts(
  spec: ModelSpec,
  dataset: Dataset,
  settings: ProductDefaults,
): Outcome<ExpandedModel> {
  const found = findInteractions(spec, dataset);
  if (!found.ok) return found;
  const draft = createDraft(spec, dataset);
  const interactions = found.value.map((one) => (one.kind === 'observed' ? addObservedProduct(draft, one) : one));
  const unified = unifyProducts(
    spec,
    interactions.map(({ name }) => name),
  );
  const observed = interactions.filter(({ kind }) => kind === 'observed');
  const related = relateProducts(unified, observed);
  const whole = completeProducts(related.spec, unified, observed, settings);
  return success({ spec: whole, dataset: withColumns(dataset, draft.byName), interactions }, related.problems);
}
