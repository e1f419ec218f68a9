/** Groups of a least-squares discrepancy of ordered (and other) indicators: statistics, weights, sampling covariance. */
import type { Problem } from '../../../problem.ts';
import type { OrdinalMoments } from '../../sample/ordinal/ordinal-values.ts';
import type { PreparedModel } from '../../model/prepare-model.ts';
import type { EstimatorGroup } from './discrepancy.ts';
import type { LeastSquaresPart } from './discrepancy.ts';
import { diagonalWeight, identityWeight, inverseWeight, type LeastSquaresWeight } from './least-squares-weight.ts';
import type { WeightKind } from './least-squares-parts.ts';
import { createOrdinalStructure } from '../kernel/ordinal-structure.ts';
import { unusableWeights } from './unusable-weights.ts';

function weightOf(kind: WeightKind, ordinal: OrdinalMoments, count: number): LeastSquaresWeight | undefined {
  if (kind === 'ULS') return identityWeight(count);
  if (kind === 'WLS') return ordinal.n > count ? inverseWeight(ordinal.gamma, count) : undefined;
  return diagonalWeight(ordinal.gammaDiagonal);
}

function createPart(prepared: PreparedModel, kind: WeightKind, group: EstimatorGroup): LeastSquaresPart | Problem {
  const { table, settings } = prepared;
  const { ordinal } = group.moments;
  if (!ordinal) throw new Error('ordinal moments are prepared before estimation');
  const structure = createOrdinalStructure({
    matrices: group.matrices,
    moments: ordinal,
    parameterization: settings.parameterization,
    parameterCount: table.parameterCount,
    dependentCount: table.dependentCount,
  });
  const weight = weightOf(kind, ordinal, structure.count);
  if (weight) return { structure, weight, share: group.weight, gamma: () => ordinal.gamma };
  return unusableWeights(group.moments, structure.count);
}

/** The groups of ULS, WLS and DWLS of ordered answers. Fails with too-few-cases, weights-singular (WLS: Gamma singular). */
export function ordinalParts(
  prepared: PreparedModel,
  kind: WeightKind,
  groups: readonly EstimatorGroup[],
): readonly LeastSquaresPart[] | Problem {
  const parts: LeastSquaresPart[] = [];
  for (const group of groups) {
    const part = createPart(prepared, kind, group);
    if ('code' in part) return part;
    parts.push(part);
  }
  return parts;
}
