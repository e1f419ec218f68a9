/** The factors before a `*`: numbers, labels, NA, start(), equal(), label(), c() over groups. */
import type { GroupModifier, ModelTerm } from '../model-spec.ts';
import { evaluateExpression, expressionNames, parseExpressionTokens } from './expression.ts';
import type { Token } from './tokenize-syntax.ts';

export type Modifiers = {
  -readonly [K in 'label' | 'fixed' | 'start' | 'forcedFree' | 'equalTo' | 'byGroup']?: ModelTerm[K];
};

/** R's words for what no parameter can be fixed to; as labels they stand in quotes. */
const notNumbers: ReadonlySet<string> = new Set(['NaN', 'Inf']);

/** A number written as a constant expression: `-0.5`, `1/3`. */
function constantOf(tokens: readonly Token[]): number | undefined {
  const last = tokens.at(-1);
  if (!last) return undefined;
  const expression = parseExpressionTokens([...tokens, { ...last, kind: 'end', text: '' }]);
  if (!expression.ok || expressionNames(expression.value).length > 0) return undefined;
  const { value } = evaluateExpression(expression.value, 0, () => ({ value: NaN, gradient: new Float64Array(0) }));
  return Number.isFinite(value) ? value : undefined;
}

function splitArguments(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'operator' && token.text === '(') depth++;
    if (token.kind === 'operator' && token.text === ')') depth--;
    if (token.kind === 'operator' && token.text === ',' && depth === 0) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}

function isCall(tokens: readonly Token[]): boolean {
  const [name, open] = tokens;
  const close = tokens.at(-1);
  return (
    name?.kind === 'name' &&
    open?.text === '(' &&
    open.kind === 'operator' &&
    close?.text === ')' &&
    close.kind === 'operator'
  );
}

/** @returns the offending token, or undefined when the factor was understood and put into `into`. */
function parseSimple(tokens: readonly Token[], after: Token, into: Modifiers): Token | undefined {
  const [first] = tokens;
  if (!first) return after;
  if (tokens.length === 1 && first.kind === 'name') {
    if (!first.isQuoted && notNumbers.has(first.text)) return first;
    if (first.text === 'NA' && !first.isQuoted) into.forcedFree = true;
    else into.label = first.text;
    return undefined;
  }
  if (tokens.length === 1 && first.kind === 'string') {
    into.label = first.text;
    return undefined;
  }
  const value = constantOf(tokens);
  if (value === undefined) return tokens[1] ?? first;
  into.fixed = value;
  return undefined;
}

function parseCall(name: Token, argument: readonly Token[], close: Token, into: Modifiers): Token | undefined {
  const [only] = argument;
  if (name.text === 'start') {
    const value = constantOf(argument);
    if (value === undefined) return only ?? close;
    into.start = value;
    return undefined;
  }
  if (argument.length !== 1 || only?.kind !== 'string') return only ?? close;
  if (name.text === 'label') into.label = only.text;
  else into.equalTo = only.text;
  return undefined;
}

function parseGroups(argument: readonly Token[], close: Token, into: Modifiers): Token | undefined {
  const groups: GroupModifier[] = [];
  for (const part of splitArguments(argument)) {
    const own: Modifiers = {};
    const offending = parseModifiers(part, close, own, true);
    if (offending) return offending;
    groups.push(own);
  }
  into.byGroup = groups;
  return undefined;
}

/** Reads one factor. @returns the offending token when it is not a modifier. */
export function parseModifiers(
  tokens: readonly Token[],
  after: Token,
  into: Modifiers,
  isInGroup = false,
): Token | undefined {
  const [name] = tokens;
  const close = tokens.at(-1);
  if (!name || !close || !isCall(tokens) || name.isQuoted) return parseSimple(tokens, after, into);
  const argument = tokens.slice(2, -1);
  if (name.text === 'start' || (!isInGroup && (name.text === 'equal' || name.text === 'label'))) {
    return parseCall(name, argument, close, into);
  }
  if (name.text === 'c' && !isInGroup) return parseGroups(argument, close, into);
  return parseSimple(tokens, after, into);
}
