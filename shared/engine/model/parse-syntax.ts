/** lavaan-style model syntax -> ModelSpec. Mistakes are a `syntax-error` with line and column, or `parameter-repeated`. */
import { failure, problem, success, type Outcome } from '../../problem.ts';
import type { Constraint, Definition, ModelSpec, ModelTerm, RelationOperator } from './model-spec.ts';
import { parseExpressionTokens } from './expression.ts';
import { joinBlocks } from './join-blocks.ts';
import { modelLimits } from './model-limits.ts';
import { labelOf, readModifier, readStartValue, type Modifiers } from './parse-modifiers.ts';
import { beyondLimit, notAvailable, SyntaxFailure, unexpected } from './syntax-failure.ts';
import { printName, tokenize, type Token } from './tokenize-syntax.ts';

const relationOperators: ReadonlySet<string> = new Set(['=~', '<~', '~', '~~', '|', '~*~']);
const constraintOperators: ReadonlySet<string> = new Set(['==', '<', '>']);
/** Operators of other notations: understood as such, and named. */
const foreignOperators: ReadonlySet<string> = new Set(['|~', ':~', '->', '%']);
const openEnded: ReadonlySet<string> = new Set([
  ...relationOperators,
  ...constraintOperators,
  ':=',
  '+',
  '-',
  '*',
  '/',
  '^',
  '(',
  ',',
  ':',
  '?',
]);
const continuing: ReadonlySet<string> = new Set(['+', '*', '/', '^', ')', ',', '?']);

/** Cuts tokens into statements; a line goes on after an operator, before one, and within parentheses. */
function splitStatements(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [];
  let current: Token[] = [];
  let depth = 0;
  // Found once for all of many empty lines.
  let ahead = 0;
  tokens.forEach((token, i) => {
    if (token.kind === 'operator' && token.text === '(') depth++;
    if (token.kind === 'operator' && token.text === ')') depth = Math.max(0, depth - 1);
    if (token.kind !== 'newline' && token.kind !== 'end') {
      current.push(token);
      return;
    }
    const isBreak = token.kind === 'end' || token.text === ';';
    if (!isBreak && current.length > 0) {
      const last = current.at(-1);
      if (depth > 0 || (last?.kind === 'operator' && openEnded.has(last.text))) return;
      if (ahead <= i) ahead = nextOnLaterLine(tokens, i);
      const next = tokens[ahead];
      if (next?.kind === 'operator' && continuing.has(next.text)) return;
    }
    if (current.length > 0) statements.push([...current, { ...token, kind: 'end', text: '' }]);
    current = [];
    depth = 0;
  });
  return statements;
}

function nextOnLaterLine(tokens: readonly Token[], from: number): number {
  let i = from + 1;
  while (tokens[i]?.kind === 'newline') i++;
  return i;
}

/** Splits at a top-level operator; parentheses protect. */
function splitAt(tokens: readonly Token[], separator: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'operator') {
      if (token.text === '(') depth++;
      if (token.text === ')') depth--;
      if (token.text === separator && depth === 0) {
        parts.push([]);
        continue;
      }
    }
    parts.at(-1)!.push(token);
  }
  return parts;
}

/** `name`, or `A:B` for an interaction. */
function parseNameTokens(tokens: readonly Token[], end: Token): string {
  const [first, colon, second, extra] = tokens;
  if (!first) throw unexpected(end);
  if (first.kind !== 'name' || first.text === '') throw unexpected(first);
  for (const token of tokens) if (token.text.length > modelLimits.name) throw beyondLimit(token, 'name');
  if (!colon) return first.text;
  if (first.text === 'efa' && !first.isQuoted && colon.text === '(') throw notAvailable(first, 'efa', 'efa()');
  if (colon.kind !== 'operator' || colon.text !== ':') throw unexpected(colon);
  if (second?.kind !== 'name') throw unexpected(second ?? end);
  if (extra?.text === ':' && extra.kind === 'operator')
    throw notAvailable(first, 'three-way', tokens.map((token) => token.text).join(''));
  if (extra) throw unexpected(extra);
  return `${first.text}:${second.text}`;
}

interface Factor {
  readonly tokens: readonly Token[];
  /** The sign behind it. */
  readonly sign: Token;
}

