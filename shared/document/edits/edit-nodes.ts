/** Edits of constructs and observed variables. Each is document -> document; an edit that cannot be made returns its argument. */
import { languages } from '../../languages.ts';
import type { ConstructSuggestion } from '../../data/types.ts';
import { changeConstruct, changeNodes, withDiagram, withProperties } from './change.ts';
import { renameInHypotheses } from './edit-hypotheses.ts';
import { findConstruct, localText } from '../find.ts';
import { snap, type Point } from '../layout/geometry.ts';
import { allIds, idSource } from '../ids.ts';
import { limits } from '../limits.ts';
import { commonPrefix, isFreeName, isValidName, nameFromLabel, uniqueName } from './names.ts';
import { freePlaces } from '../layout/place-new.ts';
import type { Construct, IndicatorSide, Language, LocalText, ProjectDocument } from '../types.ts';

export interface NewConstruct {
  /** From `nextId(document, 'construct')`, so that the caller can select it; derived when left out. */
  readonly id?: string;
  readonly x: number;
  readonly y: number;
  readonly label?: LocalText;
  /** A wish: made valid and unique. Derived from label, else from the columns' common prefix. */
  readonly name?: string;
  /** Becomes indicators in this order. */
  readonly columns?: readonly string[];
}

/** Rejected: an id in use, or more nodes or columns than a document can hold. */
export function addConstruct(document: ProjectDocument, wish: NewConstruct): ProjectDocument {
  if (wish.id !== undefined && allIds(document).includes(wish.id)) return document;
  const give = idSource(document);
  const columns = [...new Set(wish.columns ?? [])];
  if (isFull(document) || columns.length > limits.indicators) return document;
  const derivedId = give('construct');
  const base = wish.name || localText(wish.label, languages[0], '') || commonPrefix(columns) || 'F1';
  const construct: Construct = {
    kind: 'construct',
    id: wish.id ?? derivedId,
    name: uniqueName(document, nameFromLabel(base), columns),
    label: wish.label ?? {},
    x: snap(wish.x),
    y: snap(wish.y),
    indicators: columns.map((column) => ({ id: give('indicator'), column })),
    indicatorSide: 'auto',
    isCollapsed: false,
  };
  return withDiagram(document, { nodes: [...document.diagram.nodes, construct] });
}

function isFull(document: ProjectDocument): boolean {
  return document.diagram.nodes.length >= limits.nodes;
}

/** Rejected when the column already stands in the drawing as an observed variable, or when the drawing is full. */
export function addObserved(
  document: ProjectDocument,
  wish: { readonly id?: string; readonly column: string; readonly x: number; readonly y: number },
): ProjectDocument {
  const { nodes } = document.diagram;
  if (wish.id !== undefined && allIds(document).includes(wish.id)) return document;
  if (isFull(document) || nodes.some((node) => node.kind === 'observed' && node.column === wish.column))
    return document;
  const id = wish.id ?? idSource(document)('observed');
  const node = { kind: 'observed', id, column: wish.column, x: snap(wish.x), y: snap(wish.y) } as const;
  return withDiagram(document, { nodes: [...nodes, node] });
}

/** One construct a suggestion, placed below what is drawn and with its label where one is given; suggestions whose columns are all measured already are skipped. */
export function addSuggestedConstructs(
  document: ProjectDocument,
  suggestions: readonly (Omit<ConstructSuggestion, 'label'> & { readonly label?: LocalText })[],
): ProjectDocument {
  const measured = new Set(
    document.diagram.nodes.flatMap((node) =>
      node.kind === 'construct' ? node.indicators.map((each) => each.column) : [node.column],
    ),
  );
  const fresh = suggestions
    .map((each) => ({ ...each, columns: each.columns.filter((column) => !measured.has(column)) }))
    .filter((each) => each.columns.length > 0);
  const places = freePlaces(document.diagram, fresh.length);
  return fresh.reduce(
    (edited, each, index) =>
      addConstruct(edited, {
        ...(places[index] ?? { x: 0, y: 0 }),
        name: each.prefix,
        columns: each.columns,
        ...(each.label ? { label: each.label } : {}),
      }),
    document,
  );
}

/** Moves nodes to new centres, on the grid. Ids that are not nodes are ignored. */
export function moveNodes(document: ProjectDocument, positions: ReadonlyMap<string, Point>): ProjectDocument {
  return changeNodes(document, (node) => {
    const to = positions.get(node.id);
    return to ? withProperties(node, { x: snap(to.x), y: snap(to.y) }) : node;
  });
}

/** Changes the name used in syntax. Rejected when invalid or taken: ask `nameProblem` first to say why. */
export function renameConstruct(document: ProjectDocument, id: string, name: string): ProjectDocument {
  if (nameProblem(document, id, name) !== null) return document;
  const renamed = changeConstruct(document, id, (construct) => withProperties(construct, { name }));
  const before = findConstruct(document, id)?.name;
  return before === undefined || before === name ? renamed : renameInHypotheses(renamed, before, name);
}

export function nameProblem(document: ProjectDocument, id: string, name: string): 'invalid' | 'taken' | null {
  if (!isValidName(name)) return 'invalid';
  return isFreeName(document, name, id) ? null : 'taken';
}

/** Sets the label in one language; '' removes it. */
export function setConstructLabel(
  document: ProjectDocument,
  id: string,
  language: Language,
  text: string,
): ProjectDocument {
  const construct = findConstruct(document, id);
  if (!construct) return document;
  const label = withText(construct.label, language, text);
  return changeConstruct(document, id, (each) => withProperties(each, { label }));
}

/** A text beyond what a document can hold is cut there. */
export function withText(label: LocalText, language: Language, text: string): LocalText {
  return withProperties(label, { [language]: text === '' ? undefined : text.slice(0, limits.text) });
}

export function collapse(document: ProjectDocument, ids: readonly string[], isCollapsed: boolean): ProjectDocument {
  return changeNodes(document, (node) =>
    node.kind === 'construct' && ids.includes(node.id) ? withProperties(node, { isCollapsed }) : node,
  );
}

export function setIndicatorSide(document: ProjectDocument, id: string, side: IndicatorSide): ProjectDocument {
  return changeConstruct(document, id, (construct) => withProperties(construct, { indicatorSide: side }));
}
