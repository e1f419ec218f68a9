/** Arithmetic over parameter labels: `a*b`, `c + a*b`, `(a - m*sqrt(v))*b`; values with derivatives. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import { syntaxProblem, tokenize, type Token } from './tokenize-syntax.ts';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly op: '+' | '-' | '*' | '/' | '^';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: Expression };

/** Functions of one argument with their derivatives, given x and f(x). */
export const expressionFunctions = {
  sqrt: { value: Math.sqrt, slope: (_: number, y: number) => 0.5 / y },
  exp: { value: Math.exp, slope: (_: number, y: number) => y },
  log: { value: Math.log, slope: (x: number) => 1 / x },
  log10: { value: Math.log10, slope: (x: number) => 1 / (x * Math.LN10) },
  abs: { value: Math.abs, slope: (x: number) => Math.sign(x) },
  sin: { value: Math.sin, slope: (x: number) => Math.cos(x) },
  cos: { value: Math.cos, slope: (x: number) => -Math.sin(x) },
  tan: { value: Math.tan, slope: (_: number, y: number) => 1 + y * y },
  tanh: { value: Math.tanh, slope: (_: number, y: number) => 1 - y * y },
} as const;

export type FunctionName = keyof typeof expressionFunctions;

function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(expressionFunctions, name);
}

/** Deeper nesting than this is refused, so that no input can exhaust the stack. */
const maximumDepth = 150;

const priorities: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };

class ExpressionError extends Error {
  readonly problem: Problem;
  constructor(token: Token, found: Problem = syntaxProblem(token, token.text)) {
    super('expression');
    this.problem = found;
  }
}

/** A function of R or of another program, named with those that there are. */
function unknownFunction({ line, column, text }: Token): Problem {
  const known = Object.keys(expressionFunctions).join(', ');
  return problem('syntax-error', { values: { line, column, found: text, known, context: 'function' } });
}

class ExpressionParser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens.filter((token) => token.kind !== 'newline');
  }

  parseAll(): Expression {
    const expression = this.parseBinary(0);
    if (this.peek().kind !== 'end') throw new ExpressionError(this.peek());
    return expression;
  }

  private peek(): Token {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)]!;
  }

  private isOperator(text: string): boolean {
    return this.peek().kind === 'operator' && this.peek().text === text;
  }

  private parseBinary(minimum: number): Expression {
    if (++this.depth > maximumDepth) throw new ExpressionError(this.peek());
    let left = this.parseUnary();
    for (;;) {
      const token = this.peek();
      const priority = token.kind === 'operator' ? priorities[token.text] : undefined;
      if (priority === undefined || priority < minimum) break;
      this.at++;
      const op = token.text as '+' | '-' | '*' | '/' | '^';
      left = { kind: 'binary', op, left, right: this.parseBinary(op === '^' ? priority : priority + 1) };
    }
    this.depth--;
    return left;
  }

  private parseUnary(): Expression {
    if (this.isOperator('-')) {
      this.at++;
      return { kind: 'negate', of: this.parseBinary(3) };
    }
    if (this.isOperator('+')) {
      this.at++;
      return this.parseBinary(3);
    }
    return this.parseOperand();
  }

  private parseOperand(): Expression {
    const token = this.peek();
    this.at++;
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'name' && !token.isQuoted && isFunctionName(token.text) && this.isOperator('(')) {
      this.at++;
      return { kind: 'call', name: token.text, of: this.parseParenthesis() };
    }
    if (token.kind === 'name' && !token.isQuoted && this.isOperator('('))
      throw new ExpressionError(token, unknownFunction(token));
    if (token.kind === 'name') return { kind: 'name', name: token.text };
    if (token.kind === 'operator' && token.text === '(') return this.parseParenthesis();
    throw new ExpressionError(token);
  }

  private parseParenthesis(): Expression {
    const inner = this.parseBinary(0);
    if (!this.isOperator(')')) throw new ExpressionError(this.peek());
    this.at++;
    return inner;
  }
}

/** Parses tokens (closing with an `end` token); long sums are flat, nesting is limited. */
export function parseExpressionTokens(tokens: readonly Token[]): Outcome<Expression> {
  try {
    return success(new ExpressionParser(tokens).parseAll());
  } catch (error) {
    if (error instanceof ExpressionError) return failure(error.problem);
    throw error;
  }
}

/** An expression over labels, `a*b + c`. Fails with syntax-error. */
export function parseExpression(source: string): Outcome<Expression> {
  const tokens = tokenize(source);
  return tokens.ok ? parseExpressionTokens(tokens.value) : tokens;
}

