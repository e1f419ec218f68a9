/**
 * The slope of X on Y as a function of a moderator, from the rows `Y ~ X`, `Y ~ X:M` of a parameter table:
 * b1 + b3 (M - c), with c where the product is centred (`product-centre.ts`), 0 for plain products of columns.
 *
 * Products of latent variables are on the scale of their factors when all markers are 1. Under another scaling (latent
 * variances of 1, effect coding) the construct `A:B` stands for A B lambda_p / (lambda_a lambda_b), so that its path is
 * turned to the scale of A B by lambda_a lambda_b / lambda_p of the first product indicator a1.b1.
 */
import type { Dual } from '../model/expression.ts';
import type { ParameterRow } from '../model/parameter-row.ts';
import { addDual, constantDual, inverseDual, timesDual } from './effect.ts';
import type { ModerationSource } from './moderation-source.ts';

/** slope(v) = main + product v. */
export interface ModeratedSlope {
  readonly main: Dual;
  readonly product: Dual;
}

/** The parameter in a row as a function of theta. */
export function dualOfRow(source: ModerationSource, row: ParameterRow): Dual {
  const { parameters, derivatives } = source;
  const dual = constantDual(row.parameter >= 0 ? parameters[row.parameter]! : row.value, derivatives);
  if (row.parameter >= 0) dual.gradient[row.parameter] = 1;
  return dual;
}

export function findRow(
  { rows }: ModerationSource,
  group: number,
  lhs: string,
  op: string,
  rhs: string,
): ParameterRow | undefined {
  return rows.find((row) => row.group === group && row.lhs === lhs && row.op === op && row.rhs === rhs);
}

/** The loading of an indicator; an observed factor is its own, with loading 1. */
function loadingOf(source: ModerationSource, group: number, construct: string, column: string): Dual {
  const row = construct === column ? undefined : findRow(source, group, construct, '=~', column);
  return row ? dualOfRow(source, row) : constantDual(1, source.derivatives);
}

/** lambda_a lambda_b / lambda_p of the first product indicator; 1 for products that have none. */
function productScale(source: ModerationSource, group: number, product: string): Dual {
  const measured = source.products.get(product);
  if (!measured) return constantDual(1, source.derivatives);
  const {
    factors: [a, b],
    marker: { column, left, right },
  } = measured;
  const factors = timesDual(loadingOf(source, group, a, left), loadingOf(source, group, b, right));
  return timesDual(factors, inverseDual(loadingOf(source, group, product, column)));
}

/** The path of a product on the scale of its factors; twice that for a quadratic term, whose slope it enters twice. */
function productPath(source: ModerationSource, row: ParameterRow): Dual {
  const [a, b] = row.rhs.split(':');
  const path = timesDual(dualOfRow(source, row), productScale(source, row.group, row.rhs));
  return a === b ? addDual(path, path) : path;
}

/** The path of a product on the scale of its factors. */
export function scaledProductPath(source: ModerationSource, row: ParameterRow): Dual {
  return timesDual(dualOfRow(source, row), productScale(source, row.group, row.rhs));
}

/** The rows of products that X is a factor of, among the predictors of Y. */
function productsOf(source: ModerationSource, group: number, outcome: string, predictor: string): ParameterRow[] {
  return source.rows.filter(
    ({ group: own, op, lhs, rhs }) =>
      own === group &&
      op === '~' &&
      lhs === outcome &&
      rhs.split(':').length === 2 &&
      rhs.split(':').includes(predictor),
  );
}

/** The factor of a product beside X; X itself in a quadratic term. */
export function otherFactor(product: string, factor: string): string {
  const [a = '', b = ''] = product.split(':');
  return a === factor ? b : a;
}

/**
 * The slope of X on Y given the moderator; products of X with other variables are taken at the means of these.
 * undefined when there is no path from X to Y at all.
 */
export function moderatedSlope(
  source: ModerationSource,
  group: number,
  outcome: string,
  predictor: string,
  moderator: string,
): ModeratedSlope | undefined {
  const { mean } = source.moments(group);
  const row = findRow(source, group, outcome, '~', predictor);
  const products = productsOf(source, group, outcome, predictor);
  if (!row && products.length === 0) return undefined;
  const none = constantDual(0, source.derivatives);
  let main = row ? dualOfRow(source, row) : none;
  let product = none;
  for (const one of products) {
    const other = otherFactor(one.rhs, predictor);
    const path = productPath(source, one);
    const centre = source.centre(group, one.rhs, other);
    if (other === moderator) product = addDual(product, path);
    main = addDual(main, path, (other === moderator ? 0 : mean(other)) - centre);
  }
  return { main, product };
}

/** main + product v. */
export function slopeAt({ main, product }: ModeratedSlope, value: number): Dual {
  return addDual(main, product, value);
}
