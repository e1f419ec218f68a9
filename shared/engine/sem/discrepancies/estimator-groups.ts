/** What an estimator works on: matrices, moments and weight of each group. */
import type { ModelMatrices } from '../../model/model-matrices.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import type { PreparedModel } from '../../model/prepare-model.ts';
import { fillSampleMoments } from '../kernel/covariate-moments.ts';
import { groupWeights } from './create-discrepancy.ts';
import type { EstimatorGroup } from './discrepancy.ts';

/** A private copy: moments of fixed covariates are written into it. */
function matricesFor(prepared: PreparedModel, model: ModelMatrices, moments: SampleMoments): ModelMatrices {
  const fixed = { ...model.fixed, psi: model.fixed.psi.slice(), alpha: model.fixed.alpha.slice() };
  const own = { ...model, fixed };
  fillSampleMoments(own, prepared.table.rows, moments);
  return own;
}

/** Matrices, moments and weights of all groups, ready for a discrepancy. */
export function estimatorGroups(prepared: PreparedModel, moments: readonly SampleMoments[]): EstimatorGroup[] {
  const weights = groupWeights(prepared, moments);
  return moments.map((own, g) => ({
    matrices: matricesFor(prepared, prepared.groups[g]!, own),
    moments: own,
    weight: weights[g]!,
  }));
}
