/** Cuts model syntax into tokens, each with its place, in one linear pass. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import { codeOf, toPlainDigits, toPlainSigns } from './signs.ts';

export type TokenKind = 'name' | 'number' | 'string' | 'operator' | 'newline' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** A name without its backticks, a string without its quotes, an operator in plain signs. */
  readonly text: string;
  /** How the text has it, where that differs. */
  readonly written?: string;
  readonly line: number;
  readonly column: number;
  /** Offset behind the token in the source. */
  readonly end: number;
  /** Offset of the token in the source. */
  readonly start: number;
  /** A name written in backticks: never a keyword. */
  readonly isQuoted?: true;
}

const patterns = {
  space: /[^\S\n\r]+|[#!][^\n\r]*/y,
  newline: /\r\n|\n|\r|;/y,
  number: /(?:[\d\uff10-\uff19]+[.\uff0e]?[\d\uff10-\uff19]*|[.\uff0e][\d\uff10-\uff19]+)(?:[eE][+-]?\d+)?/y,
  name: /[\p{L}_.][\p{L}\p{N}\p{M}_.]*/uy,
  quoted: /`(?:[^`\\]|\\[\s\S])*`/y,
  string: /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/y,
  operator: /=~|<~|~\*~|~~|:=|==|<=|>=|->|\|~|:~|\*\*|[~<>|+\-*/^(),:?%\u2264\u2265]/y,
};

/** Other ways to write an operator: no parameter lies exactly on a strict bound, and R has two signs for powers. */
const sameOperators: Readonly<Record<string, string>> = {
  '<=': '<',
  '>=': '>',
  '\u2264': '<',
  '\u2265': '>',
  '**': '^',
};

const quotes = '"\'`';

/** A name that needs no backticks: of letters, none of which is read as another sign (a raised accent as `^`). */
export function isPlainName(text: string): boolean {
  return /^(?:[\p{L}_]|\.(?!\d))[\p{L}\p{N}\p{M}_.]*$/u.test(text) && toPlainSigns(text) === text;
}

/** Writes a name so that the tokenizer reads it back. */
export function printName(text: string): string {
  return isPlainName(text) ? text : `\`${escapeText(text, '`')}\``;
}

export function printString(text: string): string {
  return `"${escapeText(text, '"')}"`;
}

function escapeText(text: string, quote: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

function unescapeText(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, c: string) => (c === 'n' ? '\n' : c === 'r' ? '\r' : c));
}

/** Which sentence says it best: the statement ends, or a single `=` stands where `==` or `=~` was meant. */
function contextOf(found: string): { readonly context?: string } {
  if (found === '') return { context: 'end' };
  return found === '=' ? { context: 'equals' } : {};
}

export function syntaxProblem(token: { line: number; column: number; written?: string }, found: string): Problem {
  const text = token.written ?? found;
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return problem('syntax-error', {
    values: { line: token.line, column: token.column, found: shown, ...contextOf(found) },
  });
}

/** A sign that begins nothing: a quote that is never closed, or one that model syntax does not have. */
function unknownSign(place: { line: number; column: number }, plain: string, found: string): Problem {
  const { line, column } = place;
  if (plain === '=') return syntaxProblem({ ...place, written: found }, plain);
  if (quotes.includes(plain)) return problem('syntax-error', { values: { line, column, found, context: 'open' } });
  return problem('syntax-error', { values: { line, column, found, unicode: codeOf(found), context: 'sign' } });
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

type Found = Pick<Token, 'kind' | 'text' | 'isQuoted'> & { readonly raw: string };

/** What stands in quotes and backticks is read as it was written, where the quotes are plain ones. */
function nextQuoted(source: string, written: string, at: number): Found | undefined {
  if (!quotes.includes(source[at]!) && !quotes.includes(written[at]!)) return undefined;
  for (const text of [written, source]) {
    const quoted = match(patterns.quoted, text, at);
    if (quoted !== undefined)
      return { kind: 'name', raw: quoted, text: unescapeText(inside(quoted, written, at)), isQuoted: true };
    const string = match(patterns.string, text, at);
    if (string !== undefined) return { kind: 'string', raw: string, text: unescapeText(inside(string, written, at)) };
  }
  return undefined;
}

/** The written text of a token, between its quotes. */
function inside(raw: string, written: string, at: number): string {
  return written.slice(at + 1, at + raw.length - 1);
}

function nextToken(source: string, written: string, at: number): Found | undefined {
  const newline = match(patterns.newline, source, at);
  if (newline !== undefined) return { kind: 'newline', raw: newline, text: newline };
  const number = match(patterns.number, source, at);
  if (number !== undefined) return { kind: 'number', raw: number, text: toPlainDigits(number) };
  const name = match(patterns.name, source, at);
  if (name !== undefined) return { kind: 'name', raw: name, text: name };
  const quoted = nextQuoted(source, written, at);
  if (quoted) return quoted;
  const operator = match(patterns.operator, source, at);
  if (operator === undefined) return undefined;
  return { kind: 'operator', raw: operator, text: sameOperators[operator] ?? operator };
}

function hasLineBreak(raw: string): boolean {
  return raw.includes('\n') || raw.includes('\r');
}

/**
 * The words and signs of a text: comments (`#`, `!`) and blanks vanish, `;` and line ends become newline tokens, the list
 * closes with `end`. Fails with syntax-error.
 */
export function tokenize(written: string): Outcome<readonly Token[]> {
  const source = toPlainSigns(written);
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  let lineStart = written.startsWith('\uFEFF') ? 1 : 0;
  while (at < source.length) {
    const space = match(patterns.space, source, at);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const place = { line, column: at - lineStart + 1, start: at };
    const found = nextToken(source, written, at);
    if (!found) {
      const sign = String.fromCodePoint(written.codePointAt(at) ?? 32);
      return failure(unknownSign(place, source[at]!, sign));
    }
    const { raw, kind, text, isQuoted } = found;
    const { start } = place;
    at += raw.length;
    const token: Token = { kind, text, line, column: place.column, start, end: at };
    const own = written.slice(start, at);
    if (isQuoted) tokens.push({ ...token, isQuoted });
    else tokens.push(kind === 'operator' && own !== text ? { ...token, written: own } : token);
    if (!hasLineBreak(raw)) continue;
    for (const lineBreak of raw.matchAll(/\r\n|\n|\r/g)) {
      line++;
      lineStart = place.start + lineBreak.index + lineBreak[0].length;
    }
  }
  tokens.push({ kind: 'end', text: '', line, column: at - lineStart + 1, start: at, end: at });
  return success(tokens);
}
