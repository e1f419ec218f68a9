/** lavaan-style model syntax -> ModelSpec. Mistakes are a `syntax-error` with line and column, or `parameter-repeated`. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { Constraint, Definition, ModelSpec, ModelTerm, RelationOperator } from '../model-spec.ts';
import { parseExpressionTokens } from './expression.ts';
import { joinTerms } from './join-terms.ts';
import { parseModifiers, type Modifiers } from './parse-modifiers.ts';
import { printName, syntaxProblem, tokenize, type Token } from './tokenize-syntax.ts';

const relationOperators: ReadonlySet<string> = new Set(['=~', '<~', '~', '~~', '|', '~*~']);
const constraintOperators: ReadonlySet<string> = new Set(['==', '<', '>']);
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
]);
const continuing: ReadonlySet<string> = new Set(['+', '*', '/', '^', ')', ',']);

class SyntaxFailure extends Error {
  readonly problem: Problem;
  constructor(token: Token) {
    super('syntax');
    this.problem = syntaxProblem(token, token.kind === 'end' || token.kind === 'newline' ? '' : token.text);
  }
}

/** Cuts tokens into statements; a line goes on after an operator, before one, and within parentheses. */
function splitStatements(tokens: readonly Token[], source: string): Token[][] {
  const statements: Token[][] = [];
  let current: Token[] = [];
  let depth = 0;
  tokens.forEach((token, i) => {
    if (token.kind === 'operator' && token.text === '(') depth++;
    if (token.kind === 'operator' && token.text === ')') depth = Math.max(0, depth - 1);
    if (token.kind !== 'newline' && token.kind !== 'end') {
      current.push(token);
      return;
    }
    const isBreak = token.kind === 'end' || source[token.start] === ';';
    if (!isBreak && current.length > 0) {
      const last = current.at(-1);
      if (depth > 0 || (last?.kind === 'operator' && openEnded.has(last.text))) return;
      const next = nextOnLaterLine(tokens, i);
      if (next?.kind === 'operator' && continuing.has(next.text)) return;
    }
    if (current.length > 0) statements.push([...current, { ...token, kind: 'end', text: '' }]);
    current = [];
    depth = 0;
  });
  return statements;
}

function nextOnLaterLine(tokens: readonly Token[], from: number): Token | undefined {
  let i = from + 1;
  while (tokens[i]?.kind === 'newline') i++;
  return tokens[i];
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
  if (!first) throw new SyntaxFailure(end);
  if (first.kind !== 'name') throw new SyntaxFailure(first);
  if (!colon) return first.text;
  if (colon.kind !== 'operator' || colon.text !== ':') throw new SyntaxFailure(colon);
  if (second?.kind !== 'name') throw new SyntaxFailure(second ?? end);
  if (extra) throw new SyntaxFailure(extra);
  return `${first.text}:${second.text}`;
}

/** One term a factor: `a*start(1)*x` says two things about the same parameter. */
function parseRightSide(tokens: readonly Token[], lhs: string, op: RelationOperator, end: Token): ModelTerm[] {
  const factors = splitAt(tokens, '*');
  const stars = tokens.filter((token) => token.kind === 'operator' && token.text === '*');
  const target = factors.pop() ?? [];
  const modifiers = factors.map((factor, i) => {
    const own: Modifiers = {};
    const offending = parseModifiers(factor, stars[i] ?? end, own);
    if (offending) throw new SyntaxFailure(offending);
    return own;
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

function parseRelation(tokens: readonly Token[], at: number, end: Token): ModelTerm[] {
  const op = tokens[at]!.text as RelationOperator;
  const left = splitAt(tokens.slice(0, at), '+').map((part) => parseNameTokens(part, tokens[at]!));
  const parts = splitAt(tokens.slice(at + 1), '+');
  const offending = tokens.slice(at + 1).find((token) => token.kind === 'operator' && openRelation(token.text));
  if (offending) throw new SyntaxFailure(offending);
  const separators = tokens.slice(at + 1).filter((token) => token.kind === 'operator' && token.text === '+');
  return left.flatMap((lhs) => parts.flatMap((part, i) => parseRightSide(part, lhs, op, separators[i] ?? end)));
}

function openRelation(text: string): boolean {
  return relationOperators.has(text) || constraintOperators.has(text) || text === ':=';
}

interface Draft {
  readonly terms: ModelTerm[];
  readonly definitions: Definition[];
  readonly constraints: Constraint[];
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
  const { line, column } = outcome.problems[0]!.values;
  throw new SyntaxFailure(tokens.find((token) => token.line === line && token.column === column) ?? end);
}

function addStatement(draft: Draft, statement: readonly Token[]): void {
  const end = statement.at(-1)!;
  const tokens = statement.slice(0, -1);
  const at = tokens.findIndex((token) => token.kind === 'operator' && openRelation(token.text));
  const operator = tokens[at];
  if (!operator) throw new SyntaxFailure(end);
  if (relationOperators.has(operator.text)) {
    for (const term of parseRelation(tokens, at, end)) draft.terms.push(term);
    return;
  }
  const right = checkedExpression(tokens.slice(at + 1), end);
  if (operator.text === ':=') {
    draft.definitions.push({ name: parseNameTokens(tokens.slice(0, at), operator), expression: right });
    return;
  }
  const left = checkedExpression(tokens.slice(0, at), { ...operator, kind: 'end', text: '' });
  draft.constraints.push({ left, op: operator.text as Constraint['op'], right });
}

/** Parses model syntax. Names may use any letters; others stand in backticks: `` `Q1 (a)` ``. Cost: linear in the text. */
export function parseSyntax(text: string): Outcome<ModelSpec> {
  const statements = parseStatements(text);
  return statements.ok && statements.value.terms.length === 0 ? failure(problem('model-empty')) : statements;
}

/** The same for statements that belong to a larger model: there may be none, or constraints alone. */
export function parseStatements(text: string): Outcome<ModelSpec> {
  const tokens = tokenize(text);
  if (!tokens.ok) return tokens;
  const draft: Draft = { terms: [], definitions: [], constraints: [] };
  try {
    for (const statement of splitStatements(tokens.value, text)) addStatement(draft, statement);
  } catch (error) {
    if (error instanceof SyntaxFailure) return failure(error.problem);
    throw error;
  }
  const terms = joinTerms(draft.terms);
  if (!terms.ok) return terms;
  return success({ terms: terms.value, definitions: draft.definitions, constraints: draft.constraints });
}
