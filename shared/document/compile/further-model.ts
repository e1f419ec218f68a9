/** The statements of a model that are written beside its drawing. */
import type { ModelSpec, ModelTerm } from '../../engine/model/model-spec.ts';
import { problemTexts } from '../../engine/model/parameter-ref.ts';
import { parseStatements } from '../../engine/model/parse-syntax.ts';
import { constructsOf } from '../../engine/model/term-facts.ts';
import { memoiseLatest } from '../../memoise.ts';
import { failure, type Outcome, type Problem } from '../../problem.ts';
import type { ProjectDocument } from '../types.ts';

/** A problem's value that says in which text its line and column are. */
export const furtherSyntaxSource = 'further-syntax';

/** By the text: while something is dragged every frame is another document with the same statements. */
const readStatements = memoiseLatest((text: string): Outcome<ModelSpec> => {
  const outcome = parseStatements(text);
  return outcome.ok ? outcome : failure(...outcome.problems.map(inFurtherSyntax));
});

/** Fails with syntax-error or parameter-repeated; their value `source` is `further-syntax`. */
export function furtherModel({ furtherSyntax }: ProjectDocument): Outcome<ModelSpec> {
  return readStatements(furtherSyntax);
}

function inFurtherSyntax(found: Problem): Problem {
  return { ...found, values: { ...found.values, source: furtherSyntaxSource } };
}

const nothing: ModelSpec = { terms: [], definitions: [], constraints: [] };

/** The same; nothing where it cannot be read. */
export function furtherStatements(document: ProjectDocument): ModelSpec {
  const outcome = furtherModel(document);
  return outcome.ok ? outcome.value : nothing;
}

/** Constructs that the statements measure or compose, or say to be latent without indicators (`f =~ 0`). */
export function furtherConstructs(document: ProjectDocument): ReadonlySet<string> {
  const { terms, phantoms = [] } = furtherStatements(document);
  return new Set([...constructsOf(terms), ...phantoms]);
}

/** Constructs that the statements make of weights. */
export function furtherComposites(document: ProjectDocument): ReadonlySet<string> {
  return new Set(furtherStatements(document).terms.flatMap(({ op, lhs }) => (op === '<~' ? [lhs] : [])));
}

/** What the statements take from the data: names that neither they nor the drawing measure. */
export function furtherColumns(document: ProjectDocument): readonly string[] {
  const { terms } = furtherStatements(document);
  const constructs = new Set([
    ...furtherConstructs(document),
    ...document.diagram.nodes.flatMap((node) => (node.kind === 'construct' ? [node.name] : [])),
  ]);
  const names = terms.flatMap(({ op, lhs, rhs }) => [lhs, ...(op === '|' ? [] : rhs.split(':'))]);
  return [...new Set(names)].filter((name) => name !== '' && !constructs.has(name));
}

const wordEnd = /[^\p{L}\p{N}\p{M}_.]+/u;
const squeeze = (text: string): string => text.replace(/[\s`]+/g, '');

/**
 * The line, from 1, of the further statements that a problem is about: the one it names by line, else the first that
 * says the parameter or the constraint it names, else the first with one of its variables. Undefined where none is.
 */
export function statementLine(document: ProjectDocument, found: Problem): number | undefined {
  const { line, source, name } = found.values;
  if (source === furtherSyntaxSource && typeof line === 'number') return line;
  const lines = linesOf(document);
  const said = problemTexts(found).map(squeeze);
  const names = new Set([...found.variables, ...(typeof name === 'string' ? [name] : [])]);
  const whole = lines.findIndex((text) => said.some((each) => each !== '' && squeeze(text).includes(each)));
  const at = whole >= 0 ? whole : lines.findIndex((text) => text.split(wordEnd).some((word) => names.has(word)));
  return at < 0 ? undefined : at + 1;
}

/** The line, from 1, that says a parameter: the one with both its names, else the one with its right side. */
export function parameterLine(
  document: ProjectDocument,
  { lhs, op, rhs }: Pick<ModelTerm, 'lhs' | 'op' | 'rhs'>,
): number | undefined {
  const lines = linesOf(document).map(squeeze);
  const whole = lines.findIndex((text) => text.includes(lhs + op) && text.includes(rhs));
  const at = whole >= 0 ? whole : lines.findIndex((text) => text.includes(rhs));
  return at < 0 ? undefined : at + 1;
}

/** Without remarks. */
function linesOf({ furtherSyntax }: ProjectDocument): readonly string[] {
  return furtherSyntax.split(/\r\n|\n|\r/).map((text) => text.replace(/[#!].*/, ''));
}

/** Labels of parameters in the whole model, each once: what constraints and definitions can be about. */
export function parameterLabels({ terms }: Pick<ModelSpec, 'terms'>): readonly string[] {
  const labels = terms.flatMap(({ label, byGroup }) => [label, ...(byGroup ?? []).map((each) => each.label)]);
  return [...new Set(labels.filter((each) => each !== undefined))];
}
