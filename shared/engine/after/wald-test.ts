/** Wald test of constraints that the model does not impose. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import { familyOf } from '../sem/inference/families.ts';
import { sandwich } from '../../numeric/sampling-covariance.ts';
import type { Solution } from '../sem/inference/solution.ts';
import { evaluateExpression, expressionNames, parseExpression, type Expression } from '../model/expression.ts';
import { unknownLabel } from '../model/unknown-label.ts';
import { chiSquareUpper } from '../../numeric/chi-square.ts';
import { quadraticForm, scaledFactor } from './scaled-factor.ts';

export interface WaldTest {
  /** As written, one each. */
  readonly constraints: readonly string[];
  readonly statistic: number;
  readonly df: number;
  readonly pvalue: number;
}

/** `a == b; c == 0`, on one line or several. */
export function splitConstraints(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function wrongSyntax(text: string): Problem {
  return problem('syntax-error', { quoted: [text], values: { line: 1, column: 1, found: text } });
}

/** left - right. */
function differenceOf(text: string): Outcome<Expression> {
  const sides = text.split('==');
  if (sides.length !== 2) return failure(wrongSyntax(text));
  const left = parseExpression(sides[0]!);
  const right = parseExpression(sides[1]!);
  if (!left.ok) return left;
  return right.ok ? success({ kind: 'binary', op: '-', left: left.value, right: right.value }) : right;
}

function knownNames({ prepared }: Solution): ReadonlySet<string> {
  return new Set([
    ...prepared.constraints.definitions.names,
    ...prepared.table.rows.map((row) => row.label).filter((label) => label !== ''),
  ]);
}

/**
 * W = h(theta)'(J acov J')^-1 h(theta), chi-square with as many degrees of freedom as constraints [wald-1943].
 * The sampling covariances are those of the fit, robust when its standard errors are.
 * @param constraints over labels and defined quantities, `a == b`
 * Fails with syntax-error, unknown-label, standard-errors-unavailable, constraints-redundant.
 */
export function waldTest(solution: Solution, constraints: readonly string[]): Outcome<WaldTest> {
  const q = solution.parameters.length;
  const lookup = solution.prepared.constraints.definitions.evaluate(solution.parameters);
  const known = knownNames(solution);
  const df = constraints.length;
  const values = new Float64Array(df);
  const jacobian = new Float64Array(df * q);
  for (const [c, text] of constraints.entries()) {
    const expression = differenceOf(text);
    if (!expression.ok) return expression;
    const unknown = expressionNames(expression.value).filter((name) => !known.has(name));
    if (unknown.length > 0) return failure(unknownLabel(unknown, [...known], text));
    const { value, gradient } = evaluateExpression(expression.value, q, lookup);
    values[c] = value;
    jacobian.set(gradient, c * q);
  }
  const acov = familyOf(solution).covariance(solution);
  if (!acov) return failure(problem('standard-errors-unavailable'));
  const factor = scaledFactor(sandwich(jacobian, acov, df, q), df);
  if (!factor) return failure(problem('constraints-redundant', { quoted: constraints }));
  const statistic = quadraticForm(factor, values);
  return success({ constraints, statistic, df, pvalue: chiSquareUpper(statistic, df) });
}
