/** Variables of a model called otherwise, in its text and in what was read from it. */
import type { ModelSpec, ModelTerm } from './model-spec.ts';
import { printName, printString, tokenize, type Token } from './tokenize-syntax.ts';

/** What a name is called now; itself where nothing changes. */
export type Renaming = (name: string) => string;

/**
 * The text with its variables renamed; comments, blanks and labels stay. Labels stand before `*` and in definitions and
 * constraints. A text that cannot be read stays as it is.
 */
export function renameInSyntax(text: string, rename: Renaming): string {
  const tokens = tokenize(text);
  if (!tokens.ok) return text;
  const parts: string[] = [];
  let copied = 0;
  for (const statement of statementsOf(tokens.value)) {
    if (isAboutLabels(statement) || isHead(statement)) continue;
    let depth = 0;
    statement.forEach((token, index) => {
      if (token.kind === 'operator') depth += { '(': 1, ')': -1 }[token.text] ?? 0;
      // Names in brackets are labels of groups.
      if (depth > 0 && token.kind !== 'string') return;
      const written = renamedToken(token, statement[index + 1], rename);
      if (written === undefined) return;
      parts.push(text.slice(copied, token.start), written);
      copied = token.end;
    });
  }
  return parts.join('') + text.slice(copied);
}

const labelSigns: ReadonlySet<string> = new Set([':=', '==', '<', '>']);

function isAboutLabels(statement: readonly Token[]): boolean {
  return statement.some(({ kind, text }) => kind === 'operator' && labelSigns.has(text));
}

/** `group: women` */
function isHead([word, sign]: readonly Token[]): boolean {
  return word?.text === 'group' && !word.isQuoted && sign?.kind === 'operator' && sign.text === ':';
}

function statementsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const statements: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind === 'newline' || token.kind === 'end') statements.push([]);
    else statements.at(-1)!.push(token);
  return statements;
}

/** Undefined where the token stays as it is written. */
function renamedToken({ kind, text }: Token, next: Token | undefined, rename: Renaming): string | undefined {
  if (kind === 'string') {
    const renamed = renameInSyntax(text, rename);
    return renamed === text ? undefined : printString(renamed);
  }
  if (kind !== 'name' || (next?.kind === 'operator' && ['*', '?', '('].includes(next.text))) return undefined;
  const renamed = rename(text);
  return renamed === text ? undefined : printName(renamed);
}

/** The model that was read, with its variables renamed. */
export function renameInModel(spec: ModelSpec, rename: Renaming): ModelSpec {
  return {
    ...spec,
    terms: spec.terms.map((term): ModelTerm => ({
      ...term,
      lhs: rename(term.lhs),
      rhs: renamedSide(term, rename),
      ...(term.equalTo === undefined ? {} : { equalTo: renameInSyntax(term.equalTo, rename) }),
    })),
    ...(spec.phantoms ? { phantoms: spec.phantoms.map(rename) } : {}),
    ...(spec.effects
      ? { effects: spec.effects.map((one) => ({ ...one, routes: one.routes.map((route) => route.map(rename)) })) }
      : {}),
  };
}

/** A product of two, a threshold's number, or a variable. */
function renamedSide({ op, rhs }: ModelTerm, rename: Renaming): string {
  if (op === '|' || op === '~1') return rhs;
  const whole = rename(rhs);
  if (whole !== rhs) return whole;
  const factors = rhs.split(':');
  return factors.length === 2 ? factors.map(rename).join(':') : rhs;
}
