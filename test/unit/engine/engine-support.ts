/** Small data sets and shortcuts for tests of the engine. */
import type { Dataset } from '../../../shared/dataset.ts';
import { fitModel, parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit, type EstimationSettings, type Fit } from '../../../shared/engine/fit.ts';
import type { ModelSpec } from '../../../shared/engine/model/model-spec.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { normalQuantile } from '../../../shared/numeric/normal.ts';

export function dataset(columns: Readonly<Record<string, readonly number[]>>): Dataset {
  const entries = Object.entries(columns);
  return {
    rows: entries[0]?.[1].length ?? 0,
    columns: entries.map(([name, values]) => ({
      name,
      kind: 'numeric',
      values: Float64Array.from(values),
      categories: [],
    })),
  };
}

/** Two correlated factors with three indicators each, x1-x6, a covariate z and an outcome y. */
export function simulated(n = 300, seed = 7): Record<string, number[]> {
  const random = seededStream(seed);
  const normal = (): number => normalQuantile(random());
  const columns: Record<string, number[]> = {};
  const put = (name: string, value: number): void => void (columns[name] ??= []).push(value);
  for (let row = 0; row < n; row++) {
    const z = normal();
    const f = normal();
    const g = 0.5 * f + 0.3 * z + 0.8 * normal();
    [1, 0.8, 0.7].forEach((loading, i) => put(`x${i + 1}`, 3 + loading * f + 0.7 * normal()));
    [1, 0.9, 0.6].forEach((loading, i) => put(`x${i + 4}`, 4 + loading * g + 0.7 * normal()));
    put('z', z);
    put('y', 0.4 * g + 0.2 * f + normal());
  }
  return columns;
}

export function spec(syntax: string): ModelSpec {
  const parsed = parseSyntax(syntax);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

export function fitSyntax(
  syntax: string,
  columns: Readonly<Record<string, readonly number[]>>,
  settings: Partial<EstimationSettings> = {},
): Fit {
  return fitModel({ spec: spec(syntax), dataset: dataset(columns), settings: { ...defaultSettings, ...settings } });
}

export function estimated(fit: Fit): EstimatedFit {
  if (fit.status === 'failed') throw new Error(JSON.stringify(fit.problems));
  return fit;
}

export function estimateOf(fit: EstimatedFit, lhs: string, op: string, rhs: string): EstimatedFit['estimates'][number] {
  const row = fit.estimates.find((one) => one.lhs === lhs && one.op === op && one.rhs === rhs);
  if (!row) throw new Error(`no ${lhs} ${op} ${rhs}`);
  return row;
}
