/** Columns that Pathloom makes while it estimates, as instructions for other programs: products of indicators. */
import type { Column, Dataset } from '../dataset.ts';
import { indicatorsByConstruct, type Interaction } from '../engine/products/interaction.ts';
import { createResidualMaker, mean, plainProduct } from '../engine/products/product-columns.ts';
import type { PreparedModel } from '../engine/model/prepare-model.ts';
import { quoteR, vectorR } from './r-text.ts';

/** One product, in the names of the data file. */
export interface MadeColumn {
  readonly name: string;
  readonly left: Column;
  readonly right: Column;
  /** plain: left times right. dmc: of deviations from the mean, centred again. rc: what `others` leave of the product. */
  readonly method: 'plain' | 'dmc' | 'rc';
  /** rc: all first-order indicators of both factors. */
  readonly others: readonly Column[];
}

/** Of every product in the model, in the order in which they were made. */
export function madeColumns(
  { spec, settings }: Pick<PreparedModel, 'spec' | 'settings'>,
  dataset: Dataset,
  interactions: readonly Interaction[],
): readonly MadeColumn[] {
  const byName = new Map(dataset.columns.map((column) => [column.name, column]));
  const columnOf = (name: string): Column => byName.get(name)!;
  const indicators = indicatorsByConstruct(spec);
  return interactions.flatMap(({ kind, factors, products }) => {
    const names = new Set(factors.flatMap((factor) => indicators.get(factor) ?? [factor]));
    const method = kind === 'observed' ? 'plain' : settings.interaction === 'rc' ? 'rc' : 'dmc';
    return products.map(({ column, left, right }): MadeColumn => ({
      name: column,
      left: columnOf(left),
      right: columnOf(right),
      method,
      others: method === 'rc' ? [...names].map(columnOf) : [],
    }));
  });
}

const helpers = {
  plain: [],
  dmc: ['centre <- function(x) x - mean(x, na.rm = TRUE)'],
  rc: [
    'unexplained <- function(product, others) {',
    '  parts <- data.frame(.product = product, others, check.names = FALSE)',
    '  residuals(lm(.product ~ ., data = parts, na.action = na.exclude))',
    '}',
  ],
} as const satisfies Record<MadeColumn['method'], readonly string[]>;

function productInR({ name, left, right, method, others }: MadeColumn): string {
  const [x, z] = [left, right].map((column) => `data[[${quoteR(column.name)}]]`);
  const value = {
    plain: `${x} * ${z}`,
    dmc: `centre(centre(${x}) * centre(${z}))`,
    rc: `unexplained(${x} * ${z}, data[${vectorR(others.map((column) => column.name))}])`,
  }[method];
  return `data[[${quoteR(name)}]] <- ${value}`;
}

/** Statements that add the columns to a data frame `data`. */
export function productsInR(made: readonly MadeColumn[]): string[] {
  const methods = [...new Set(made.map(({ method }) => method))];
  return [...methods.flatMap((method) => helpers[method]), ...made.map(productInR)];
}

/** Enough for the eighth decimal of any survey answer, and short enough to read. */
function constant(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** `a - 3.2`, `a + 3.2` where the value is negative. */
function minus(value: number): string {
  return value < 0 ? `+ ${constant(-value)}` : `- ${constant(value)}`;
}

/**
 * The product as an expression with the constants of these data, blanks between its words: for programs whose
 * own centring would change the indicators too.
 */
export function productExpression(
  { left, right, method, others }: MadeColumn,
  nameOf: (name: string) => string,
): string {
  const [x, z] = [nameOf(left.name), nameOf(right.name)];
  if (method === 'plain') return `${x} * ${z}`;
  const product = plainProduct(left.values, right.values);
  if (method === 'dmc') {
    const [mx, mz] = [mean(left.values), mean(right.values)];
    const centred = product.map((_, row) => (left.values[row]! - mx) * (right.values[row]! - mz));
    return `(${x} ${minus(mx)}) * (${z} ${minus(mz)}) ${minus(mean(centred))}`;
  }
  const { intercept, weights } = createResidualMaker(others).regression(product);
  const terms = weights.map((weight, i) => `${minus(weight)} * ${nameOf(others[i]!.name)}`);
  return [`${x} * ${z}`, minus(intercept), ...terms].join(' ');
}
