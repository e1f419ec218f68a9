/** Which discrepancy a prepared model is estimated by, and how groups and chi-square are weighted. */
import type { Problem } from '../../../problem.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import type { PreparedModel } from '../../model/prepare-model.ts';
import type { Discrepancy, EstimatorGroup } from './discrepancy.ts';
import { resolveSettings, type ResolvedSettings } from '../../settings/resolve-settings.ts';
import { fimlObjective } from './estimate-fiml.ts';
import { glsObjective } from './estimate-gls.ts';
import { leastSquaresObjective } from './estimate-least-squares.ts';
import { mlObjective } from './estimate-ml.ts';
import { continuousParts, type WeightKind } from './least-squares-parts.ts';
import { ordinalParts } from './ordinal-parts.ts';

/** Whether each group counts one case less: Wishart likelihood and all least squares. */
function countsOneLess({ settings }: PreparedModel): boolean {
  return resolveSettings(settings).likelihood === 'wishart';
}

/** Cases as the discrepancy counts them: N, or N less one a group. */
export function chiSquareMultiplier(prepared: PreparedModel, moments: readonly SampleMoments[]): number {
  const less = countsOneLess(prepared) ? 1 : 0;
  return moments.reduce((sum, { n }) => sum + n - less, 0);
}

/** Share of each group in the discrepancy. */
export function groupWeights(prepared: PreparedModel, moments: readonly SampleMoments[]): number[] {
  const less = countsOneLess(prepared) ? 1 : 0;
  const total = chiSquareMultiplier(prepared, moments);
  return moments.map(({ n }) => (n - less) / total);
}

type DiscrepancyMaker = (prepared: PreparedModel, groups: readonly EstimatorGroup[]) => Discrepancy | Problem;

const maximumLikelihood: DiscrepancyMaker = (prepared, groups) => mlObjective(groups, prepared.table.parameterCount);

const leastSquares =
  (kind: WeightKind): DiscrepancyMaker =>
  (prepared, groups) => {
    const isOrdinal = prepared.table.categories.size > 0;
    const parts = (isOrdinal ? ordinalParts : continuousParts)(prepared, kind, groups);
    return 'code' in parts ? parts : leastSquaresObjective(parts, prepared.table.parameterCount);
  };

const fullInformation: DiscrepancyMaker = (prepared, groups) => fimlObjective(groups, prepared.table.parameterCount);

const makers: Readonly<Record<ResolvedSettings['discrepancy'], DiscrepancyMaker>> = {
  ML: maximumLikelihood,
  FIML: fullInformation,
  GLS: (prepared, groups) => glsObjective(groups, prepared.table.parameterCount),
  ULS: leastSquares('ULS'),
  WLS: leastSquares('WLS'),
  DWLS: leastSquares('DWLS'),
};

/** Fails with estimator-unsuitable, too-few-cases. */
export function createDiscrepancy(
  prepared: PreparedModel,
  groups: readonly EstimatorGroup[],
): { readonly objective: Discrepancy; readonly multiplier: number } | Problem {
  const multiplier = chiSquareMultiplier(
    prepared,
    groups.map((group) => group.moments),
  );
  const objective = makers[resolveSettings(prepared.settings).discrepancy](prepared, groups);
  return 'code' in objective ? objective : { objective, multiplier };
}
