/**
 * Covariances that a product has by its construction and that defaults leave at 0.
 *
 * A product A B is no variable of its own: where the model explains A = f + e_A it covaries with e_A, with the residuals
 * and covariates that A depends on, and, as its factors do, with what predicts the same outcome beside it. Held at 0
 * these covariances make its path look certain: `m ~ x`, `y ~ m + w + m:w` without an interaction is then significant
 * in every second sample. So a product with an explained factor covaries, where the author said nothing,
 * - with the residual of every explained variable that its factors and the other predictors of its outcomes depend on,
 *   these themselves included, unless the product acts on it;
 * - a product of columns with every exogenous column, which covary among themselves as they did before, and with the
 *   exogenous constructs that its factors and those predictors depend on.
 * Covariates that covary with a product are no longer fixed: their moments are estimated.
 */
import { problem, type Problem } from '../../problem.ts';
import type { ModelSpec, ModelTerm } from '../model/model-spec.ts';
import { collectVariables } from '../model/model-variables.ts';
import { overGroups } from '../model/parameter-ref.ts';
import { TermList } from '../model/term-list.ts';
import type { Interaction } from './interaction.ts';

export interface RelatedModel {
  readonly spec: ModelSpec;
  readonly problems: readonly Problem[];
}

/** What regressions and loadings explain. */
export function explainedVariables({ terms }: ModelSpec): ReadonlySet<string> {
  return new Set(terms.flatMap(({ lhs, op, rhs }) => (op === '~' || op === '<~' ? [lhs] : op === '=~' ? [rhs] : [])));
}

/**
 * Covariances of observed factors with the exogenous constructs and the other exogenous columns, where the author
 * wrote none: what a product multiplies has to covary with the product and with the other factor.
 */
export function relateObservedFactors(spec: ModelSpec, interactions: readonly Interaction[]): ModelSpec {
  const mixed = interactions.filter(({ kind }) => kind === 'mixed');
  if (mixed.length === 0) return spec;
  const { exogenousLatents, covariates, latents, terminals, composites } = collectVariables(spec, true);
  const isExplained = explainedVariables(spec);
  const factors = [...new Set(mixed.flatMap((one) => one.factors))].filter(
    (name) => !latents.includes(name) && !isExplained.has(name) && !terminals.includes(name),
  );
  const list = new TermList(spec.terms);
  const others = [...new Set([...factors, ...covariates])];
  for (const factor of factors) {
    for (const name of exogenousLatents) if (!composites.has(name)) list.add({ lhs: name, op: '~~', rhs: factor });
  }
  if (factors.length > 0) addPairs(list, others);
  return { ...spec, terms: list.terms };
}

function addPairs(list: TermList, names: readonly string[]): void {
  names.forEach((a, i) => {
    for (const b of names.slice(i + 1)) list.add({ lhs: a, op: '~~', rhs: b });
  });
}

/** Causes and effects of each variable by the model's paths and loadings; products depend on their factors. */
interface Paths {
  readonly causes: ReadonlyMap<string, readonly string[]>;
  readonly effects: ReadonlyMap<string, readonly string[]>;
}

function pathsOf({ terms }: ModelSpec, interactions: readonly Interaction[]): Paths {
  const causes = new Map<string, string[]>();
  const effects = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, name: string): void => {
    const own = map.get(key);
    if (own) own.push(name);
    else map.set(key, [name]);
  };
  for (const { lhs, op, rhs } of terms) {
    if (op !== '~' && op !== '<~' && op !== '=~') continue;
    const [from, to] = op === '=~' ? [lhs, rhs] : [rhs, lhs];
    put(causes, to, from);
    put(effects, from, to);
  }
  for (const { name, factors } of interactions) for (const factor of factors) put(causes, name, factor);
  return { causes, effects };
}

/** The names and everything that is reached from them. */
function reach(names: readonly string[], steps: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(names);
  for (const name of found) for (const next of steps.get(name) ?? []) found.add(next);
  return found;
}

