/**
 * The quadratic form of score tests, as lavaan has it: N cases, information with groups weighted by their cases, slopes
 * as least squares weighs them, by (n_g - 1) / N; the expected information of incomplete cases given who answered what.
 */
import { createDiscrepancy } from '../sem/discrepancies/create-discrepancy.ts';
import type { Discrepancy, EstimatorGroup } from '../sem/discrepancies/discrepancy.ts';
import { fimlInformation } from '../sem/inference/fiml-corrections.ts';
import { isFiml } from '../sem/inference/full-information.ts';
import type { PreparedModel } from '../model/prepare-model.ts';
import { resolveSettings } from '../settings/resolve-settings.ts';

export interface ScoreForms {
  /** Of F, in theta. */
  readonly information: Float64Array;
  /** Of F, in theta. */
  readonly gradient: Float64Array;
  /** N. */
  readonly multiplier: number;
}

interface Estimated {
  readonly prepared: PreparedModel;
  readonly groups: readonly EstimatorGroup[];
  /** At `point`, with first derivatives. */
  readonly objective: Discrepancy;
  readonly point: Float64Array;
}

/** The information where groups count their cases, not one less. */
function caseInformation({ prepared, groups, objective, point }: Estimated, n: number): Float64Array {
  if (isFiml(objective)) return fimlInformation(objective, 'expected');
  const isWeighted = groups.every(({ weight, moments }) => Math.abs(weight - moments.n / n) < 1e-12);
  if (isWeighted) return objective.information;
  const made = createDiscrepancy(
    prepared,
    groups.map((group) => ({ ...group, weight: group.moments.n / n })),
  );
  if ('code' in made) throw new Error('the same data gave a discrepancy before');
  made.objective.evaluate(point);
  made.objective.differentiate();
  return made.objective.information;
}

export function scoreForms(estimated: Estimated): ScoreForms {
  const { prepared, groups, objective } = estimated;
  const { discrepancy } = resolveSettings(prepared.settings);
  const n = groups.reduce((sum, { moments }) => sum + moments.n, 0);
  const isLikelihood = discrepancy === 'ML' || discrepancy === 'FIML';
  const share = isLikelihood ? 1 : (n - groups.length) / n;
  return {
    information: caseInformation(estimated, n),
    gradient: share === 1 ? objective.gradient : objective.gradient.map((x) => share * x),
    multiplier: n,
  };
}
