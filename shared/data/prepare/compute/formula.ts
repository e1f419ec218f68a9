/** Arithmetic over columns: `(TRU1 + TRU2) / 2`, ``log(`monthly income`)``; read as model syntax reads its quantities. */
import {
  expressionFunctions,
  expressionNames,
  parseExpression,
  type Expression,
} from '../../../engine/model/expression.ts';
import { printName, tokenize } from '../../../engine/model/tokenize-syntax.ts';
import { success, type Outcome } from '../../../problem.ts';

/** Signs of other keyboards. */
const signs: Readonly<Record<string, string>> = {
  '\uff08': '(',
  '\uff09': ')',
  '\u00d7': '*',
  '\u00f7': '/',
};

/** `ln` is R's `log`; names in backticks stay as they are. */
export function plainFormula(text: string): string {
  return text
    .split('`')
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/[\uff08\uff09\u00d7\u00f7]/g, (sign) => signs[sign]!)
            .replace(/(?<![\p{L}\p{N}\p{M}_.])ln(?=\s*\()/gu, 'log'),
    )
    .join('`');
}

/** Fails with syntax-error. */
export function parseFormula(text: string): Outcome<Expression> {
  return parseExpression(plainFormula(text));
}

/** Columns that it speaks of; none where it cannot be read. */
export function formulaColumns(text: string): readonly string[] {
  const parsed = parseFormula(text);
  return parsed.ok ? expressionNames(parsed.value) : [];
}

/** The same with its columns called otherwise; a text that cannot be read stays as it is. */
export function renameInFormula(written: string, rename: (name: string) => string): string {
  const text = plainFormula(written);
  const read = tokenize(text);
  if (!read.ok) return written;
  const parts: string[] = [];
  let copied = 0;
  read.value.forEach((token, index) => {
    const isCall = !token.isQuoted && read.value[index + 1]?.text === '(';
    if (token.kind !== 'name' || isCall || rename(token.text) === token.text) return;
    parts.push(text.slice(copied, token.start), printName(rename(token.text)));
    copied = token.end;
  });
  return parts.length === 0 ? written : parts.join('') + text.slice(copied);
}

type Binary = Expression & { readonly kind: 'binary' };

const operations: Readonly<Record<Binary['op'], (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

/**
 * The value in every row; NaN where a column that is named has no answer or the result is not finite.
 *
 * @param valuesOf the answers of a column, NaN where missing
 */
export function evaluateFormula(
  expression: Expression,
  rows: number,
  valuesOf: (name: string) => Float64Array,
): Float64Array {
  const values = evaluate(expression, rows, valuesOf);
  const named = expressionNames(expression).map(valuesOf);
  return values.map((value, row) => {
    const isKnown = Number.isFinite(value) && named.every((column) => !Number.isNaN(column[row]!));
    return isKnown ? value : NaN;
  });
}

function evaluate(expression: Expression, rows: number, valuesOf: (name: string) => Float64Array): Float64Array {
  switch (expression.kind) {
    case 'number':
      return new Float64Array(rows).fill(expression.value);
    case 'name':
      return valuesOf(expression.name);
    case 'negate':
      return evaluate(expression.of, rows, valuesOf).map((value) => -value);
    case 'call': {
      const { value } = expressionFunctions[expression.name];
      return evaluate(expression.of, rows, valuesOf).map((x) => value(x));
    }
    case 'binary': {
      // Long sums lean to the left: they are walked in a loop.
      const chain: Binary[] = [];
      let node: Expression = expression;
      for (; node.kind === 'binary'; node = node.left) chain.push(node);
      let result = evaluate(node, rows, valuesOf);
      for (const { op, right } of chain.reverse()) {
        const other = evaluate(right, rows, valuesOf);
        const apply = operations[op];
        result = result.map((value, row) => apply(value, other[row]!));
      }
      return result;
    }
  }
}

/** The expression and its columns. Fails with syntax-error. */
export function readFormula(
  text: string,
): Outcome<{ readonly expression: Expression; readonly names: readonly string[] }> {
  const parsed = parseFormula(text);
  return parsed.ok ? success({ expression: parsed.value, names: expressionNames(parsed.value) }) : parsed;
}
