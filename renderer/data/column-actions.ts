/** What can be done with columns of the variable list, as edits of the document. */
import type { ConstructSuggestion } from '../../shared/data/types.ts';
import {
  addConstruct,
  addIndicators,
  addObserved,
  addSuggestedConstructs,
  nextId,
  setColumnLabel,
} from '../../shared/document/edits/edits.ts';
import { nameFromLabel } from '../../shared/document/edits/names.ts';
import { freePlaces } from '../../shared/document/layout/place-new.ts';
import { languages, type LocalText } from '../../shared/document/types.ts';
import { revealOnCanvas } from '../state/canvas-port.ts';
import { edit, getDocument, getState, select } from '../state/store.ts';

/** The data type under which the canvas receives dragged columns: a JSON list of names. */
export const columnsDragType = 'application/x-pathloom-columns';

export function newConstruct(columns: readonly string[]): void {
  const document = getDocument();
  const id = nextId(document, 'construct');
  const [place] = freePlaces(document.diagram, 1);
  if (!place) return;
  edit((before) => addConstruct(before, { id, ...place, columns }));
  show([id]);
}

export function addToConstruct(constructId: string, columns: readonly string[]): void {
  edit((document) => addIndicators(document, constructId, columns));
  show([constructId]);
}

export function addAsObserved(columns: readonly string[]): void {
  edit((document) => {
    const places = freePlaces(document.diagram, columns.length);
    return columns.reduce((edited, column, index) => {
      const place = places[index];
      return place ? addObserved(edited, { column, ...place }) : edited;
    }, document);
  });
  show(elementsShowing(columns));
}

/** A suggestion with the name its construct gets. */
export interface NamedSuggestion extends ConstructSuggestion {
  readonly name: string;
}

/** A longer question is no label: it would not fit a drawing. */
const longestLabel = 24;

/** One undo takes all of them back. */
export function buildConstructs(suggestions: readonly NamedSuggestion[]): void {
  const before = new Set(getDocument().diagram.nodes.map((node) => node.id));
  const { language } = getState().view;
  // What cannot be a name in the model as it was typed (spaces) is kept as the label.
  const named = suggestions.map(({ name, columns, label = '' }) => {
    const wording = nameFromLabel(name) !== name.trim() ? name.trim() : label.length <= longestLabel ? label : '';
    return { prefix: name, columns, ...(wording === '' ? {} : { label: { [language]: wording } }) };
  });
  edit((document) => addSuggestedConstructs(document, named));
  show(getDocument().diagram.nodes.flatMap((node) => (before.has(node.id) ? [] : [node.id])));
}

export function setLabel(column: string, label: LocalText): void {
  edit((document) =>
    languages.reduce((edited, language) => setColumnLabel(edited, column, language, label[language] ?? ''), document),
  );
}

/** Ids of the indicators and observed variables that show these columns. */
export function elementsShowing(columns: readonly string[]): readonly string[] {
  const wanted = new Set(columns);
  return getDocument().diagram.nodes.flatMap((node) => {
    if (node.kind === 'observed') return wanted.has(node.column) ? [node.id] : [];
    return node.indicators.flatMap((each) => (wanted.has(each.column) ? [each.id] : []));
  });
}

export function show(ids: readonly string[]): void {
  select(ids);
  // The canvas places new elements first.
  requestAnimationFrame(() => revealOnCanvas(ids));
}