interface Roles {
  readonly explained: ReadonlySet<string>;
  readonly latents: ReadonlySet<string>;
  readonly composites: ReadonlySet<string>;
  /** Residual variances that the author fixed to 0: nothing covaries with them. */
  readonly without: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  /** Predictors among the columns that nothing explains, and those of them that the author says nothing more about. */
  readonly exogenous: readonly string[];
  readonly covariates: readonly string[];
}

function rolesOf(spec: ModelSpec, interactions: readonly Interaction[]): Roles {
  const explained = explainedVariables(spec);
  const { latents, composites, covariates } = collectVariables(spec, true);
  const isLatent = new Set(latents);
  const predictors = spec.terms.filter(({ op }) => op === '~' || op === '<~').map(({ rhs }) => rhs);
  return {
    explained,
    latents: isLatent,
    composites,
    without: new Set(
      spec.terms.filter(({ lhs, op, rhs, fixed }) => op === '~~' && lhs === rhs && fixed === 0).map(({ lhs }) => lhs),
    ),
    products: new Set(interactions.map(({ name }) => name)),
    exogenous: [...new Set(predictors)].filter((name) => !isLatent.has(name) && !explained.has(name)),
    covariates,
  };
}

/** What a product with an explained factor covaries with. */
function partnersOf({ name, factors, kind }: Interaction, spec: ModelSpec, paths: Paths, roles: Roles): string[] {
  const outcomes = spec.terms.filter(({ op, rhs }) => op === '~' && rhs === name).map(({ lhs }) => lhs);
  const beside = outcomes.flatMap((outcome) => paths.causes.get(outcome) ?? []);
  const upstream = reach([...factors, ...beside], paths.causes);
  const downstream = reach(outcomes, paths.effects);
  const { explained, latents, composites, without, products, exogenous, covariates } = roles;
  const residuals = [...upstream].filter(
    (one) => explained.has(one) && !downstream.has(one) && !composites.has(one) && !without.has(one),
  );
  const random = exogenous.filter((one) => upstream.has(one) && !covariates.includes(one));
  const others =
    kind === 'observed'
      ? [
          ...exogenous,
          ...[...upstream].filter((one) => latents.has(one) && !explained.has(one) && !composites.has(one)),
        ]
      : random;
  return [...residuals, ...others.filter((one) => one !== name && !(products.has(one) && latents.has(one)))];
}

/** Adds the covariances of products whose factors the model explains; notes product-covariances-added. */
function relateExplainedFactors(spec: ModelSpec, interactions: readonly Interaction[]): RelatedModel {
  const roles = rolesOf(spec, interactions);
  const concerned = interactions.filter(({ factors }) => factors.some((factor) => roles.explained.has(factor)));
  if (concerned.length === 0) return { spec, problems: [] };
  const paths = pathsOf(spec, interactions);
  const list = new TermList(spec.terms);
  const problems = concerned.flatMap((interaction): Problem[] => {
    const terms = partnersOf(interaction, spec, paths, roles).map((lhs): ModelTerm => {
      return { lhs, op: '~~', rhs: interaction.name };
    });
    const added = terms.filter((term) => list.add(term));
    if (added.length === 0) return [];
    const factors = interaction.factors.filter((factor) => roles.explained.has(factor));
    const variables = [...new Set([...factors, ...added.map(({ lhs }) => lhs)])];
    const values = { product: interaction.name };
    return [problem('product-covariances-added', { variables, parameters: added.map(overGroups), values })];
  });
  if (concerned.some(({ kind }) => kind === 'observed') && problems.length > 0) addPairs(list, roles.covariates);
  return { spec: { ...spec, terms: list.terms }, problems };
}

/** The covariances of products and of their observed factors. Notes product-covariances-added. */
export function relateProducts(spec: ModelSpec, interactions: readonly Interaction[]): RelatedModel {
  return relateExplainedFactors(relateObservedFactors(spec, interactions), interactions);
}
