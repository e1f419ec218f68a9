/** An expression over labels for another program: made anew from its tokens, so that nothing else can come along. */
import { expressionFunctions, parseExpression } from '../engine/model/expression.ts';
import { tokenize, type Token } from '../engine/model/tokenize-syntax.ts';

/** Signs by which an expression speaks. */
const operators: ReadonlySet<string> = new Set(['+', '-', '*', '/', '^', '(', ')']);

function isCall(token: Token, next: Token | undefined): boolean {
  return (
    !token.isQuoted && next?.kind === 'operator' && next.text === '(' && Object.hasOwn(expressionFunctions, token.text)
  );
}

/** A sign before a number or a name, not between two. */
function isSign(token: Token, before: Token | undefined): boolean {
  return token.text === '-' && (!before || (before.kind === 'operator' && before.text !== ')'));
}

/**
 * The expression with its names replaced: `exp(a) + 2*b`, blanks around sums alone. Comments and line ends vanish.
 *
 * @param nameOf what stands for a label or a quantity; a name it does not know is an error of the program
 */
export function printExpression(text: string, nameOf: (name: string) => string | undefined): string {
  const read = tokenize(text);
  if (!read.ok || !parseExpression(text).ok) throw new Error(`not an expression: ${text}`);
  const tokens = read.value.filter(({ kind }) => kind !== 'newline' && kind !== 'end');
  return tokens
    .map((token, i) => {
      if (token.kind === 'number') return token.text;
      if (token.kind === 'operator' && operators.has(token.text)) {
        const isSum = (token.text === '+' || token.text === '-') && !isSign(token, tokens[i - 1]);
        return isSum ? ` ${token.text} ` : token.text;
      }
      const printed =
        token.kind !== 'name' ? undefined : isCall(token, tokens[i + 1]) ? token.text : nameOf(token.text);
      if (printed === undefined) throw new Error(`not part of an expression: ${token.text}`);
      return printed;
    })
    .join('');
}
