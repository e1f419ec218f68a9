/** Groups of a least-squares discrepancy of continuous answers: statistics, weights and their sampling covariance. */
import { problem, type Problem } from '../../../problem.ts';
import { caseStatistics, fourthMomentVariances } from '../../sample/fourth-moments.ts';
import { covarianceOfCases } from '../../sample/statistics-covariance.ts';
import { memoryProblem } from '../../sample/statistics-memory.ts';
import { planStatistics } from '../../sample/statistics-plan.ts';
import type { PreparedModel } from '../../model/prepare-model.ts';
import { createCovarianceStructure } from '../kernel/covariance-structure.ts';
import type { EstimatorGroup } from './discrepancy.ts';
import type { LeastSquaresPart } from './discrepancy.ts';
import { createGroupKernel } from '../kernel/group-kernel.ts';
import { diagonalWeight, identityWeight, inverseWeight, type LeastSquaresWeight } from './least-squares-weight.ts';
import { unusableWeights } from './unusable-weights.ts';

export type WeightKind = 'ULS' | 'WLS' | 'DWLS';

/** The function, called at most once. */
function once<T>(compute: () => T): () => T {
  let value: { readonly known: T } | undefined;
  return () => (value ??= { known: compute() }).known;
}

function createPart(prepared: PreparedModel, kind: WeightKind, group: EstimatorGroup): LeastSquaresPart | Problem {
  const { matrices, moments } = group;
  const { exogenous } = prepared.table;
  const { cases } = moments;
  if (kind !== 'ULS' && !cases) {
    return problem('estimator-unsuitable', { values: { estimator: prepared.settings.estimator, context: 'raw' } });
  }
  const plan = planStatistics(matrices, prepared.table);
  const { count } = plan;
  const isFixed = matrices.observed.map((name) => exogenous.includes(name));
  const statistics = once(() => cases && caseStatistics(cases, plan, isFixed));
  const gamma = once(() => {
    const values = statistics();
    return values && covarianceOfCases(values, count, moments.n, 1 / moments.n);
  });
  let weight: LeastSquaresWeight | undefined = identityWeight(count);
  if (kind === 'DWLS') weight = diagonalWeight(fourthMomentVariances(statistics()!, count, moments.n));
  if (kind === 'WLS') weight = moments.n > count ? inverseWeight(gamma()!, count) : undefined;
  if (!weight) return unusableWeights(moments, count);
  const structure = createCovarianceStructure(createGroupKernel(matrices), moments, plan);
  return { structure, weight, share: group.weight, gamma };
}

/**
 * The groups of ULS, WLS and DWLS of continuous answers. ULS: V = I; WLS: V = Gamma^-1; DWLS: V = diag(Gamma)^-1
 * [browne-1984]. Fails with estimator-unsuitable (weights from raw data, but none given), too-few-cases,
 * weights-singular (Gamma singular) or model-too-large.
 */
export function continuousParts(
  prepared: PreparedModel,
  kind: WeightKind,
  groups: readonly EstimatorGroup[],
): readonly LeastSquaresPart[] | Problem {
  const sizes = groups.map(({ matrices, moments }) => ({
    count: planStatistics(matrices, prepared.table).count,
    n: moments.n,
    parameters: matrices.freeIndex.length,
  }));
  const tooLarge = memoryProblem(sizes, prepared.settings);
  if (tooLarge) return tooLarge;
  const parts: LeastSquaresPart[] = [];
  for (const group of groups) {
    const part = createPart(prepared, kind, group);
    if ('code' in part) return part;
    parts.push(part);
  }
  return parts;
}