/** Names an expression uses. Walks with its own stack: sums may be thousands of terms long. */
export function expressionNames(expression: Expression): string[] {
  const names = new Set<string>();
  const open: Expression[] = [expression];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'name') names.add(node.name);
    else if (node.kind === 'negate' || node.kind === 'call') open.push(node.of);
    else if (node.kind === 'binary') open.push(node.right, node.left);
  }
  return [...names];
}

/** A value with its derivatives by every free parameter. */
export interface Dual {
  readonly value: number;
  readonly gradient: Float64Array;
}

function combine(value: number, a: Dual, slopeA: number, b?: Dual, slopeB = 0): Dual {
  const gradient = new Float64Array(a.gradient.length);
  for (let i = 0; i < gradient.length; i++) {
    let slope = slopeA === 0 ? 0 : slopeA * a.gradient[i]!;
    if (b && slopeB !== 0) slope += slopeB * b.gradient[i]!;
    gradient[i] = slope;
  }
  return { value, gradient };
}

function power(a: Dual, b: Dual): Dual {
  const value = a.value ** b.value;
  const isExponentConstant = b.gradient.every((x) => x === 0);
  const slopeB = isExponentConstant ? 0 : value * Math.log(a.value);
  return combine(value, a, b.value === 0 ? 0 : b.value * a.value ** (b.value - 1), b, slopeB);
}

function combineBinary(op: '+' | '-' | '*' | '/' | '^', a: Dual, b: Dual): Dual {
  if (op === '+') return combine(a.value + b.value, a, 1, b, 1);
  if (op === '-') return combine(a.value - b.value, a, 1, b, -1);
  if (op === '*') return combine(a.value * b.value, a, b.value, b, a.value);
  if (op === '/') return combine(a.value / b.value, a, 1 / b.value, b, -a.value / (b.value * b.value));
  return power(a, b);
}

/** Evaluates with derivatives; `lookup` gives every name its value. `size` is the number of free parameters. */
export function evaluateExpression(expression: Expression, size: number, lookup: (name: string) => Dual): Dual {
  switch (expression.kind) {
    case 'number':
      return { value: expression.value, gradient: new Float64Array(size) };
    case 'name':
      return lookup(expression.name);
    case 'negate': {
      const inner = evaluateExpression(expression.of, size, lookup);
      return combine(-inner.value, inner, -1);
    }
    case 'call': {
      const inner = evaluateExpression(expression.of, size, lookup);
      const { value, slope } = expressionFunctions[expression.name];
      const y = value(inner.value);
      return combine(y, inner, slope(inner.value, y));
    }
    case 'binary': {
      // Left-deep chains (long sums) are walked in a loop.
      const chain: (Expression & { kind: 'binary' })[] = [];
      let node: Expression = expression;
      while (node.kind === 'binary') {
        chain.push(node);
        node = node.left;
      }
      let result = evaluateExpression(node, size, lookup);
      for (const step of chain.reverse()) {
        result = combineBinary(step.op, result, evaluateExpression(step.right, size, lookup));
      }
      return result;
    }
  }
}

/** Names that an expression speaks of; none where it cannot be read. */
export function namesIn(text: string): string[] {
  const parsed = parseExpression(text);
  return parsed.ok ? expressionNames(parsed.value) : [];
}

/** Polynomial degree in the names, as far as it matters: 0 constant, 1 linear, 2 anything else. */
export function expressionDegree(expression: Expression, degreeOfName: (name: string) => 0 | 1 | 2): 0 | 1 | 2 {
  switch (expression.kind) {
    case 'number':
      return 0;
    case 'name':
      return degreeOfName(expression.name);
    case 'negate':
      return expressionDegree(expression.of, degreeOfName);
    case 'call':
      return expressionDegree(expression.of, degreeOfName) === 0 ? 0 : 2;
    case 'binary':
      return binaryDegree(expression, degreeOfName);
  }
}

function binaryDegree(
  expression: Expression & { kind: 'binary' },
  degreeOfName: (name: string) => 0 | 1 | 2,
): 0 | 1 | 2 {
  const chain: (Expression & { kind: 'binary' })[] = [];
  let node: Expression = expression;
  while (node.kind === 'binary') {
    chain.push(node);
    node = node.left;
  }
  let degree = expressionDegree(node, degreeOfName);
  for (const step of chain.reverse()) {
    const right = expressionDegree(step.right, degreeOfName);
    if (step.op === '+' || step.op === '-') degree = degree > right ? degree : right;
    else if (step.op === '*') degree = Math.min(2, degree + right) as 0 | 1 | 2;
    else if (step.op === '/') degree = right === 0 ? degree : 2;
    else degree = degree === 0 && right === 0 ? 0 : 2;
  }
  return degree;
}
