/** From a model in syntax to a project: what can be drawn is drawn, and the rest stands in its further statements. */
import type { EstimationSettings } from '../../engine/settings/settings.ts';
import type { ModelSpec, ModelTerm } from '../../engine/model/model-spec.ts';
import { printSyntax } from '../../engine/model/print-syntax.ts';
import { applyLayout } from './edit-layout.ts';
import { canAddModeration } from './edit-moderations.ts';
import { idSource, type IdKind } from '../ids.ts';
import { limits } from '../limits.ts';
import { emptyDocument } from './new-document.ts';
import type { Covariance, Diagram, Indicator, Moderation, Path, ProjectDocument } from '../types.ts';

interface Drawing {
  /** Names that are measured, composed, or said to be latent (`f =~ 0`). */
  readonly latents: ReadonlySet<string>;
  readonly diagram: { readonly [K in keyof Diagram]: Diagram[K][number][] };
  /** Node of each name, and indicator of each column. */
  readonly nodeIds: Map<string, string>;
  readonly indicatorIds: Map<string, string>;
  readonly drawn: Set<ModelTerm>;
  readonly give: (kind: IdKind) => string;
}

function modifiers({ fixed, label }: ModelTerm): { readonly fixed?: number; readonly label?: string } {
  return { ...(fixed === undefined ? {} : { fixed }), ...(label ? { label } : {}) };
}

/** What a drawing says of a parameter. Starts, bounds, `NA`, `equal()` and `c()` have no sign in it. */
const drawnKeys: ReadonlySet<string> = new Set(['lhs', 'op', 'rhs', 'fixed', 'label'] satisfies (keyof ModelTerm)[]);

function isWhollyDrawn(term: ModelTerm): boolean {
  return Object.entries(term).every(([key, value]) => value === undefined || drawnKeys.has(key));
}

/** A drawing is the model of all groups: what the block of one group leaves out is written in the others. */
function isInAllGroups({ byGroup = [] }: ModelTerm): boolean {
  return byGroup.every(({ absent }) => !absent);
}

function addConstructNode(drawing: Drawing, name: string, indicators: readonly Indicator[]): string {
  const id = drawing.give('construct');
  drawing.nodeIds.set(name, id);
  const place = { label: {}, x: 0, y: 0, indicatorSide: 'auto', isCollapsed: false } as const;
  drawing.diagram.nodes.push({ kind: 'construct', id, name, indicators, ...place });
  return id;
}

/**
 * Constructs measured by columns; a drawing has no sign for loadings of constructs, for weights and for loadings of some
 * groups alone. What follows such a loading is not drawn either: the first loading of a construct sets its scale, so
 * their order must stay.
 */
function drawConstructs(drawing: Drawing, { terms }: ModelSpec): void {
  const loadings = new Map<string, Indicator[]>();
  const isCut = new Set<string>();
  for (const term of terms) {
    if (term.op !== '=~' && term.op !== '<~') continue;
    if (term.op === '<~' || drawing.latents.has(term.rhs) || !isInAllGroups(term)) isCut.add(term.lhs);
    const own = loadings.get(term.lhs) ?? [];
    if (term.lhs.length > limits.name || own.length >= limits.indicators) isCut.add(term.lhs);
    if (own.length === 0 && loadings.size >= limits.nodes) isCut.add(term.lhs);
    if (isCut.has(term.lhs)) continue;
    const id = drawing.give('indicator');
    drawing.indicatorIds.set(term.rhs, id);
    own.push({ id, column: term.rhs, ...modifiers(term) });
    loadings.set(term.lhs, own);
    drawing.drawn.add(term);
  }
  for (const [name, indicators] of loadings) addConstructNode(drawing, name, indicators);
}

/**
 * The node of a name; what has none yet gets one when the structural part first speaks of it, as far as a drawing can
 * hold it.
 */
function nodeOf(drawing: Drawing, name: string): string | undefined {
  const known = drawing.nodeIds.get(name);
  if (known !== undefined || name.includes(':') || drawing.indicatorIds.has(name)) return known;
  if (drawing.diagram.nodes.length >= limits.nodes) return undefined;
  if (drawing.latents.has(name) && name.length > limits.name) return undefined;
  if (drawing.latents.has(name)) return addConstructNode(drawing, name, []);
  const id = drawing.give('observed');
  drawing.nodeIds.set(name, id);
  drawing.diagram.nodes.push({ kind: 'observed', id, column: name, x: 0, y: 0 });
  return id;
}

