/** The factors before a `*` or `?`: numbers, labels, NA, start(), lower(), upper(), equal(), label(), c() over groups. */
import type { GroupModifier, ModelTerm } from './model-spec.ts';
import { modelLimits } from './model-limits.ts';
import { evaluateExpression, expressionNames, parseExpressionTokens } from './expression.ts';
import { beyondLimit, notAvailable, unexpected } from './syntax-failure.ts';
import type { Token } from './tokenize-syntax.ts';

export type Modifiers = {
  -readonly [
    K in 'label' | 'fixed' | 'start' | 'lower' | 'upper' | 'forcedFree' | 'equalTo' | 'byGroup'
  ]?: ModelTerm[K];
};

/** R's words for what no parameter can be fixed to; as labels they stand in quotes. */
const notNumbers: ReadonlySet<string> = new Set(['NaN', 'Inf']);

/** Modifiers that say a number. */
const numberCalls = ['start', 'lower', 'upper'] as const;
type NumberCall = (typeof numberCalls)[number];

/** A number written as a constant expression: `-0.5`, `1/3`; for bounds `-Inf` too. */
function constantOf(tokens: readonly Token[], takesInfinity = false): number | undefined {
  const last = tokens.at(-1);
  if (!last) return undefined;
  const expression = parseExpressionTokens([...tokens, { ...last, kind: 'end', text: '' }]);
  if (!expression.ok) return undefined;
  const names = expressionNames(expression.value);
  const isInfinity = takesInfinity && names.every((name) => name === 'Inf');
  if (names.length > 0 && !isInfinity) return undefined;
  const infinity = { value: Infinity, gradient: new Float64Array(0) };
  const { value } = evaluateExpression(expression.value, 0, () => infinity);
  return Number.isFinite(value) || (isInfinity && !Number.isNaN(value)) ? value : undefined;
}

function isNa(tokens: readonly Token[]): boolean {
  const [only] = tokens;
  return tokens.length === 1 && only?.kind === 'name' && only.text === 'NA' && !only.isQuoted;
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

/** What stands in `c(...)`, one entry a group. */
function argumentsOfGroups(call: readonly Token[], close: Token): Token[][] {
  const parts = splitArguments(call.slice(2, -1));
  if (parts.length > modelLimits.groups) throw beyondLimit(close, 'groups');
  return parts;
}

function isCall(tokens: readonly Token[], name?: string): boolean {
  const [first, open] = tokens;
  const close = tokens.at(-1);
  const isNamed = first?.kind === 'name' && !first.isQuoted && (name === undefined || first.text === name);
  return isNamed && open?.kind === 'operator' && open.text === '(' && close?.kind === 'operator' && close.text === ')';
}

/** A label stands on one line, so that it means the same wherever it is printed. */
export function labelOf(token: Token): string {
  if (token.text.length > modelLimits.label) throw beyondLimit(token, 'label');
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(token.text)) throw unexpected(token);
  return token.text;
}

/** An empty label is none, as in lavaan: parameters that bear it are not made equal. */
function labelled(token: Token): { readonly label?: string } {
  const label = labelOf(token);
  return label === '' ? {} : { label };
}

/** A name, a string or a number alone. */
function parseSimple(tokens: readonly Token[], after: Token, into: Modifiers): void {
  const [first] = tokens;
  if (!first) throw unexpected(after);
  const value = constantOf(tokens);
  if (value !== undefined) {
    into.fixed = value;
    return;
  }
  if (tokens.length > 1 || (first.kind !== 'name' && first.kind !== 'string')) throw unexpected(tokens[1] ?? first);
  if (first.kind === 'name' && !first.isQuoted && notNumbers.has(first.text)) throw unexpected(first);
  if (isNa(tokens)) into.forcedFree = true;
  else Object.assign(into, labelled(first));
}

/** `start(1)`, `lower(0)`, and group by group `start(c(1, 2))`; `NA` says nothing of a group. */
function parseNumber(call: NumberCall, argument: readonly Token[], close: Token, into: Modifiers): void {
  const one = (part: readonly Token[]): Modifiers => {
    if (isNa(part)) return {};
    const value = constantOf(part, call !== 'start');
    if (value === undefined) throw unexpected(part[0] ?? close);
    return Number.isFinite(value) ? { [call]: value } : {};
  };
  if (isCall(argument, 'c')) into.byGroup = argumentsOfGroups(argument, close).map(one);
  else Object.assign(into, one(argument));
}

/** `label("a")`, `label(c("a", "b"))`, `equal("f =~ x1")`. */
function parseText(call: 'label' | 'equal', argument: readonly Token[], close: Token, into: Modifiers): void {
  const one = (part: readonly Token[]): Token => {
    const [only] = part;
    if (part.length !== 1 || only?.kind !== 'string') throw unexpected(only ?? close);
    return only;
  };
  if (isCall(argument, 'c')) {
    if (call === 'equal') throw notAvailable(argument[0]!, 'modifier', 'equal(c())');
    into.byGroup = argumentsOfGroups(argument, close).map((part) => labelled(one(part)));
  } else if (call === 'label') Object.assign(into, labelled(one(argument)));
  else if (one(argument).text !== '') into.equalTo = one(argument).text;
}

function parseGroups(call: readonly Token[], close: Token, into: Modifiers): void {
  into.byGroup = argumentsOfGroups(call, close).map((part) => readModifier(part, close, true) as GroupModifier);
}

/** `rep("a", 2)`: the same modifier in so many groups. */
function parseRepeat(argument: readonly Token[], close: Token, into: Modifiers): void {
  const [what = [], times = [], surplus] = splitArguments(argument);
  const count = constantOf(times);
  if (surplus || count === undefined || !Number.isInteger(count) || count < 1 || count > modelLimits.groups)
    throw unexpected(surplus?.[0] ?? times[0] ?? close);
  const own = readModifier(what, close, true) as GroupModifier;
  into.byGroup = Array.from({ length: count }, () => own);
}

/** Reads one factor before a `*`. Throws SyntaxFailure. */
export function readModifier(tokens: readonly Token[], after: Token, isInGroup = false): Modifiers {
  const into: Modifiers = {};
  const [name] = tokens;
  const close = tokens.at(-1);
  if (!name || !close || !isCall(tokens)) {
    parseSimple(tokens, after, into);
    return into;
  }
  const argument = tokens.slice(2, -1);
  const number = numberCalls.find((each) => each === name.text);
  if (number) parseNumber(number, argument, close, into);
  else if (name.text === 'label' || (name.text === 'equal' && !isInGroup))
    parseText(name.text as 'label' | 'equal', argument, close, into);
  else if (name.text === 'c' && !isInGroup) parseGroups(tokens, close, into);
  else if (name.text === 'rep' && !isInGroup) parseRepeat(argument, close, into);
  else {
    into.fixed = constantOf(tokens);
    if (into.fixed === undefined) throw notAvailable(name, name.text === 'efa' ? 'efa' : 'modifier', `${name.text}()`);
  }
  return into;
}

/** Reads what stands before a `?`: a start value, or one a group. Throws SyntaxFailure. */
export function readStartValue(tokens: readonly Token[], after: Token): Modifiers {
  const into: Modifiers = {};
  if (isCall(tokens, 'start')) return readModifier(tokens, after);
  parseNumber('start', tokens, after, into);
  return into;
}
