/** Documents as they are shown: with what the data say of their columns, where the author has written no label. */
import { questionName } from '../data/screen/question-name.ts';
import type { ColumnSummary } from '../data/types.ts';
import { languages } from '../languages.ts';
import type { ProjectDocument, VariableNote } from './types.ts';

/** A longer wording stands in tables that have room, and not in place of the name. */
const longestName = 24;

type Described = readonly Pick<ColumnSummary, 'name' | 'label'>[];
type Notes = ProjectDocument['variables'];

/** `您的性别` of `1、您的性别：`, the row of a matrix without its question. */
function wordingOf(label: string): string {
  const question = questionName(label);
  return (question && (question.item ?? question.stem)) || label;
}

function withLabels(variables: Notes, columns: Described): Notes {
  const told = columns.flatMap(({ name, label = '' }): (readonly [string, VariableNote])[] => {
    const note = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (label === '' || label === name || (note && Object.keys(note.label).length > 0)) return [];
    const wording = wordingOf(label);
    return [[name, { label: wording.length <= longestName ? { [languages[0]]: wording } : {}, wording }]];
  });
  return told.length === 0 ? variables : { ...variables, ...Object.fromEntries(told) };
}

/** The latest notes of each list of columns: a document that changes otherwise keeps them. */
const known = new WeakMap<Described, { readonly variables: Notes; readonly labelled: Notes }>();
const shown = new WeakMap<ProjectDocument, ProjectDocument>();

/**
 * The document with labels of the data, for whoever shows it: never to be edited or saved. The same for the same document
 * and columns.
 */
export function withDataLabels(document: ProjectDocument, columns: Described): ProjectDocument {
  let own = known.get(columns);
  if (own?.variables !== document.variables) {
    own = { variables: document.variables, labelled: withLabels(document.variables, columns) };
    known.set(columns, own);
  }
  if (own.labelled === document.variables) return document;
  const before = shown.get(document);
  if (before?.variables === own.labelled) return before;
  const labelled = { ...document, variables: own.labelled };
  shown.set(document, labelled);
  return labelled;
}
