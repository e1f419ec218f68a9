/** From drawing to model, and from the model's parameters back to what is drawn. */
import type { EstimateRow, Fit } from '../engine/fit.ts';
import type { ModelSpec, ModelTerm, RelationOperator } from '../engine/model/model-spec.ts';
import { joinTerms } from '../engine/model/join-terms.ts';
import { failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import { drawnEffects } from './effects.ts';
import { modelName, nodeName } from './find.ts';
import { furtherConstructs, furtherModel } from './further-model.ts';
import { moderationTerms, productName, type ModerationTerms } from './moderation-terms.ts';
import { writtenParameter } from './shown-diagram.ts';
import type { Construct, ProjectDocument } from './types.ts';

/**
 * The model as drawn and written, before defaults are added: loadings construct by construct, then regressions
 * outcome by outcome, each followed by its moderations, then covariances, then what the further statements say; about
 * the same parameter, drawing and statement join. Latent variables without indicators and the names of blocks come from
 * the statements alone. An observed variable without any arrow is not in the model.
 * Notes moderator-effect-added where a moderator has no arrow of its own to the outcome.
 * Fails with: model-empty, construct-without-indicators, and in the statements syntax-error, parameter-repeated.
 */
export function toModelSpec(document: ProjectDocument): Outcome<ModelSpec> {
  const further = furtherModel(document);
  if (!further.ok) return further;
  const { terms: written, ...others } = further.value;
  const constructs = document.diagram.nodes.filter((node) => node.kind === 'construct');
  const measured = furtherConstructs(document);
  const unmeasured = constructs.filter(({ name, indicators }) => indicators.length === 0 && !measured.has(name));
  if (unmeasured.length > 0)
    return failure(
      problem('construct-without-indicators', { variables: unmeasured.map((construct) => construct.name) }),
    );
  const drawn = drawnTerms(document);
  const terms = joinTerms([...drawn.terms, ...written]);
  if (!terms.ok) return terms;
  if (terms.value.length === 0) return failure(problem('model-empty'));
  const effects = drawnEffects(document).map(({ name, routes }) => ({ name, routes }));
  const spec = { ...others, terms: terms.value, ...(effects.length > 0 ? { effects } : {}) };
  return success(spec, drawn.problems);
}

/** What the drawing alone says, with the notes about it; constructs without indicators say nothing. */
export function drawnTerms(document: ProjectDocument): ModerationTerms {
  const moderations = moderationTerms(document);
  const constructs = document.diagram.nodes.filter((node) => node.kind === 'construct');
  const terms = [
    ...constructs.flatMap(loadings),
    ...regressions(document, moderations.terms),
    ...covariances(document),
  ];
  return { terms, problems: moderations.problems };
}

function loadings(construct: Construct): ModelTerm[] {
  return construct.indicators.map((indicator) => ({
    lhs: construct.name,
    op: '=~',
    rhs: indicator.column,
    ...modifiers(indicator),
  }));
}

function regressions(document: ProjectDocument, moderations: readonly ModelTerm[]): ModelTerm[] {
  const { nodes, paths } = document.diagram;
  return nodes.flatMap((node) => {
    const own = paths.filter((path) => path.to === node.id);
    const outcome = modelName(document, node.id);
    return [
      ...own.flatMap((path) => term(document, '~', path.to, path.from, path)),
      ...moderations.filter((each) => each.lhs === outcome),
    ];
  });
}

function covariances(document: ProjectDocument): ModelTerm[] {
  return document.diagram.covariances.flatMap((each) => term(document, '~~', each.a, each.b, each));
}

function term(
  document: ProjectDocument,
  op: RelationOperator,
  left: string,
  right: string,
  given: Modifiers,
): ModelTerm[] {
  const lhs = modelName(document, left);
  const rhs = modelName(document, right);
  return lhs === undefined || rhs === undefined ? [] : [{ lhs, op, rhs, ...modifiers(given) }];
}

interface Modifiers {
  readonly fixed?: number;
  readonly label?: string;
}

function modifiers({ fixed, label }: Modifiers): Modifiers {
  return { ...(label ? { label } : {}), ...(fixed === undefined ? {} : { fixed }) };
}

/** A parameter by its place in the model. */
export interface ParameterKey {
  readonly lhs: string;
  readonly op: EstimateRow['op'];
  readonly rhs: string;
}

/** Both directions between drawn elements and parameters. Build once a document, ask often. */
export interface ModelMap {
  /**
   * What draws this parameter: an indicator for its loading, a path, a covariance, a moderation, or the node
   * itself for its own (residual) variance or intercept. Undefined when nothing drawn stands for it.
   */
  readonly elementOf: (parameter: ParameterKey) => string | undefined;
  /** The parameter an indicator (its loading), path, covariance, moderation or written edge stands for. */
  readonly parameterOf: (elementId: string) => ParameterKey | undefined;
}

export function mapModel(document: ProjectDocument): ModelMap {
  const elements = new Map<string, string>();
  const parameters = new Map<string, ParameterKey>();
  const enter = (id: string, lhs: string | undefined, op: ParameterKey['op'], rhs: string | undefined) => {
    if (lhs === undefined || rhs === undefined) return;
    elements.set(keyText({ lhs, op, rhs }), id);
    parameters.set(id, { lhs, op, rhs });
  };
  const { nodes, paths, covariances: curves, moderations } = document.diagram;
  const own = (id: string, name: string) => {
    elements.set(keyText({ lhs: name, op: '~~', rhs: name }), id);
    elements.set(keyText({ lhs: name, op: '~1', rhs: '' }), id);
  };
  for (const node of nodes) {
    if (node.kind === 'observed') own(node.id, node.column);
    else {
      own(node.id, node.name);
      for (const each of node.indicators) own(each.id, each.column);
      for (const each of node.indicators) enter(each.id, node.name, '=~', each.column);
    }
  }
  for (const path of paths)
    if (!writtenParameter(path.id)) enter(path.id, modelName(document, path.to), '~', modelName(document, path.from));
  for (const each of curves)
    if (!writtenParameter(each.id)) enter(each.id, modelName(document, each.a), '~~', modelName(document, each.b));
  for (const each of moderations) {
    const path = paths.find(({ id }) => id === each.path);
    if (path) enter(each.id, modelName(document, path.to), '~', productName(document, each));
  }
  return {
    elementOf: (parameter) => elements.get(keyText(parameter)),
    parameterOf: (elementId) => parameters.get(elementId) ?? writtenParameter(elementId),
  };
}

/** Covariances are the same either way round. */
function keyText({ lhs, op, rhs }: ParameterKey): string {
  const [first, second] = op === '~~' && rhs < lhs ? [rhs, lhs] : [lhs, rhs];
  return JSON.stringify([first, op, second]);
}

/** Rows of the estimates by parameter, for lookups by what is drawn. */
export function indexEstimates(fit: Fit | null): (parameter: ParameterKey | undefined) => EstimateRow | undefined {
  const rows = new Map<string, EstimateRow>();
  if (fit && fit.status !== 'failed') for (const row of fit.estimates) rows.set(keyText(row), row);
  return (parameter) => parameter && rows.get(keyText(parameter));
}

/** Drawn elements a problem names: by variable (constructs, observed variables, indicators) and by parameter. */
export function culprits(given: Problem, document: ProjectDocument): readonly string[] {
  const ids = new Set<string>();
  const { nodes } = document.diagram;
  for (const node of nodes) {
    const name = nodeName(node);
    if (given.variables.includes(name)) ids.add(node.id);
    if (node.kind === 'construct')
      for (const each of node.indicators) if (given.variables.includes(each.column)) ids.add(each.id);
  }
  const { elementOf } = mapModel(document);
  for (const text of given.parameters) {
    const parameter = parseParameter(text);
    const id = parameter && elementOf(parameter);
    if (id !== undefined) ids.add(id);
  }
  return [...ids];
}

/** `Trust =~ TRU1` as a key. */
function parseParameter(text: string): ParameterKey | undefined {
  const match = /^(\S+) (=~|<~|~~|~1|~) ?(.*)$/.exec(text.trim());
  if (!match) return undefined;
  const [, lhs = '', op = '', rhs = ''] = match;
  return { lhs, op: op as RelationOperator, rhs: rhs.trim() };
}