/** `a*0.5?x`: what stands before the signs, and the target behind the last one. */
function splitFactors(tokens: readonly Token[]): { readonly factors: readonly Factor[]; readonly target: Token[] } {
  const factors: Factor[] = [];
  let target: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'operator' && token.text === '(') depth++;
    if (token.kind === 'operator' && token.text === ')') depth--;
    if (token.kind === 'operator' && depth === 0 && (token.text === '*' || token.text === '?')) {
      factors.push({ tokens: target, sign: token });
      target = [];
    } else target.push(token);
  }
  return { factors, target };
}

/** One term a factor: `a*start(1)*x` says two things about the same parameter. */
function parseRightSide(tokens: readonly Token[], lhs: string, op: RelationOperator, end: Token): ModelTerm[] {
  const { factors, target } = splitFactors(tokens);
  const modifiers = factors.map((factor): Modifiers => {
    return factor.sign.text === '?'
      ? readStartValue(factor.tokens, factor.sign)
      : readModifier(factor.tokens, factor.sign);
  });
  if (modifiers.length === 0) modifiers.push({});
  const only = target.length === 1 ? target[0] : undefined;
  if (op === '~' && only?.kind === 'number' && (only.text === '1' || only.text === '0')) {
    const fixed = only.text === '0' ? { fixed: 0 } : {};
    return modifiers.map((own) => ({ lhs, op: '~1', rhs: '', ...fixed, ...own }));
  }
  const rhs = parseNameTokens(target, end);
  return modifiers.map((own) => ({ lhs, op, rhs, ...own }));
}

/** What stands right of `f =~ 0`: a latent variable that nothing measures. */
function isPhantom(tokens: readonly Token[], op: RelationOperator): boolean {
  const [only] = tokens;
  return op === '=~' && tokens.length === 1 && only?.kind === 'number' && Number(only.text) === 0;
}

function parseRelation(draft: Draft, tokens: readonly Token[], at: number, end: Token): void {
  const op = tokens[at]!.text as RelationOperator;
  const left = splitAt(tokens.slice(0, at), '+').map((part) => parseNameTokens(part, tokens[at]!));
  const right = tokens.slice(at + 1);
  const offending = right.find((token) => token.kind === 'operator' && openRelation(token.text));
  if (offending) throw unexpected(offending);
  if (isPhantom(right, op)) {
    draft.phantoms.push(...left);
    return;
  }
  const parts = splitAt(right, '+');
  if (left.length * parts.length > modelLimits.terms) throw beyondLimit(tokens[at]!, 'terms');
  const separators = right.filter((token) => token.kind === 'operator' && token.text === '+');
  const terms = left.flatMap((lhs) => parts.flatMap((part, i) => parseRightSide(part, lhs, op, separators[i] ?? end)));
  // Within the block of one group there are no groups to tell apart.
  if (draft.block >= 0 && terms.some((term) => term.byGroup ?? term.equalTo))
    throw notAvailable(tokens[at]!, 'modifier', terms.some((term) => term.byGroup) ? 'c()' : 'equal()');
  draft.size += terms.reduce((sum, { byGroup = [] }) => sum + Math.max(1, byGroup.length), 0);
  if (draft.size > modelLimits.terms) throw beyondLimit(tokens[at]!, 'terms');
  for (const term of terms) (draft.blocks[draft.block]?.terms ?? draft.terms).push(term);
}

function openRelation(text: string): boolean {
  return relationOperators.has(text) || constraintOperators.has(text) || text === ':=';
}

interface Draft {
  readonly terms: ModelTerm[];
  readonly definitions: Definition[];
  readonly constraints: Constraint[];
  readonly phantoms: string[];
  readonly blocks: { readonly name: string; readonly terms: ModelTerm[] }[];
  /** The block that statements go to; -1 before the first. */
  block: number;
  /** Terms so far, each as often as there are groups that it speaks of. */
  size: number;
}

/** `group: 1`, `level: within`; undefined for all other statements. */
function readBlock(tokens: readonly Token[]): { readonly kind: Token; readonly name: Token | undefined } | undefined {
  const [kind, colon, name, extra] = tokens;
  const isHead = kind?.kind === 'name' && !kind.isQuoted && colon?.kind === 'operator' && colon.text === ':';
  if (!isHead || extra || name?.kind === 'operator') return undefined;
  return ['group', 'level', 'block', 'class'].includes(kind.text.toLowerCase()) ? { kind, name } : undefined;
}

