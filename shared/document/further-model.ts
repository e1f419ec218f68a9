/** The statements of a model that are written beside its drawing. */
import type { ModelSpec } from '../engine/model-spec.ts';
import { parseStatements } from '../engine/model/parse-syntax.ts';
import type { Outcome, Problem } from '../problem.ts';
import { remember } from '../engine/remember.ts';
import type { ProjectDocument } from './types.ts';

/** A problem's value that says in which text its line and column are. */
export const furtherSyntaxSource = 'further-syntax';

/** Fails with syntax-error or parameter-repeated; their value `source` is `further-syntax`. */
export const furtherModel = remember(({ furtherSyntax }: ProjectDocument): Outcome<ModelSpec> => {
  const outcome = parseStatements(furtherSyntax);
  return outcome.ok ? outcome : { ok: false, problems: outcome.problems.map(inFurtherSyntax) };
});

function inFurtherSyntax(found: Problem): Problem {
  return { ...found, values: { ...found.values, source: furtherSyntaxSource } };
}

const nothing: ModelSpec = { terms: [], definitions: [], constraints: [] };

/** The same; nothing where it cannot be read. */
export function furtherStatements(document: ProjectDocument): ModelSpec {
  const outcome = furtherModel(document);
  return outcome.ok ? outcome.value : nothing;
}

/** Constructs that the statements measure or compose. */
export function furtherConstructs(document: ProjectDocument): ReadonlySet<string> {
  const { terms } = furtherStatements(document);
  return new Set(terms.flatMap(({ op, lhs }) => (op === '=~' || op === '<~' ? [lhs] : [])));
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
