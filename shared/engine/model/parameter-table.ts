/**
 * The parameter table: the one model specification behind diagram and syntax.
 * One row per parameter and group, defaults added as lavaan's `sem()`, `cfa()` and `growth()` add them.
 */
import { type ModelFacts, plainFacts, type ParameterRow } from './parameter-row.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import type { MeasuredProduct, ModelSpec } from './model-spec.ts';
import { groupEquations } from './counterparts.ts';
import { isFollowing } from './following-variances.ts';
import {
  effectCodingEquations,
  releasedFromSecondGroup,
  type LinearEquation,
  type Released,
} from './group-equality.ts';
import { collectVariables, type ModelVariables } from './model-variables.ts';
import { Drafts, spreadFixedLabels, termsOfGroup, type ParameterDraft } from './parameter-drafts.ts';

export interface ParameterTable extends ModelVariables {
  readonly rows: readonly ParameterRow[];
  readonly parameterCount: number;
  /** Residual variances or scales of ordered indicators that follow from the parameters. */
  readonly dependentCount: number;
  readonly groupCount: number;
  readonly hasMeans: boolean;
  /** Number of categories of each ordered indicator. */
  readonly categories: ReadonlyMap<string, number>;
  /** Equalities over groups and effect coding, besides equal labels. */
  readonly equations: readonly LinearEquation[];
  readonly products: readonly MeasuredProduct[];
}

interface GroupContext {
  /** The model as it stands in this group. */
  readonly spec: ModelSpec;
  readonly settings: EstimationSettings;
  readonly facts: ModelFacts;
  readonly variables: ModelVariables;
  readonly hasMeans: boolean;
  readonly group: number;
  readonly released: Released;
}

/** Nothing is added to what is written, as by lavaan's `lavaan()`, but the moments of fixed covariates. */
function isUnassisted({ defaults }: Pick<EstimationSettings, 'defaults'>): boolean {
  return defaults === 'lavaan';
}

/** Fixes the first loading of each latent variable to 1, or its variance when `stdLv`. */
function setScales(drafts: Drafts, { spec, variables, settings, released }: GroupContext): void {
  if (settings.effectCoding) return;
  if (settings.stdLv) {
    for (const name of variables.latents) {
      if (variables.composites.has(name)) continue;
      const written = spec.terms.find(({ op, lhs, rhs }) => op === '~~' && lhs === name && rhs === name);
      const draft = drafts.find({ lhs: name, op: '~~', rhs: name });
      // A variance that is written without saying so stays the unit of the scale.
      if (draft && !draft.fixed && !released.latentVariances && !written?.forcedFree) draft.fixed ??= 1;
      drafts.addDefault(name, '~~', name, released.latentVariances ? undefined : 1);
    }
    return;
  }
  if (isUnassisted(settings)) return;
  const done = new Set<string>();
  for (const term of spec.terms) {
    if (term.op !== '=~' || done.has(term.lhs)) continue;
    done.add(term.lhs);
    const draft = drafts.find(term);
    if (draft && draft.fixed === undefined && !term.forcedFree) draft.fixed = 1;
  }
}

function addVariances(drafts: Drafts, { variables, facts, settings, released }: GroupContext): void {
  const { observed, latents, covariates, composites } = variables;
  const isWritten = isUnassisted(settings);
  for (const name of observed) {
    if (covariates.includes(name)) continue;
    if (facts.categories.has(name)) {
      if (settings.parameterization === 'delta') drafts.addDependent(name, '~~', name);
      else drafts.addDefault(name, '~~', name, released.responseScales ? undefined : 1);
    } else drafts.addDefault(name, '~~', name, isWritten || variables.singleIndicators.has(name) ? 0 : undefined);
  }
  for (const name of latents) drafts.addDefault(name, '~~', name, isWritten || composites.has(name) ? 0 : undefined);
}

function addPairs(drafts: Drafts, names: readonly string[], fixed?: number): void {
  names.forEach((a, i) => {
    for (const b of names.slice(i + 1)) drafts.addDefault(a, '~~', b, fixed);
  });
}

/** Residuals of terminal outcomes covary; `orthogonal` keeps latent variables apart. */
function addTerminalPairs(drafts: Drafts, variables: ModelVariables, isOrthogonal: boolean): void {
  const { terminals, latents } = variables;
  if (isOrthogonal) {
    addPairs(
      drafts,
      terminals.filter((name) => latents.includes(name)),
      0,
    );
  }
  addPairs(drafts, terminals);
}

function addExogenousMoments(drafts: Drafts, { variables, settings, hasMeans }: GroupContext): void {
  const names = variables.covariates;
  const fixedX = variables.exogenous.length > 0;
  if (!fixedX && isUnassisted(settings)) {
    for (const name of names) drafts.addDefault(name, '~~', name, 0);
    return;
  }
  names.forEach((a, i) => {
    for (const b of names.slice(i)) drafts.addDefault(a, '~~', b, fixedX ? 0 : undefined, fixedX);
  });
  if (fixedX && hasMeans) for (const name of names) drafts.addDefault(name, '~1', '', 0, true);
}

/**
 * Whether intercepts of observed variables are left to what is written. A model without a word on means keeps those of
 * the sample all the same (lavaan's `int.ov.free`): at 0 they would be an hypothesis that nobody wrote.
 */
function leavesIntercepts(spec: ModelSpec, settings: EstimationSettings): boolean {
  return isUnassisted(settings) && spec.terms.some(({ op }) => op === '~1');
}

