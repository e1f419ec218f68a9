/** The door of the engine: model and data in, Fit out. */
import { failure, problem } from '../problem.ts';
import type { Dataset } from './dataset.ts';
import type { EstimationSettings, Fit } from './fit.ts';
import { fitMoments, withProblems, type FitControl } from './fit-moments.ts';
import type { ModelSpec } from './model-spec.ts';
import { createMoments, prepareMoments } from './moments/prepare-moments.ts';
import { prepareModel, type PreparedModel } from './prepare-model.ts';

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
  const prepared = prepareModel(
    spec,
    dataset.columns.map((column) => column.name),
    settings,
  );
  if (!prepared.ok) return { status: 'failed', problems: prepared.problems };
  const moments = prepareMoments(dataset, prepared.value.table.observed, settings.likelihood);
  if (!moments.ok) return { status: 'failed', problems: moments.problems };
  const problems = [...prepared.problems, ...moments.problems];
  return withProblems(fitMoments(prepared.value, moments.value, control), problems);
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
  const prepared = prepareModel(spec, covariance.names, settings);
  if (!prepared.ok) return { status: 'failed', problems: prepared.problems };
  const moments = selectMoments(prepared.value, covariance, settings);
  if (!moments.ok) return { status: 'failed', problems: moments.problems };
  return withProblems(fitMoments(prepared.value, moments.value, control), moments.problems);
}

function selectMoments(
  prepared: PreparedModel,
  covariance: CovarianceInput,
  settings: EstimationSettings,
): ReturnType<typeof createMoments> {
  const { names, n } = covariance;
  if (prepared.table.hasMeans && !covariance.mean) return failure(problem('means-missing'));
  const wanted = prepared.table.observed;
  const places = wanted.map((name) => names.indexOf(name));
  const p = wanted.length;
  const cov = new Float64Array(p * p);
  places.forEach((i, a) =>
    places.forEach((j, b) => (cov[a * p + b] = (covariance.cov[i * names.length + j]! * (n - 1)) / n)),
  );
  const mean = Float64Array.from(places, (i) => covariance.mean?.[i] ?? 0);
  return createMoments(
    wanted,
    { n, nRows: n, mean, cov, hasMeans: covariance.mean !== undefined },
    settings.likelihood,
  );
}