function openBlock(draft: Draft, kind: Token, name: Token | undefined, end: Token): void {
  const word = kind.text.toLowerCase();
  if (word !== 'group') throw notAvailable(kind, word === 'level' ? 'level' : 'block', `${word}:`);
  if (!name) throw unexpected(end);
  const known = draft.blocks.findIndex((each) => each.name === labelOf(name));
  // What stands before the blocks is said again in each.
  if (known < 0) draft.size += draft.terms.length;
  if (draft.size > modelLimits.terms) throw beyondLimit(name, 'terms');
  if (known < 0 && draft.blocks.length >= modelLimits.groups) throw beyondLimit(name, 'groups');
  draft.block = known >= 0 ? known : draft.blocks.push({ name: name.text, terms: [] }) - 1;
}

/** The source between two tokens on one line, names and numbers as written. */
function sourceOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'name' ? printName(token.text) : token.text)).reduce(joinTokens, '');
}

function joinTokens(text: string, next: string): string {
  if (text === '' || text.endsWith('(') || next === ')' || next === ',') return text + next;
  if (next === '(' && /[\p{L}\p{N}_.]$/u.test(text)) return text + next;
  if (['*', '/', '^'].includes(next) || /[*/^]$/.test(text)) return text + next;
  if (/(?:^|[(+\-*/^,] ?)-$/.test(text)) return text + next;
  return `${text} ${next}`;
}

function checkedExpression(tokens: readonly Token[], end: Token): string {
  const outcome = parseExpressionTokens([...tokens, end]);
  if (outcome.ok) return sourceOf(tokens);
  throw new SyntaxFailure(outcome.problems[0]!);
}

function addStatement(draft: Draft, statement: readonly Token[]): void {
  const end = statement.at(-1)!;
  const tokens = statement.slice(0, -1);
  const block = readBlock(tokens);
  if (block) {
    openBlock(draft, block.kind, block.name, end);
    return;
  }
  const at = tokens.findIndex((token) => token.kind === 'operator' && openRelation(token.text));
  const foreign = tokens.find((token) => token.kind === 'operator' && foreignOperators.has(token.text));
  if (foreign) throw notAvailable(foreign, 'operator', foreign.text);
  const operator = tokens[at];
  if (!operator) throw unexpected(end);
  if (relationOperators.has(operator.text)) {
    parseRelation(draft, tokens, at, end);
    return;
  }
  const right = checkedExpression(tokens.slice(at + 1), end);
  if (operator.text === ':=') {
    const name = parseNameTokens(tokens.slice(0, at), operator);
    labelOf(tokens[0]!);
    draft.definitions.push({ name, expression: right });
    return;
  }
  const left = checkedExpression(tokens.slice(0, at), { ...operator, kind: 'end', text: '' });
  draft.constraints.push({ left, op: operator.text as Constraint['op'], right });
}

/**
 * A model from lavaan's syntax. Names may use any letters; others stand in backticks: `` `Q1 (a)` ``.
 * No model is larger than `modelLimits`. Fails with model-empty, and as `parseStatements` does. Cost: linear in the text.
 */
export function parseSyntax(text: string): Outcome<ModelSpec> {
  const statements = parseStatements(text);
  return statements.ok && statements.value.terms.length === 0 ? failure(problem('model-empty')) : statements;
}

/**
 * Statements that belong to a larger model: there may be none, or constraints alone.
 * Fails with syntax-error, not-available, parameter-repeated, group-modifiers-mismatch.
 */
export function parseStatements(text: string): Outcome<ModelSpec> {
  const tokens = tokenize(text);
  if (!tokens.ok) return tokens;
  const draft: Draft = { terms: [], definitions: [], constraints: [], phantoms: [], blocks: [], block: -1, size: 0 };
  try {
    for (const statement of splitStatements(tokens.value)) addStatement(draft, statement);
  } catch (error) {
    if (error instanceof SyntaxFailure) return failure(error.problem);
    throw error;
  }
  const terms = joinBlocks(draft.terms, draft.blocks);
  if (!terms.ok) return terms;
  const { definitions, constraints, blocks } = draft;
  const phantoms = [...new Set(draft.phantoms)];
  return success({
    terms: terms.value,
    definitions,
    constraints,
    ...(phantoms.length > 0 ? { phantoms } : {}),
    ...(blocks.length > 0 ? { blocks: blocks.map(({ name }) => name) } : {}),
  });
}
