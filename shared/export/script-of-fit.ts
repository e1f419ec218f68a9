/** The model behind a fit, compiled anew without its data: what a report prints for lavaan. */
import { failure, problem, success, type Outcome } from '../problem.ts';
import type { Column, Dataset } from '../dataset.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { expandInteractions, type Interaction } from '../engine/products/expand-interactions.ts';
import { methodFamilies } from '../engine/settings/method-families.ts';
import type { ModelSpec } from '../engine/model/model-spec.ts';
import { checkModel } from '../engine/model/check-model.ts';
import { arrangeGroups } from '../engine/model/join-blocks.ts';
import type { ModelFacts } from '../engine/model/parameter-row.ts';
import { compileModel, type PreparedModel } from '../engine/model/prepare-model.ts';
import { madeColumns } from './made-columns.ts';
import { printLavaan } from './print-lavaan.ts';
import { printForLavaan, type LavaanSource } from './print-script.ts';
import { quoteR } from './r-text.ts';
import { constructsOf } from '../engine/model/term-facts.ts';

/** A column by its name alone. */
export type ColumnName = Pick<Column, 'name' | 'kind'>;

interface Recompiled {
  readonly prepared: PreparedModel;
  readonly dataset: Dataset;
  readonly interactions: readonly Interaction[];
}

/** Names that stand for columns, where the columns are not known: neither constructs nor products. */
function columnsOf({ terms }: ModelSpec): ColumnName[] {
  const constructs = constructsOf(terms);
  const sides = terms.flatMap(({ lhs, op, rhs }) => (op === '~1' || op === '|' ? [lhs] : [lhs, rhs]));
  const names = sides.flatMap((name) => (name.split(':').length === 2 ? name.split(':') : [name]));
  return [...new Set(names)].filter((name) => !constructs.has(name)).map((name) => ({ name, kind: 'numeric' }));
}

function factsOf({ groups, estimates, implied }: EstimatedFit): ModelFacts {
  const categories = new Map<string, number>();
  for (const { lhs, op, group } of estimates)
    if (op === '|' && group === 1) categories.set(lhs, (categories.get(lhs) ?? 1) + 1);
  return { groupCount: groups.length, categories, isWithoutMeans: implied.some(({ mean }) => mean === undefined) };
}

function recompile(fit: EstimatedFit, spec: ModelSpec, columns: readonly ColumnName[]): Outcome<Recompiled> {
  const { settings } = fit;
  const stub = columns.map(({ name, kind }): Column => ({ name, kind, values: new Float64Array(0), categories: [] }));
  const method = settings.interaction === 'rc' ? 'rc' : 'dmc';
  const expanded = expandInteractions(spec, { rows: 0, columns: stub }, { method, pairs: settings.pairs, settings });
  if (!expanded.ok) return expanded;
  const { dataset, interactions } = expanded.value;
  const names = dataset.columns.map(({ name }) => name);
  const checked = checkModel(expanded.value.spec, names, settings);
  if (!checked.ok) return checked;
  const arranged = arrangeGroups(
    checked.value.spec,
    fit.groups.map(({ label }) => label),
  );
  if (!arranged.ok) return arranged;
  const prepared = compileModel({ ...checked.value, spec: arranged.value }, settings, factsOf(fit));
  return prepared.ok ? success({ prepared: prepared.value, dataset, interactions }) : prepared;
}

/**
 * Lines of R that repeat the fit with lavaan, every parameter written: on a data frame `data` with the columns of the
 * file, or from covariances. Fails as compiling the model does, and with script-not-for-products.
 *
 * @param columns those of the file; undefined where they are not known
 */
export function lavaanOfFit(
  fit: EstimatedFit,
  spec: ModelSpec,
  source: LavaanSource,
  columns: readonly ColumnName[] | undefined,
): Outcome<string> {
  if (!methodFamilies[fit.method.family].hasMoments)
    return failure(problem('script-not-for-products', { values: { format: 'lavaan' } }));
  const compiled = recompile(fit, spec, columns ?? columnsOf(spec));
  if (!compiled.ok) return compiled;
  const { prepared, dataset, interactions } = compiled.value;
  const isGiven = fit.groups.every(({ incomplete }) => incomplete === undefined);
  if (isGiven) return success(fromCovariances(prepared));
  const labels = fit.groups.map(({ label }) => label).filter((label) => label !== '');
  return success(printForLavaan(prepared, labels, source, madeColumns(prepared, dataset, interactions)));
}

function fromCovariances(prepared: PreparedModel): string {
  const { text, names } = printLavaan(prepared, [], 'covariances');
  const renamed = names.filter(([from, to]) => from !== to);
  const notes = renamed.map(([from, to]) => `# In covariances and means ${quoteR(from)} has to be called ${to}.`);
  return ['library(lavaan)', ...(notes.length > 0 ? ['', ...notes] : []), '', text].join('\n');
}
