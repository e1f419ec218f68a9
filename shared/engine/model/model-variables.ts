/** Which part each variable of a model plays. */
import type { ModelSpec } from './model-spec.ts';

export interface ModelVariables {
  /** Latent variables in order of definition. */
  readonly latents: readonly string[];
  /** Those of them that are weighted sums (`<~`): no residual by default. */
  readonly composites: ReadonlySet<string>;
  /** Observed variables: indicators, then outcomes, then the others, exogenous covariates last. */
  readonly observed: readonly string[];
  /** The covariates, when their moments are data (empty unless fixedX). */
  readonly exogenous: readonly string[];
  /** Exogenous observed covariates whose moments the author says nothing about: they covary among themselves. */
  readonly covariates: readonly string[];
  /**
   * Latent variables that measure others which nothing observed measures: the origin of a higher order comes from
   * them, so their own is fixed where means are free [chen-2005].
   */
  readonly lowerOrder: ReadonlySet<string>;
  /** Latent variables that nothing explains. */
  readonly exogenousLatents: readonly string[];
  /** Explained by regressions, explaining nothing, measuring nothing: their residuals covary by default. */
  readonly terminals: readonly string[];
  /** Observed indicators standing alone for their latent variable: no residual by default. */
  readonly singleIndicators: ReadonlySet<string>;
}

interface Roles {
  readonly latents: Set<string>;
  readonly composites: Set<string>;
  readonly indicators: Set<string>;
  readonly outcomes: Set<string>;
  readonly predictors: Set<string>;
  /** Named in a variance, covariance, intercept, threshold or scale. */
  readonly mentioned: Set<string>;
  readonly indicatorsOf: Map<string, Set<string>>;
}

function collectRoles(spec: ModelSpec): Roles {
  const roles: Roles = {
    latents: new Set(),
    composites: new Set(),
    indicators: new Set(),
    outcomes: new Set(),
    predictors: new Set(),
    mentioned: new Set(),
    indicatorsOf: new Map(),
  };
  for (const name of spec.phantoms ?? []) roles.latents.add(name);
  for (const { lhs, op, rhs } of spec.terms) {
    if (op === '<~') {
      roles.latents.add(lhs);
      roles.composites.add(lhs);
      roles.outcomes.add(lhs);
      roles.predictors.add(rhs);
    } else if (op === '=~') {
      roles.latents.add(lhs);
      roles.indicators.add(rhs);
      const own = roles.indicatorsOf.get(lhs) ?? new Set();
      roles.indicatorsOf.set(lhs, own.add(rhs));
    } else if (op === '~') {
      roles.outcomes.add(lhs);
      roles.predictors.add(rhs);
    } else {
      roles.mentioned.add(lhs);
      if (op === '~~') roles.mentioned.add(rhs);
    }
  }
  return roles;
}

function observedInOrder(roles: Roles, covariates: readonly string[]): string[] {
  const ordered = new Set<string>();
  const last = new Set(covariates);
  for (const group of [roles.indicators, roles.outcomes, roles.predictors, roles.mentioned]) {
    for (const name of group) if (!roles.latents.has(name) && !last.has(name)) ordered.add(name);
  }
  return [...ordered, ...covariates];
}

function findSingleIndicators(roles: Roles): Set<string> {
  const uses = new Map<string, number>();
  for (const own of roles.indicatorsOf.values()) for (const name of own) uses.set(name, (uses.get(name) ?? 0) + 1);
  const single = new Set<string>();
  for (const own of roles.indicatorsOf.values()) {
    const [only] = own;
    if (own.size === 1 && only !== undefined && !roles.latents.has(only) && uses.get(only) === 1) single.add(only);
  }
  return single;
}

/** What measures a latent variable that has no observed indicator. */
function findLowerOrder({ latents, indicatorsOf }: Roles): Set<string> {
  const lower = new Set<string>();
  for (const own of indicatorsOf.values()) {
    if ([...own].every((name) => latents.has(name))) for (const name of own) lower.add(name);
  }
  return lower;
}

/** Sorts the variables of a model into roles; columns of data play no part here. */
export function collectVariables(spec: ModelSpec, fixedX: boolean): ModelVariables {
  const roles = collectRoles(spec);
  const isExplained = (name: string): boolean => roles.outcomes.has(name) || roles.indicators.has(name);
  const unexplained = [...roles.predictors].filter((name) => !roles.latents.has(name) && !isExplained(name));
  const covariates = unexplained.filter((name) => !roles.mentioned.has(name));
  const isTerminal = (name: string): boolean => !roles.predictors.has(name) && !roles.indicators.has(name);
  const outcomes = [...roles.outcomes];
  return {
    latents: [...roles.latents],
    composites: roles.composites,
    observed: observedInOrder(roles, unexplained),
    exogenous: fixedX ? covariates : [],
    covariates,
    lowerOrder: findLowerOrder(roles),
    exogenousLatents: [...roles.latents].filter((name) => !isExplained(name)),
    terminals: [
      ...[...roles.latents].filter(
        (name) => roles.outcomes.has(name) && isTerminal(name) && !roles.composites.has(name),
      ),
      ...outcomes.filter((name) => !roles.latents.has(name) && isTerminal(name)),
    ],
    singleIndicators: findSingleIndicators(roles),
  };
}
