/** Model, data and settings -> prepared model with the moments of every group: all that comes before estimation. */
import { failure, problem, success, type Outcome, type ParameterRef, type Problem } from '../problem.ts';
import type { Dataset } from '../dataset.ts';
import { expandInteractions, type Interaction } from './products/expand-interactions.ts';
import type { ModelSpec } from './model/model-spec.ts';
import { checkModel, type CheckedModel } from './model/check-model.ts';
import { checkCategories, missingThresholds } from './model/check-structure.ts';
import { arrangeGroups } from './model/join-blocks.ts';
import { orderedColumns } from './model/ordered-columns.ts';
import { plainFacts, type ModelFacts } from './model/parameter-row.ts';
import { groupFact } from './sample/check-columns.ts';
import { prepareMoments } from './sample/prepare-moments.ts';
import { prepareOrdinalMoments } from './sample/prepare-ordinal-moments.ts';
import type { SampleMoments } from './sample/sample-moments.ts';
import { compileModel, type PreparedModel } from './model/prepare-model.ts';
import { settingThatRulesOutFiml } from './settings/resolve-settings.ts';
import type { EstimationSettings } from './settings/settings.ts';

export interface FitInput {
  readonly spec: ModelSpec;
  readonly dataset: Dataset;
  readonly settings: EstimationSettings;
}

export interface PreparedFit {
  readonly prepared: PreparedModel;
  /** One a group. */
  readonly moments: readonly SampleMoments[];
  /** The data with product columns, where the model has interactions. */
  readonly dataset: Dataset;
  readonly interactions: readonly Interaction[];
  /** Moments of other data with the same columns, for the same model. */
  readonly momentsOf: (dataset: Dataset) => Outcome<MomentsAndFacts>;
}

export interface MomentsAndFacts {
  readonly moments: readonly SampleMoments[];
  readonly facts: ModelFacts;
}

function continuousMoments(
  dataset: Dataset,
  { variables }: CheckedModel,
  settings: EstimationSettings,
): Outcome<MomentsAndFacts> {
  const { observed, exogenous } = variables;
  // `fiml.x` keeps cases that lack a covariate.
  const needed = settings.missing === 'fiml.x' ? [] : exogenous;
  const moments = prepareMoments(dataset, observed, { ...settings, exogenous: needed, fixedCovariates: exogenous });
  if (!moments.ok) return moments;
  const undetermined = settings.missing === 'two.stage' ? undeterminedMoments(moments.value) : [];
  if (undetermined.length > 0) return failure(...undetermined);
  const facts = { ...plainFacts, groupCount: moments.value.length };
  return success({ moments: moments.value, facts }, [
    ...withoutFullInformation(moments.value, settings),
    ...moments.problems,
  ]);
}

/** What two stages cannot be built on: saturated moments that the data do not determine. */
function undeterminedMoments(groups: readonly SampleMoments[]): Problem[] {
  return groups.flatMap(({ names, n, label, incomplete }) => {
    if (!incomplete || (incomplete.hasMaximum && incomplete.unpaired.length === 0)) return [];
    const values = { n, columns: names.length, ...groupFact(label) };
    if (!incomplete.hasMaximum)
      return [problem('moments-undetermined', { variables: names, values: { ...values, context: 'gaps' } })];
    const parameters = incomplete.unpaired.map(([i, j]): ParameterRef => ({
      lhs: names[i]!,
      op: '~~',
      rhs: names[j]!,
    }));
    return [problem('moments-undetermined', { parameters, values: { ...values, context: 'pairs' } })];
  });
}

/** Why incomplete cases are left out although full information was asked for. */
function withoutFullInformation(groups: readonly SampleMoments[], settings: EstimationSettings): Problem[] {
  const name = settingThatRulesOutFiml(settings);
  const isIncomplete = groups.some(({ n, nRows }) => n < nRows);
  return name && isIncomplete
    ? [problem('full-information-not-used', { values: { name, missing: settings.missing } })]
    : [];
}

function ordinalMoments(
  dataset: Dataset,
  { variables }: CheckedModel,
  ordered: readonly string[],
  settings: EstimationSettings,
): Outcome<MomentsAndFacts> {
  const outcome = prepareOrdinalMoments(dataset, variables, ordered, settings);
  if (!outcome.ok) return outcome;
  const { moments, categories } = outcome.value;
  return success({ moments, facts: { groupCount: moments.length, categories } }, outcome.problems);
}

/** Ordered answers have no casewise likelihood here, and numbers no pairwise estimator. */
function unsuitableMissing(isOrdered: boolean, { missing, estimator }: EstimationSettings): Problem | undefined {
  if (!isOrdered) return missing === 'pairwise' ? problem('pairwise-needs-ordered') : undefined;
  if (missing === 'listwise' || missing === 'pairwise') return undefined;
  return problem('missing-needs-likelihood', { values: { estimator, missing, context: 'ordered' } });
}

/**
 * The model with the moments it is estimated from. Tables of variables by variables are built only for moments that
 * can be estimated from. Fails with no-data, whatever `expandInteractions`, `checkModel`, `orderedColumns`,
 * `prepareMoments`, `prepareOrdinalMoments` and `compileModel` fail with, and group-modifiers-mismatch.
 */
export function prepareFit(input: FitInput): Outcome<PreparedFit> {
  const { settings } = input;
  if (input.dataset.rows === 0 || input.dataset.columns.length === 0) return failure(problem('no-data'));
  const method = settings.interaction === 'rc' ? 'rc' : 'dmc';
  const expanded = expandInteractions(input.spec, input.dataset, { method, pairs: settings.pairs, settings });
  if (!expanded.ok) return expanded;
  const { spec, dataset, interactions } = expanded.value;
  const columns = dataset.columns.map((column) => column.name);
  const checked = checkModel(spec, columns, settings);
  if (!checked.ok) return checked;
  const made = new Set(interactions.flatMap(({ products }) => products.map(({ column }) => column)));
  const ordered = orderedColumns(checked.value.spec, checked.value.variables, columns, settings, made);
  if (!ordered.ok) return ordered;
  const unsuitable = unsuitableMissing(ordered.value.length > 0, settings);
  if (unsuitable) return failure(unsuitable);
  const momentsOf = (own: Dataset): Outcome<MomentsAndFacts> =>
    ordered.value.length > 0
      ? ordinalMoments(own, checked.value, ordered.value, settings)
      : continuousMoments(own, checked.value, settings);
  const data = momentsOf(dataset);
  if (!data.ok) return data;
  const { moments, facts } = data.value;
  const unfit = [
    ...checkCategories(checked.value.spec, facts.categories),
    ...missingThresholds(checked.value.spec, facts.categories, settings),
  ];
  if (unfit.length > 0) return failure(...unfit);
  const arranged = arrangeGroups(
    checked.value.spec,
    moments.map(({ label }) => label),
  );
  if (!arranged.ok) return arranged;
  const prepared = compileModel({ ...checked.value, spec: arranged.value }, settings, facts);
  if (!prepared.ok) return prepared;
  return success({ prepared: prepared.value, moments, dataset, interactions, momentsOf }, [
    ...expanded.problems,
    ...checked.problems,
    ...data.problems,
    ...prepared.problems,
  ]);
}