function addIntercepts(drafts: Drafts, { spec, variables, facts, settings, released }: GroupContext): void {
  const isGrowth = settings.defaults === 'growth';
  const isZero = isGrowth || leavesIntercepts(spec, settings);
  for (const name of variables.observed) {
    if (variables.exogenous.includes(name)) continue;
    drafts.addDefault(name, '~1', '', isZero || facts.categories.has(name) ? 0 : undefined);
  }
  const areFree = !isUnassisted(settings) && (isGrowth || released.latentMeans || settings.effectCoding);
  for (const name of variables.latents) {
    // Effect coding finds the origin of a higher order by a sum of its own.
    const isOrigin = variables.lowerOrder.has(name) && !settings.effectCoding;
    drafts.addDefault(name, '~1', '', areFree && !isOrigin && !variables.composites.has(name) ? undefined : 0);
  }
}

function addThresholds(drafts: Drafts, { variables, facts, settings, released }: GroupContext): void {
  for (const name of variables.observed) {
    const count = facts.categories.get(name);
    if (count === undefined) continue;
    for (let step = 1; step < count; step++) drafts.addDefault(name, '|', `t${step}`);
    if (settings.parameterization === 'theta') drafts.addDependent(name, '~*~', name);
    else drafts.addDefault(name, '~*~', name, released.responseScales ? undefined : 1);
  }
}

/** Whether the model is one of means as well. */
export function needsMeans(spec: ModelSpec, settings: EstimationSettings, facts: ModelFacts = plainFacts): boolean {
  return (
    settings.meanstructure === true ||
    settings.defaults === 'growth' ||
    settings.missing === 'fiml' ||
    settings.missing === 'fiml.x' ||
    settings.missing === 'two.stage' ||
    (facts.groupCount > 1 && !facts.isWithoutMeans && settings.meanstructure !== 'none') ||
    facts.categories.size > 0 ||
    spec.terms.some((term) => term.op === '~1')
  );
}

function draftGroup(context: GroupContext): ParameterDraft[] {
  const { spec, settings, facts, variables, hasMeans } = context;
  const drafts = new Drafts();
  for (const term of spec.terms) {
    if (isFollowing(term, settings, facts)) drafts.addDependent(term.lhs, term.op, term.rhs);
    else drafts.addUser(term);
  }
  setScales(drafts, context);
  addVariances(drafts, context);
  if (!isUnassisted(settings)) {
    addPairs(drafts, variables.exogenousLatents, settings.orthogonal ? 0 : undefined);
    addTerminalPairs(drafts, variables, settings.orthogonal);
  }
  addExogenousMoments(drafts, context);
  if (hasMeans) addIntercepts(drafts, context);
  addThresholds(drafts, context);
  return drafts.rows;
}

/** What the author says of the search: start, bounds, and that the parameter is free. */
function searchOf({
  start,
  lower,
  upper,
  isSaidFree,
}: ParameterDraft): Pick<ParameterRow, 'start' | 'lower' | 'upper' | 'isSaidFree'> {
  return {
    ...(isSaidFree ? { isSaidFree } : {}),
    ...(start === undefined ? {} : { start }),
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}

/** Numbers the drafts of all groups: free parameters and dependent quantities. */
function numberRows(groups: readonly (readonly ParameterDraft[])[]): {
  readonly rows: ParameterRow[];
  readonly parameterCount: number;
  readonly dependentCount: number;
} {
  let parameterCount = 0;
  let dependentCount = 0;
  const rows = groups.flatMap((drafts, g) =>
    drafts.map((draft): ParameterRow => {
      const isFixed = draft.fixed !== undefined;
      const dependent = draft.isDependent && !isFixed ? dependentCount++ : -1;
      const parameter = isFixed || dependent >= 0 ? -1 : parameterCount++;
      const { lhs, op, rhs, label, isSampleMoment } = draft;
      const value = draft.fixed ?? 0;
      return { lhs, op, rhs, group: g + 1, label, parameter, dependent, value, isSampleMoment, ...searchOf(draft) };
    }),
  );
  return { rows, parameterCount, dependentCount };
}

/** Compiles a model to its parameter table. The spec must have been checked (`checkModel`). */
export function buildParameterTable(
  spec: ModelSpec,
  settings: EstimationSettings,
  facts: ModelFacts = plainFacts,
): ParameterTable {
  const variables = collectVariables(spec, settings.fixedX);
  const hasMeans = needsMeans(spec, settings, facts);
  const groups = Array.from({ length: facts.groupCount }, (_, g) => {
    const group = g + 1;
    const released = releasedFromSecondGroup(settings, group);
    const own = { ...spec, terms: termsOfGroup(spec.terms, group) };
    // Groups with blocks of their own have the same variables, which need not play the same parts.
    const parts = spec.blocks ? collectVariables(own, settings.fixedX) : variables;
    return draftGroup({ spec: own, settings, facts, variables: parts, hasMeans, group, released });
  });
  spreadFixedLabels(groups.flat());
  const numbered = numberRows(groups);
  const equations = [
    ...groupEquations(numbered.rows, { settings, variables }),
    ...(settings.effectCoding ? effectCodingEquations(numbered.rows, hasMeans) : []),
  ];
  const { groupCount, categories } = facts;
  return { ...variables, ...numbered, groupCount, hasMeans, categories, equations, products: spec.products ?? [] };
}
