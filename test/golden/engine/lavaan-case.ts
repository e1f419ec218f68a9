/** A case as `lavaan-case.R` writes it, and how to estimate it here. */
import { fitCovariance, parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings, type Fit } from '../../../shared/engine/fit.ts';

export interface LavaanRow {
  readonly lhs: string;
  readonly op: string;
  readonly rhs: string;
  readonly est: number;
  readonly se?: number | null;
  readonly 'std.lv'?: number | null;
  readonly 'std.all'?: number | null;
}

export interface LavaanCase {
  readonly id: string;
  readonly syntax: string;
  readonly options: {
    readonly fun: EstimationSettings['defaults'];
    readonly 'std.lv': boolean;
    readonly meanstructure: boolean;
    readonly orthogonal: boolean;
    readonly 'fixed.x': boolean;
    readonly likelihood: EstimationSettings['likelihood'];
  };
  readonly n: number;
  readonly names: readonly string[];
  readonly cov: readonly (readonly number[])[];
  readonly mean: readonly number[];
  readonly parameters: readonly LavaanRow[];
  readonly fit: Readonly<Record<string, number | null>>;
}

export function settingsOf({ options }: LavaanCase): EstimationSettings {
  const { fun, meanstructure, orthogonal, likelihood } = options;
  const named = { defaults: fun, stdLv: options['std.lv'], fixedX: options['fixed.x'] };
  return { ...defaultSettings, meanstructure, orthogonal, likelihood, ...named };
}

export function fitCase(given: LavaanCase): Fit {
  const spec = parseSyntax(given.syntax);
  if (!spec.ok) return { status: 'failed', problems: spec.problems };
  const { names, n } = given;
  const cov = Float64Array.from(given.cov.flat());
  const covariance = { names, groups: [{ label: '', n, cov, mean: Float64Array.from(given.mean) }] };
  return fitCovariance({ spec: spec.value, covariance, settings: settingsOf(given) });
}