function drawPath(drawing: Drawing, term: ModelTerm): void {
  const to = nodeOf(drawing, term.lhs);
  const from = nodeOf(drawing, term.rhs);
  if (to === undefined || from === undefined || to === from || !isInAllGroups(term)) return;
  if (drawing.diagram.paths.length >= limits.edges) return;
  drawing.diagram.paths.push({ id: drawing.give('path'), from, to, ...modifiers(term) } satisfies Path);
  drawing.drawn.add(term);
}

/** A product onto the path of either factor, where both have one: a drawn moderation brings both with it. */
function drawModeration(drawing: Drawing, term: ModelTerm): void {
  if (!isInAllGroups(term) || drawing.diagram.moderations.length >= limits.edges) return;
  const factors = term.rhs.split(':').map((name) => drawing.nodeIds.get(name));
  const to = drawing.nodeIds.get(term.lhs);
  const pathOf = (from: string | undefined) =>
    drawing.diagram.paths.find((each) => each.from === from && each.to === to);
  for (const [from, moderator] of [factors, factors.toReversed()]) {
    const path = pathOf(from);
    if (!path || moderator === undefined || !pathOf(moderator)) continue;
    if (!canAddModeration({ ...emptyDocument, diagram: drawing.diagram }, moderator, path.id)) continue;
    const id = drawing.give('moderation');
    drawing.diagram.moderations.push({ id, path: path.id, moderator, ...modifiers(term) } satisfies Moderation);
    drawing.drawn.add(term);
    return;
  }
}

function drawCovariance(drawing: Drawing, term: ModelTerm): void {
  if (term.lhs === term.rhs) return;
  const { nodeIds, indicatorIds, diagram } = drawing;
  const areIndicators = indicatorIds.has(term.lhs) && indicatorIds.has(term.rhs);
  const idOf = (name: string): string | undefined =>
    areIndicators ? indicatorIds.get(name) : (nodeIds.get(name) ?? nodeOf(drawing, name));
  const a = idOf(term.lhs);
  const b = idOf(term.rhs);
  if (a === undefined || b === undefined || !isInAllGroups(term) || diagram.covariances.length >= limits.edges) return;
  diagram.covariances.push({ id: drawing.give('covariance'), a, b, ...modifiers(term) } satisfies Covariance);
  drawing.drawn.add(term);
}

const isProduct = ({ rhs }: ModelTerm): boolean => rhs.split(':').length === 2;

/**
 * Draws a model: constructs with their indicators, paths, moderations and covariances, laid out. Variances, intercepts,
 * thresholds, weights, loadings of constructs, latent variables without indicators, blocks of groups, constraints and
 * definitions have no sign in a drawing and become further statements, as does what goes beyond `limits`, so that `toModelSpec` gives the same model back.
 *
 * @param spec one term a parameter, as `parseSyntax` leaves it
 */
export function drawModel(spec: ModelSpec, settings: EstimationSettings): ProjectDocument {
  const { phantoms = [] } = spec;
  const measured = spec.terms.filter(({ op }) => op === '=~' || op === '<~');
  const drawing: Drawing = {
    latents: new Set([...measured.map(({ lhs }) => lhs), ...phantoms]),
    diagram: { nodes: [], paths: [], covariances: [], moderations: [] },
    nodeIds: new Map(),
    indicatorIds: new Map(),
    drawn: new Set(),
    give: idSource(emptyDocument),
  };
  drawConstructs(drawing, spec);
  // Constructs of constructs and composites get a node; what they are made of is shown beside it.
  for (const { lhs, op, rhs } of measured) {
    if (!drawing.nodeIds.has(lhs)) nodeOf(drawing, lhs);
    if (op === '<~') nodeOf(drawing, rhs);
  }
  for (const name of phantoms) nodeOf(drawing, name);
  const regressions = spec.terms.filter(({ op }) => op === '~');
  for (const term of regressions) if (!isProduct(term)) drawPath(drawing, term);
  for (const term of regressions) if (isProduct(term)) drawModeration(drawing, term);
  for (const term of spec.terms) if (term.op === '~~') drawCovariance(drawing, term);
  const terms = spec.terms.filter((term) => !drawing.drawn.has(term) || !isWhollyDrawn(term));
  const furtherSyntax = printSyntax({ ...spec, terms });
  return applyLayout({ ...emptyDocument, diagram: drawing.diagram, furtherSyntax, settings });
}
