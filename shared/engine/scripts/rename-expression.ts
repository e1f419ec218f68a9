import { tokenize } from '../model/tokenize-syntax.ts';

/** An expression with its names replaced; functions keep theirs. */
export function renameExpression(text: string, names: ReadonlyMap<string, string>): string {
  const tokens = tokenize(text);
  if (!tokens.ok) return text;
  let out = '';
  let at = 0;
  tokens.value.forEach((token, i) => {
    const next = tokens.value[i + 1];
    const isCall = !token.isQuoted && next?.kind === 'operator' && next.text === '(';
    out += text.slice(at, token.start);
    out +=
      token.kind === 'name' && !isCall ? (names.get(token.text) ?? token.text) : text.slice(token.start, token.end);
    at = token.end;
  });
  return out + text.slice(at);
}
