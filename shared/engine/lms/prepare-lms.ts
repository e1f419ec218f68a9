/** Model and data -> what LMS maximises: prepared models with and without products, moments and cases. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { Dataset } from '../../dataset.ts';
import type { ModelSpec } from '../model/model-spec.ts';
import { checkModel, type CheckedModel } from '../model/check-model.ts';
import { arrangeGroups } from '../model/join-blocks.ts';
import { plainFacts } from '../model/parameter-row.ts';
import { labelsOfValues } from '../sample/labels-of-values.ts';
import { prepareMoments } from '../sample/prepare-moments.ts';
import type { SampleMoments } from '../sample/sample-moments.ts';
import { compileModel, type PreparedModel } from '../model/prepare-model.ts';
import { settingConflicts } from '../settings/method-families.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { completeProducts } from '../products/complete-products.ts';
import { expandObservedProducts } from '../products/expand-interactions.ts';
import { latentProducts, type Interaction } from '../products/interaction.ts';
import { caseMatrix } from './lms-group.ts';
import { lmsSettings, withoutInteractions, withProducts } from './lms-model.ts';

/** Model and data of an LMS analysis. */
export interface LmsInput {
  readonly spec: ModelSpec;
  readonly dataset: Dataset;
  readonly settings: EstimationSettings;
}

export interface PreparedLms {
  /** Products are variables of their own in it, without variance. */
  readonly model: PreparedModel;
  /** The same with all paths of products 0. */
  readonly linear: PreparedModel;
  readonly moments: readonly SampleMoments[];
  /** n x p a group. */
  readonly cases: readonly Float64Array[];
  readonly interactions: readonly Interaction[];
  /** Digest of the file that the answers were read from. */
  readonly data: string | undefined;
  /** What the values of the group column mean, by their texts. */
  readonly groupLabels: ReadonlyMap<string, string> | undefined;
  readonly problems: readonly Problem[];
}

/** Checks and compiles one of the two models. */
function compile(
  spec: ModelSpec,
  columns: readonly string[],
  settings: EstimationSettings,
  groups: readonly SampleMoments[],
): Outcome<PreparedModel> {
  const checked = checkModel(spec, columns, settings);
  if (!checked.ok) return checked;
  const arranged = arrangeGroups(
    checked.value.spec,
    groups.map(({ label }) => label),
  );
  if (!arranged.ok) return arranged;
  const facts = { ...plainFacts, groupCount: groups.length };
  return compileModel({ ...checked.value, spec: arranged.value }, settings, facts);
}

/** Settings that would be ignored; thresholds in the model make a column ordered as well. */
function unsuitableSettings(settings: EstimationSettings, { spec, variables }: CheckedModel): Problem[] {
  const thresholds = spec.terms.filter(({ op }) => op === '|').map(({ lhs }) => lhs);
  const ordered = [...new Set([...settings.ordered, ...thresholds])];
  return settingConflicts('lms', { ...settings, ordered }, variables.observed).map(({ setting, value, usual }) =>
    problem('setting-not-for-products', {
      values: { setting, value, usual, ...(usual === '' ? { context: 'ordered' } : {}) },
    }),
  );
}

/**
 * Prepares an LMS analysis; incomplete cases are left out.
 * Fails as `findInteractions`, `checkModel`, `compileModel` and `prepareMoments` do, with setting-not-for-products (a setting that
 * it would have to ignore), and with not-available when the model has no product of latent variables.
 */
export function prepareLms({ spec, dataset, settings: wanted }: LmsInput): Outcome<PreparedLms> {
  const settings = lmsSettings(wanted);
  const expanded = expandObservedProducts(spec, dataset, settings);
  if (!expanded.ok) return expanded;
  const { interactions } = expanded.value;
  if (latentProducts(interactions).length === 0) {
    return failure(problem('not-available', { values: { feature: 'LMS: A:B' } }));
  }
  const multiplied = withProducts(expanded.value.spec, interactions);
  if (!multiplied.ok) return multiplied;
  const nonlinear = completeProducts(multiplied.value, expanded.value.spec, interactions, settings);
  const columns = expanded.value.dataset.columns.map((column) => column.name);
  const checked = checkModel(nonlinear, columns, settings);
  if (!checked.ok) return checked;
  const unsuitable = unsuitableSettings(wanted, checked.value);
  if (unsuitable.length > 0) return failure(...unsuitable);
  const moments = prepareMoments(expanded.value.dataset, checked.value.variables.observed, settings);
  if (!moments.ok) return moments;
  const model = compile(nonlinear, columns, settings, moments.value);
  if (!model.ok) return model;
  const linear = compile(withoutInteractions(nonlinear, interactions), columns, settings, moments.value);
  if (!linear.ok) return linear;
  const cases = moments.value.map(caseMatrix).filter((matrix) => matrix !== undefined);
  if (cases.length < moments.value.length) {
    return failure(problem('not-available', { values: { feature: 'LMS' } }));
  }
  const problems = [...expanded.problems, ...checked.problems, ...moments.problems, ...model.problems];
  return success({
    model: model.value,
    linear: linear.value,
    moments: moments.value,
    cases,
    interactions,
    data: dataset.hash,
    groupLabels: labelsOfValues(dataset, settings.group),
    problems,
  });
}
