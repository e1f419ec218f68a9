/** A case as `make-post-estimation.R` writes it, and its solution here. */
import { parseSyntax, solveCovariance } from '../../../shared/engine/estimate.ts';
import type { EstimatorId } from '../../../shared/engine/settings/estimators.ts';
import type { Solution } from '../../../shared/engine/sem/inference/solution.ts';
import {
  defaultSettings,
  type EstimationSettings,
  type GroupEquality,
} from '../../../shared/engine/settings/settings.ts';
import cases from './post-estimation.json' with { type: 'json' };

export interface NamedRow {
  readonly lhs: string;
  readonly op: string;
  readonly rhs: string;
  readonly group?: number;
}

interface Test {
  readonly X2: number;
  readonly df: number;
  readonly 'p.value': number;
}

interface Matrices {
  readonly cov: readonly (readonly (number | null)[])[];
  readonly mean: readonly (number | null)[] | null;
}

export interface PostEstimationCase {
  readonly id: string;
  readonly syntax: string;
  readonly options: {
    readonly fun: EstimationSettings['defaults'];
    readonly estimator: EstimatorId;
    readonly 'std.lv': boolean;
    readonly meanstructure: boolean;
    readonly orthogonal: boolean;
    readonly 'fixed.x': boolean;
    readonly likelihood: EstimationSettings['likelihood'];
    readonly 'group.equal': GroupEquality | readonly GroupEquality[];
  };
  readonly names: readonly string[];
  readonly groups: readonly {
    readonly label: string;
    readonly n: number;
    readonly cov: readonly (readonly number[])[];
    readonly mean: readonly number[];
  }[];
  readonly modindices: readonly (NamedRow & {
    readonly mi: number;
    readonly epc: number;
    readonly 'sepc.lv': number | null;
    readonly 'sepc.all': number | null;
    readonly 'sepc.nox': number | null;
  })[];
  readonly scoreTest?: {
    readonly total: Test;
    readonly uni: readonly (Test & { readonly lhs: string; readonly rhs: string; readonly left: NamedRow | null })[];
    readonly epc: readonly (NamedRow & { readonly epc: number | null })[];
  };
  readonly wald?: readonly {
    readonly constraints: string;
    readonly stat: number;
    readonly df: number;
    readonly 'p.value': number;
  }[];
  readonly residuals: Readonly<Record<'raw' | 'cor.bollen' | 'cor.bentler' | 'standardized', readonly Matrices[]>>;
}

export const postEstimationCases = cases as unknown as readonly PostEstimationCase[];

function settingsOf({ options }: PostEstimationCase): EstimationSettings {
  const { fun, estimator, meanstructure, orthogonal, likelihood } = options;
  const groupEqual = [options['group.equal']].flat();
  const named = { defaults: fun, stdLv: options['std.lv'], fixedX: options['fixed.x'], groupEqual };
  return { ...defaultSettings, estimator, meanstructure, orthogonal, likelihood, ...named };
}

export function solveCase(given: PostEstimationCase): Solution {
  const spec = parseSyntax(given.syntax);
  if (!spec.ok) throw new Error(`${given.id}: ${JSON.stringify(spec.problems)}`);
  const groups = given.groups.map(({ label, n, cov, mean }) => ({
    label,
    n,
    cov: Float64Array.from(cov.flat()),
    mean: Float64Array.from(mean),
  }));
  const covariance = { names: given.names, groups };
  const solved = solveCovariance({ spec: spec.value, covariance, settings: settingsOf(given) });
  if (!solved.ok) throw new Error(`${given.id}: ${JSON.stringify(solved.problems)}`);
  return solved.value;
}

/** Whether a row is the named one; covariances either way round. */
export function isNamed(row: NamedRow, name: NamedRow): boolean {
  const isSameWay = row.lhs === name.lhs && row.rhs === name.rhs;
  const isMirrored = row.op === '~~' && row.lhs === name.rhs && row.rhs === name.lhs;
  return row.op === name.op && (row.group ?? 1) === (name.group ?? 1) && (isSameWay || isMirrored);
}
