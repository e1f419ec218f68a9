/**
 * The parameter table: the one model specification behind diagram and syntax.
 * One row per parameter, defaults added as lavaan's `sem()`, `cfa()` and `growth()` add them.
 */
import type { EstimationSettings } from '../fit.ts';
import type { ModelSpec, ModelTerm, RelationOperator } from '../model-spec.ts';
import { collectVariables, type ModelVariables } from './model-variables.ts';

export interface ParameterRow {
  readonly lhs: string;
  readonly op: RelationOperator;
  readonly rhs: string;
  readonly group: number;
  readonly label: string;
  /** Index among the free parameters, before equalities; -1 when fixed. */
  readonly parameter: number;
  /** Value of a fixed parameter (moments of exogenous covariates are filled in by the fit). */
  readonly value: number;
  /** Start the author asked for. */
  readonly start?: number;
  /** A moment of an exogenous covariate, taken from the data. */
  readonly isSampleMoment: boolean;
}

export interface ParameterTable extends ModelVariables {
  readonly rows: readonly ParameterRow[];
  readonly parameterCount: number;
  readonly hasMeans: boolean;
}

interface Draft {
  lhs: string;
  op: RelationOperator;
  rhs: string;
  label: string;
  /** undefined: free. */
  fixed?: number;
  start?: number;
  isSampleMoment: boolean;
}

/** What a parameter is called in problems: `Trust =~ TRU1`, `x ~1`. */
export function parameterName(row: { readonly lhs: string; readonly op: string; readonly rhs: string }): string {
  return row.op === '~1' ? `${row.lhs} ~1` : `${row.lhs} ${row.op} ${row.rhs}`;
}

/** Identifies a parameter whichever way round a covariance is written. */
export function parameterKey(lhs: string, op: string, rhs: string): string {
  if (op === '~~' && rhs < lhs) return [rhs, op, lhs].join('\u0000');
  return [lhs, op, rhs].join('\u0000');
}

class Drafts {
  readonly rows: Draft[] = [];
  private readonly byKey = new Map<string, Draft>();

  find(lhs: string, op: string, rhs: string): Draft | undefined {
    return this.byKey.get(parameterKey(lhs, op, rhs));
  }

  /** Adds a default unless the author wrote the parameter. */
  addDefault(lhs: string, op: RelationOperator, rhs: string, fixed?: number, isSampleMoment = false): void {
    if (this.find(lhs, op, rhs)) return;
    this.put({ lhs, op, rhs, label: '', ...(fixed === undefined ? {} : { fixed }), isSampleMoment });
  }

  addUser(term: ModelTerm): void {
    const known = this.find(term.lhs, term.op, term.rhs);
    const draft = known ?? { lhs: term.lhs, op: term.op, rhs: term.rhs, label: '', isSampleMoment: false };
    if (term.label !== undefined) draft.label = term.label;
    if (term.fixed !== undefined) draft.fixed = term.fixed;
    if (term.start !== undefined) draft.start = term.start;
    if (!known) this.put(draft);
  }

  private put(draft: Draft): void {
    this.rows.push(draft);
    this.byKey.set(parameterKey(draft.lhs, draft.op, draft.rhs), draft);
  }
}

/** Fixes the first loading of each latent variable to 1, or its variance when `stdLv`. */
function setScales(drafts: Drafts, spec: ModelSpec, variables: ModelVariables, stdLv: boolean): void {
  if (stdLv) {
    for (const name of variables.latents) drafts.addDefault(name, '~~', name, 1);
    return;
  }
  const done = new Set<string>();
  for (const term of spec.terms) {
    if (term.op !== '=~' || done.has(term.lhs)) continue;
    done.add(term.lhs);
    const draft = drafts.find(term.lhs, term.op, term.rhs);
    if (draft && draft.fixed === undefined && !term.forcedFree) draft.fixed = 1;
  }
}

function addVariances(drafts: Drafts, variables: ModelVariables): void {
  const { observed, latents, covariates } = variables;
  for (const name of observed) {
    if (covariates.includes(name)) continue;
    const isSingle = variables.singleIndicators.has(name);
    drafts.addDefault(name, '~~', name, isSingle ? 0 : undefined);
  }
  for (const name of latents) drafts.addDefault(name, '~~', name);
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

function addExogenousMoments(drafts: Drafts, variables: ModelVariables, fixedX: boolean, hasMeans: boolean): void {
  const names = variables.covariates;
  names.forEach((a, i) => {
    for (const b of names.slice(i)) drafts.addDefault(a, '~~', b, fixedX ? 0 : undefined, fixedX);
  });
  if (fixedX && hasMeans) for (const name of names) drafts.addDefault(name, '~1', '', 0, true);
}

function addIntercepts(drafts: Drafts, variables: ModelVariables, isGrowth: boolean): void {
  for (const name of variables.observed) {
    if (!variables.exogenous.includes(name)) drafts.addDefault(name, '~1', '', isGrowth ? 0 : undefined);
  }
  for (const name of variables.latents) drafts.addDefault(name, '~1', '', isGrowth ? undefined : 0);
}

/** A label shared with a fixed parameter fixes every parameter that bears it. */
function spreadFixedLabels(rows: readonly Draft[]): void {
  const values = new Map<string, number>();
  for (const row of rows) {
    if (row.label !== '' && row.fixed !== undefined && !values.has(row.label)) values.set(row.label, row.fixed);
  }
  for (const row of rows) if (row.fixed === undefined && values.has(row.label)) row.fixed = values.get(row.label)!;
}

/** Whether the model is one of means as well. */
export function needsMeans(spec: ModelSpec, settings: EstimationSettings): boolean {
  return settings.meanstructure || settings.defaults === 'growth' || spec.terms.some((term) => term.op === '~1');
}

/** Compiles a model to its parameter table. The spec must hold only what this version estimates. */
export function buildParameterTable(spec: ModelSpec, settings: EstimationSettings): ParameterTable {
  const variables = collectVariables(spec, settings.fixedX);
  const isGrowth = settings.defaults === 'growth';
  const hasMeans = needsMeans(spec, settings);
  const drafts = new Drafts();
  for (const term of spec.terms) drafts.addUser(term);
  setScales(drafts, spec, variables, settings.stdLv);
  addVariances(drafts, variables);
  addPairs(drafts, variables.exogenousLatents, settings.orthogonal ? 0 : undefined);
  addTerminalPairs(drafts, variables, settings.orthogonal);
  addExogenousMoments(drafts, variables, settings.fixedX, hasMeans);
  if (hasMeans) addIntercepts(drafts, variables, isGrowth);
  spreadFixedLabels(drafts.rows);
  let parameterCount = 0;
  const rows = drafts.rows.map((draft): ParameterRow => {
    const parameter = draft.fixed === undefined ? parameterCount++ : -1;
    const { lhs, op, rhs, label, isSampleMoment } = draft;
    const start = draft.start === undefined ? {} : { start: draft.start };
    return { lhs, op, rhs, group: 1, label, parameter, value: draft.fixed ?? 0, isSampleMoment, ...start };
  });
  return { ...variables, rows, parameterCount, hasMeans };
}
