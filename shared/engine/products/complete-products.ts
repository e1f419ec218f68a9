/**
 * What the parameter table adds to products by itself, written out for models to which it adds nothing
 * (`defaults: lavaan`): an author can write neither the measurement of a product nor its moments, for its columns are
 * made here. Held at 0 they would be hypotheses that nobody wrote. So such a model gets what `sem` defaults give the
 * same products, and nothing else:
 * - the first loading of `A:B` 1, residual variances of its indicators, its variance, its covariances with the other
 *   exogenous constructs;
 * - variances, and means where means are written, of the columns that covary with a product and so are no longer fixed
 *   covariates; without `fixed.x`, the moments of products of columns.
 */
import type { ModelSpec, ModelTerm } from '../model/model-spec.ts';
import { collectVariables } from '../model/model-variables.ts';
import { TermList } from '../model/term-list.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import type { Interaction } from './interaction.ts';
import { explainedVariables } from './relate-products.ts';

/** The settings that say what is added to a model. */
export type ProductDefaults = Pick<EstimationSettings, 'defaults' | 'stdLv' | 'effectCoding' | 'orthogonal' | 'fixedX'>;

const isMeasured = ({ kind, products }: Interaction): boolean => kind !== 'observed' && products.length > 0;

function withMarkers(spec: ModelSpec, measured: readonly Interaction[]): readonly ModelTerm[] {
  const first = new Map(measured.map(({ name, products }) => [name, products[0]!.column]));
  return spec.terms.map((term) =>
    term.op === '=~' && first.get(term.lhs) === term.rhs && term.fixed === undefined ? { ...term, fixed: 1 } : term,
  );
}

function addMoments(list: TermList, names: readonly string[], withMeans: boolean): void {
  for (const name of names) {
    list.add({ lhs: name, op: '~~', rhs: name });
    if (withMeans) list.add({ lhs: name, op: '~1', rhs: '' });
  }
}

/** Covariances of `names` with `others`, each pair once. */
function addCovariances(list: TermList, names: readonly string[], others: readonly string[]): void {
  for (const name of names)
    for (const other of others) if (name !== other) list.add({ lhs: other, op: '~~', rhs: name });
}

/**
 * Completes a model whose products have been turned into columns and constructs.
 *
 * @param before the same model before anything was added for its products, each under one name
 */
export function completeProducts(
  spec: ModelSpec,
  before: ModelSpec,
  interactions: readonly Interaction[],
  settings: ProductDefaults,
): ModelSpec {
  if (settings.defaults !== 'lavaan' || interactions.length === 0) return spec;
  const measured = interactions.filter(isMeasured);
  const hasMarkers = !settings.stdLv && !settings.effectCoding;
  const list = new TermList(hasMarkers ? withMarkers(spec, measured) : spec.terms);
  const { covariates, latents, exogenousLatents, composites } = collectVariables(spec, settings.fixedX);
  const withMeans = spec.terms.some(({ op }) => op === '~1');
  const columns = measured.flatMap(({ products }) => products.map(({ column }) => column));
  addMoments(list, columns, withMeans);
  const products = measured.map(({ name }) => name);
  if (!settings.stdLv) for (const name of products) list.add({ lhs: name, op: '~~', rhs: name });
  const partners = exogenousLatents.filter((name) => !composites.has(name));
  if (!settings.orthogonal) addCovariances(list, products, partners);
  const known = new Set([...latents, ...covariates]);
  const released = collectVariables(before, true).covariates.filter((name) => !known.has(name));
  addMoments(list, released, withMeans);
  if (!settings.fixedX) {
    const own = interactions.map(({ name }) => name).filter((name) => covariates.includes(name));
    addMoments(list, own, withMeans);
    const isLatent = new Set(latents);
    const explained = explainedVariables(spec);
    const predictors = spec.terms.filter(({ op }) => op === '~').map(({ rhs }) => rhs);
    addCovariances(
      list,
      own,
      predictors.filter((name) => !isLatent.has(name) && !explained.has(name)),
    );
  }
  return { ...spec, terms: list.terms };
}
