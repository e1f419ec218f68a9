/**
 * A model with products -> the model LMS estimates, and the same model without its interactions.
 *
 * A product stands in the parameter table as a variable without variance of its own, `A:B <~ 0*A + 0*B`; at a node of
 * the quadrature its path from B gets the value of A. Labels, constraints and definitions thus reach the path of
 * `A:B` like any other parameter.
 */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import type { ModelSpec, ModelTerm } from '../model/model-spec.ts';
import { namesIn } from '../model/expression.ts';
import { overGroups } from '../model/parameter-ref.ts';
import type { ParameterTable } from '../model/parameter-table.ts';
import { latentProducts, type Interaction } from '../products/interaction.ts';
import { relateObservedFactors } from '../products/relate-products.ts';

/** LMS integrates over no more latent variables than this. */
export const mostDimensions = 3;

/** LMS is maximum likelihood of single cases, with means. */
export function lmsSettings(settings: EstimationSettings): EstimationSettings {
  return { ...settings, estimator: 'ML', likelihood: 'normal', missing: 'listwise', meanstructure: true, ordered: [] };
}

/** Anything said of a product beyond its paths: it has no parameters of its own. */
function checkUse(spec: ModelSpec, products: readonly Interaction[]): Problem[] {
  const names = new Set(products.map(({ name }) => name));
  return spec.terms
    .filter(({ lhs, op, rhs }) => names.has(lhs) || (names.has(rhs) && op !== '~'))
    .map((term) => {
      const product = names.has(term.lhs) ? term.lhs : term.rhs;
      const values = { product, context: 'own' };
      return problem('interaction-impossible', { parameters: [overGroups(term)], values });
    });
}

/** Adds the products as variables. Fails with interaction-impossible (a parameter of the product itself). */
export function withProducts(spec: ModelSpec, interactions: readonly Interaction[]): Outcome<ModelSpec> {
  const products = latentProducts(interactions);
  const problems = checkUse(spec, products);
  if (problems.length > 0) return failure(...problems);
  const added = products.flatMap(({ name, factors }) =>
    [...new Set(factors)].map((rhs): ModelTerm => ({ lhs: name, op: '<~', rhs, fixed: 0 })),
  );
  return success(relateObservedFactors({ ...spec, terms: [...spec.terms, ...added] }, interactions));
}

/** The same model with all paths of products fixed to 0, and without constraints that speak of these paths. */
export function withoutInteractions(spec: ModelSpec, interactions: readonly Interaction[]): ModelSpec {
  const names = new Set(latentProducts(interactions).map(({ name }) => name));
  const isProductPath = ({ op, rhs }: ModelTerm): boolean => op === '~' && names.has(rhs);
  const labelsElsewhere = new Set(spec.terms.filter((term) => !isProductPath(term)).map(({ label }) => label));
  const terms = spec.terms.map((term): ModelTerm => {
    if (!isProductPath(term)) return term;
    const { lhs, op, rhs, label } = term;
    // A label that fixes other parameters too is left out.
    const own = label === undefined || labelsElsewhere.has(label) ? {} : { label };
    return { lhs, op, rhs, ...own, fixed: 0 };
  });
  const productLabels = new Set(spec.terms.filter(isProductPath).map(({ label }) => label));
  const constraints = spec.constraints.filter(
    ({ left, right }) => ![...namesIn(left), ...namesIn(right)].some((name) => productLabels.has(name)),
  );
  return { ...spec, terms, constraints };
}

/** Latent variables that nothing explains or measures, and that are no weighted sums: what can be conditioned on. */
export function conditionable(spec: ModelSpec, table: ParameterTable): ReadonlySet<string> {
  const explained = new Set<string>();
  for (const { lhs, op, rhs } of spec.terms) {
    if (op === '~' || op === '<~') explained.add(lhs);
    else if (op === '=~') explained.add(rhs);
  }
  return new Set(table.latents.filter((name) => !explained.has(name)));
}

/** All subsets of `size` names. */
function subsets(names: readonly string[], size: number): (readonly string[])[] {
  if (size === 0) return [[]];
  return names.flatMap((name, i) => subsets(names.slice(i + 1), size - 1).map((rest) => [name, ...rest]));
}

/**
 * The fewest latent variables that hold a factor of every product; of equals, those that need the fewest nodes.
 * @param nodesNeeded by candidate; Infinity where it has no measurement error
 * Fails with interaction-impossible (no factor that could be conditioned on; none with measurement error; too many).
 */
export function chooseDimensions(
  products: readonly Interaction[],
  candidates: ReadonlySet<string>,
  nodesNeeded: (name: string) => number,
): Outcome<readonly string[]> {
  const usable = new Set([...candidates].filter((name) => Number.isFinite(nodesNeeded(name))));
  const refused = products
    .filter(({ factors }) => !factors.some((name) => usable.has(name)))
    .map(({ name, factors }) => {
      const context = factors.some((factor) => candidates.has(factor)) ? 'exact' : 'endogenous';
      return problem('interaction-impossible', {
        variables: [...new Set(factors)],
        values: { product: name, context },
      });
    });
  if (refused.length > 0) return failure(...refused);
  const names = [...new Set(products.flatMap(({ factors }) => factors))].filter((name) => usable.has(name));
  const cost = (set: readonly string[]): number => set.reduce((sum, name) => sum + Math.log(nodesNeeded(name)), 0);
  for (let size = 1; size <= mostDimensions; size++) {
    const covers = subsets(names, size).filter((set) =>
      products.every(({ factors }) => factors.some((name) => set.includes(name))),
    );
    const [best] = covers.sort((a, b) => cost(a) - cost(b));
    if (best) return success(best);
  }
  const values = { product: products[0]!.name, context: 'many', dimensions: names.length, limit: mostDimensions };
  return failure(problem('interaction-impossible', { variables: names, values }));
}
