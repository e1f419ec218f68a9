/** The door of the engine: model and data in, Fit out. */
import { failure, problem, type Outcome } from '../problem.ts';
import type { Dataset } from './dataset.ts';
import type { EstimationSettings, Fit } from './fit.ts';
import { fitMoments, withProblems, type FitControl } from './fit-moments.ts';
import type { ModelSpec } from './model-spec.ts';
import { checkModel, type CheckedModel } from './model/check-model.ts';
import { needsMeans } from './model/parameter-table.ts';
import { checkColumns } from './moments/check-moments.ts';
import { createMoments, prepareMoments } from './moments/prepare-moments.ts';
import type { SampleMoments } from './moments/sample-moments.ts';
import { compileModel } from './prepare-model.ts';

export { fitMoments, type FitControl } from './fit-moments.ts';
export { prepareModel, type PreparedModel } from './prepare-model.ts';
export { prepareMoments } from './moments/prepare-moments.ts';
export { parseSyntax } from './model/parse-syntax.ts';
export { printSyntax } from './model/print-syntax.ts';

/** Version of the engine, printed with every result. */
export const engineVersion = '0.1.0';

/**
 * Estimates a model on a data set.
 * Returns a Fit whose `status` tells whether there are estimates; every expected failure is among its problems.
 * Moments of the same columns of the same data set are computed once.
 */
export function fitModel(
  input: { readonly spec: ModelSpec; readonly dataset: Dataset; readonly settings: EstimationSettings },
  control: FitControl = {},
): Fit {
  const { spec, dataset, settings } = input;
  if (dataset.rows === 0 || dataset.columns.length === 0) return { status: 'failed', problems: [problem('no-data')] };
  const checked = checkModel(
    spec,
    dataset.columns.map((column) => column.name),
    settings,
  );
  if (!checked.ok) return { status: 'failed', problems: checked.problems };
  return fitChecked(
    checked.value,
    prepareMoments(dataset, checked.value.variables.observed, settings.likelihood),
    settings,
    control,
  );
}

/** Tables of variables by variables are built only for moments that can be estimated from. */
function fitChecked(
  checked: CheckedModel,
  moments: Outcome<SampleMoments>,
  settings: EstimationSettings,
  control: FitControl,
): Fit {
  if (!moments.ok) return { status: 'failed', problems: moments.problems };
  const prepared = compileModel(checked, settings);
  if (!prepared.ok) return { status: 'failed', problems: prepared.problems };
  return withProblems(fitMoments(prepared.value, moments.value, control), moments.problems);
}

/** A sample covariance matrix given in place of data. */
export interface CovarianceInput {
  readonly names: readonly string[];
  /** Row-major; divisor N - 1. */
  readonly cov: Float64Array;
  readonly mean?: Float64Array;
  readonly n: number;
}

/** Estimates a model from a covariance matrix (divisor N - 1) and a number of cases. */
export function fitCovariance(
  input: { readonly spec: ModelSpec; readonly covariance: CovarianceInput; readonly settings: EstimationSettings },
  control: FitControl = {},
): Fit {
  const { spec, covariance, settings } = input;
  const checked = checkModel(spec, covariance.names, settings);
  if (!checked.ok) return { status: 'failed', problems: checked.problems };
  return fitChecked(checked.value, selectMoments(checked.value, covariance, settings), settings, control);
}

function selectMoments(
  { spec, variables }: CheckedModel,
  covariance: CovarianceInput,
  settings: EstimationSettings,
): Outcome<SampleMoments> {
  const { names, n } = covariance;
  if (needsMeans(spec, settings) && !covariance.mean) return failure(problem('means-missing'));
  const wanted = variables.observed;
  const placeOf = new Map(names.map((name, i) => [name, i]));
  const places = wanted.map((name) => placeOf.get(name) ?? -1);
  const mean = Float64Array.from(places, (i) => covariance.mean?.[i] ?? 0);
  const spread = Float64Array.from(places, (i) => Math.sqrt(covariance.cov[i * names.length + i]!));
  const problems = checkColumns(wanted, n, { spread, size: mean.map((x, i) => Math.max(Math.abs(x), spread[i]!)) });
  if (problems.length > 0) return failure(...problems);
  const p = wanted.length;
  const cov = new Float64Array(p * p);
  places.forEach((i, a) =>
    places.forEach((j, b) => (cov[a * p + b] = (covariance.cov[i * names.length + j]! * (n - 1)) / n)),
  );
  return createMoments(
    wanted,
    { n, nRows: n, mean, cov, hasMeans: covariance.mean !== undefined },
    settings.likelihood,
  );
}
