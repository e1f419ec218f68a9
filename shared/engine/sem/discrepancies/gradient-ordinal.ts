/**
 * Weighted least squares of ordered answers with its gradient and nothing else, for many fits of the same model: instead
 * of the derivatives of every statistic, one matrix Omega over the latent responses, as for maximum likelihood.
 *
 * With a diagonal weight v, residuals r = s - sigma and scales of 1 (delta), F = sum v r^2: Omega_ij = -v r of the
 * correlation of i and j, Omega_ii = 0 (residual variances follow from the rest), and -2 v r by a threshold.
 */
import { NU, ALPHA, SCALING, TAU, THETA } from '../../model/matrix-codes.ts';
import type { ModelMatrices } from '../../model/model-matrices.ts';
import type { PreparedModel } from '../../model/prepare-model.ts';
import type { EstimatorGroup } from './discrepancy.ts';
import type { LeastSquaresPart } from './discrepancy.ts';
import { addGroupGradient } from './gradient-of-group.ts';
import { createGradientGroup, loadGroup, type GradientGroup } from './gradient-group.ts';
import { fillSigma, weighByOmega } from './gradient-by-inverse.ts';
import { describeStatistics, type StatisticTable } from '../kernel/ordinal-statistics.ts';
import type { GradientObjective } from '../objective.ts';

interface GradientPart {
  readonly group: GradientGroup;
  readonly table: StatisticTable;
  readonly sample: Float64Array;
  readonly weights: Float64Array;
  /** Place in theta of each threshold of the group, -1 where it is fixed. */
  readonly thresholdPlaces: Int32Array;
}

/**
 * Whether statistics are thresholds and correlations alone, of latent responses on a scale of 1 about 0, and nothing but
 * residual variances of indicators stands behind the `size` parameters of theta.
 */
function isPlain(
  { freeKind, freeIndex, fixed, isOrdered }: ModelMatrices,
  { kind }: StatisticTable,
  size: number,
): boolean {
  const hasOwnScale = freeKind.some((code) => code === NU || code === ALPHA || code === SCALING);
  const isStandard = fixed.scaling.every((x) => x === 1) && [...fixed.nu, ...fixed.alpha].every((x) => x === 0);
  const isKnown = kind.every((one) => one === 'threshold' || one === 'covariance');
  const isOwn = freeKind.every((code, k) => freeIndex[k]! < size || code === THETA);
  return !hasOwnScale && isStandard && isKnown && isOwn && isOrdered.every(Boolean);
}

function createPart(
  { table }: PreparedModel,
  { matrices, moments }: EstimatorGroup,
  { structure, weight, share }: LeastSquaresPart,
): GradientPart | undefined {
  const { ordinal } = moments;
  if (!ordinal || weight.kind !== 'diagonal') return undefined;
  const statistics = describeStatistics(matrices, ordinal);
  if (!isPlain(matrices, statistics, table.parameterCount)) return undefined;
  const thresholdPlaces = new Int32Array(matrices.thresholds.length).fill(-1);
  matrices.freeKind.forEach((code, k) => {
    if (code === TAU) thresholdPlaces[matrices.freeRow[k]!] = matrices.freeIndex[k]!;
  });
  const group = createGradientGroup(matrices, table.rows, share);
  return { group, table: statistics, sample: structure.sample, weights: weight.values, thresholdPlaces };
}

/** sum v r^2 of one group; Omega and the gradient by thresholds are filled. */
function weighResiduals(part: GradientPart, sigma: Float64Array, gradient: Float64Array): number {
  const { group, table, sample, weights, thresholdPlaces } = part;
  const { p, omega, values, weight } = group;
  const { count, kind, variable, other } = table;
  omega.fill(0);
  let value = 0;
  for (let a = 0; a < count; a++) {
    const i = variable[a]!;
    const b = other[a]!;
    const isThreshold = kind[a] === 'threshold';
    const implied = isThreshold ? values.tau[b]! : sigma[Math.max(i, b) * p + Math.min(i, b)]!;
    const residual = sample[a]! - implied;
    const weighted = weights[a]! * residual;
    value += weighted * residual;
    if (!isThreshold) omega[i * p + b] = omega[b * p + i] = -weighted;
    else if (thresholdPlaces[b]! >= 0) {
      gradient[thresholdPlaces[b]!] = gradient[thresholdPlaces[b]!]! - 2 * weight * weighted;
    }
  }
  return value;
}

/**
 * The discrepancy of `leastSquaresObjective` by theta; undefined for other parameterisations, weights or statistics.
 */
export function ordinalGradientObjective(
  prepared: PreparedModel,
  groups: readonly EstimatorGroup[],
  parts: readonly LeastSquaresPart[],
): GradientObjective | undefined {
  const { parameterCount: size, dependentCount } = prepared.table;
  if (prepared.settings.parameterization !== 'delta') return undefined;
  const usable = parts.map((part, g) => createPart(prepared, groups[g]!, part)).filter((part) => part !== undefined);
  if (usable.length < parts.length) return undefined;
  // Residual variances stand behind theta; nothing here depends on them.
  const extended = new Float64Array(size + dependentCount);
  const slopes = new Float64Array(size + dependentCount);
  const gradient = slopes.subarray(0, size);
  return {
    size,
    gradient,
    evaluate(theta) {
      extended.set(theta);
      slopes.fill(0);
      let value = 0;
      for (const part of usable) {
        const { group } = part;
        const [sigma] = group.pp;
        if (!loadGroup(group, extended)) return Infinity;
        fillSigma(group, sigma);
        value += group.weight * weighResiduals(part, sigma, slopes);
        weighByOmega(group);
        addGroupGradient(group, slopes);
      }
      return Number.isFinite(value) ? value : Infinity;
    },
  };
}
