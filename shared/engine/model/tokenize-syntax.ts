/** Cuts model syntax into tokens, each with its place, in one linear pass. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';

export type TokenKind = 'name' | 'number' | 'string' | 'operator' | 'newline' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** A name without its backticks, a string without its quotes. */
  readonly text: string;
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
  number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y,
  name: /[\p{L}_.][\p{L}\p{N}\p{M}_.]*/uy,
  quoted: /`(?:[^`\\]|\\[\s\S])*`/y,
  string: /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/y,
  operator: /=~|<~|~\*~|~~|:=|==|[~<>|+\-*/^(),:]/y,
};

/** A name that needs no backticks. */
export function isPlainName(text: string): boolean {
  return /^(?:[\p{L}_]|\.(?!\d))[\p{L}\p{N}\p{M}_.]*$/u.test(text);
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
  return text.slice(1, -1).replace(/\\([\s\S])/g, (_, c: string) => (c === 'n' ? '\n' : c === 'r' ? '\r' : c));
}

/** Which sentence says it best: the statement ends, or a single `=` stands where `==` or `=~` was meant. */
function contextOf(found: string): { readonly context?: string } {
  if (found === '') return { context: 'end' };
  return found === '=' ? { context: 'equals' } : {};
}

export function syntaxProblem(token: { line: number; column: number }, found: string): Problem {
  const shown = found.length > 40 ? `${found.slice(0, 40)}…` : found;
  return problem('syntax-error', {
    values: { line: token.line, column: token.column, found: shown, ...contextOf(found) },
  });
}

/**
 * Signs that Chinese keyboards give, one character each, so that places stay as they are. Letters and digits of that
 * width are left alone: columns may be called so.
 */
const fullWidth = /[＃（）＊＋，－／：；＜＝＞＾｜～]/g;
const fullWidthOffset = 0xfee0;

/** Full-width signs as the plain ones; what stands in quotes and backticks is read from the text as it was written. */
function toHalfWidth(source: string): string {
  return source.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidthOffset));
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function nextToken(
  source: string,
  written: string,
  at: number,
): { readonly kind: TokenKind; readonly raw: string; readonly isQuoted?: true } | undefined {
  const newline = match(patterns.newline, source, at);
  if (newline !== undefined) return { kind: 'newline', raw: newline };
  const number = match(patterns.number, source, at);
  if (number !== undefined) return { kind: 'number', raw: number };
  const name = match(patterns.name, source, at);
  if (name !== undefined) return { kind: 'name', raw: name };
  const quoted = match(patterns.quoted, written, at);
  if (quoted !== undefined) return { kind: 'name', raw: quoted, isQuoted: true };
  const string = match(patterns.string, written, at);
  if (string !== undefined) return { kind: 'string', raw: string };
  const operator = match(patterns.operator, source, at);
  return operator === undefined ? undefined : { kind: 'operator', raw: operator };
}

/** Comments (`#`, `!`) and blanks vanish; `;` and line ends become newline tokens; the list closes with `end`. */
export function tokenize(written: string): Outcome<readonly Token[]> {
  const source = toHalfWidth(written);
  const tokens: Token[] = [];
  let at = source.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let lineStart = at;
  while (at < source.length) {
    const space = match(patterns.space, source, at);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const place = { line, column: at - lineStart + 1, start: at };
    const found = nextToken(source, written, at);
    if (!found) return failure(syntaxProblem(place, String.fromCodePoint(source.codePointAt(at) ?? 32)));
    const { kind, raw, isQuoted } = found;
    at += raw.length;
    const text = kind === 'string' || isQuoted ? unescapeText(raw) : raw;
    tokens.push({ kind, text, ...place, end: at, ...(isQuoted ? { isQuoted } : {}) });
    for (const lineBreak of raw.matchAll(/\r\n|\n|\r/g)) {
      line++;
      lineStart = place.start + lineBreak.index + lineBreak[0].length;
    }
  }
  tokens.push({ kind: 'end', text: '', line, column: at - lineStart + 1, start: at, end: at });
  return success(tokens);
}
