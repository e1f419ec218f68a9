/** What the model leaves of each moment: raw, as correlations, and in standard errors. */
import { addInformation } from '../sem/discrepancies/ml-discrepancy.ts';
import { familyOf } from '../sem/inference/families.ts';
import { sandwich } from '../../numeric/sampling-covariance.ts';
import { onSampleScale } from '../sem/inference/implied-moments.ts';
import { caseCount, isTestable, type Solution } from '../sem/inference/solution.ts';
import { resolveSettings } from '../settings/resolve-settings.ts';
import {
  momentResiduals,
  residualMatrices,
  type Entry,
  type MomentResiduals,
  type ResidualMatrices,
} from './moment-residuals.ts';
import { residualVariances, type ResidualVariances } from './residual-variances.ts';
import { meanSlopes, pairSlopes } from './moment-slopes.ts';
import { hidePairs, type SampleMoments } from '../sample/sample-moments.ts';
import { crossProduct, product } from '../../numeric/dense.ts';
import { invertInto } from '../../numeric/linear-solve.ts';

export interface GroupResiduals extends MomentResiduals {
  readonly group: number;
  readonly names: readonly string[];
  /** Raw residuals in standard errors [joreskog-sorbom-1981]; absent where their sampling covariance is not known. */
  readonly standardised?: ResidualMatrices;
}

/** Residuals smaller than this share of a standard error are what the search leaves, not misfit. */
const rounding = 1e-5;

/**
 * A share of the moments' covariances: normal theory at C, counted +1 for C = S and -1 for what fixed covariates explain
 * of S, for their moments do not vary.
 */
interface MomentSpread {
  readonly sign: 1 | -1;
  readonly c: Float64Array;
  /** C W Z. */
  readonly cwz: Float64Array;
}

/** What standardised residuals need: spreads of each group, and the covariances that the estimates have given these. */
interface ResidualSpread {
  readonly acov: Float64Array;
  /** V M V. */
  readonly estimates: Float64Array;
  readonly groups: readonly (readonly MomentSpread[])[];
}

/** S_.x S_xx^-1 S_x.: what the covariates explain. */
function explainedBy(moments: SampleMoments, covariates: readonly string[]): Float64Array | undefined {
  const p = moments.names.length;
  const x = covariates.map((name) => moments.names.indexOf(name));
  const size = x.length;
  const block = Float64Array.from(x.flatMap((i) => x.map((j) => moments.cov[i * p + j]!)));
  const inverse = new Float64Array(size * size);
  if (size === 0 || !invertInto(block, size, inverse)) return undefined;
  const own = Float64Array.from(x.flatMap((i) => Array.from(moments.cov.subarray(i * p, (i + 1) * p))));
  return crossProduct(own, product(inverse, own, size, size, p), size, p, p);
}

/** M = sum over groups of n Delta' W Gamma W Delta, by look-ups in Z'W C W Z as the information is in Z'W Z. */
function residualSpread(solution: Solution, fullAcov: Float64Array): ResidualSpread {
  const size = solution.parameters.length;
  const { exogenous } = solution.prepared.table;
  // N under every likelihood: residuals and their errors are then on one scale.
  const acov = fullAcov.map((x) => (x * solution.multiplier) / caseCount(solution));
  const meat = new Float64Array(size * size);
  const groups = solution.groups.map(({ moments }, g) => {
    const kernel = solution.objective.kernels[g]!;
    const { p, t, w, z } = kernel;
    const wz = product(w, z, p, p, t);
    const explained = explainedBy(moments, exogenous);
    const spreads = [{ sign: 1 as const, c: moments.cov }, ...(explained ? [{ sign: -1 as const, c: explained }] : [])];
    return spreads.map(({ sign, c }): MomentSpread => {
      const cwz = product(c, wz, p, p, t);
      addInformation({ ...kernel, k: crossProduct(wz, cwz, p, t, t) }, (sign * moments.n) / 2, meat, size);
      return { sign, c, cwz };
    });
  });
  return { acov, estimates: sandwich(acov, meat, size, size), groups };
}

/** x' M y. */
function bilinear(x: Float64Array, m: Float64Array, y: Float64Array): number {
  const size = x.length;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    if (x[i] === 0) continue;
    for (let j = 0; j < size; j++) sum += x[i]! * m[i * size + j]! * y[j]!;
  }
  return sum;
}

/** residual / sqrt(variance); a residual that cannot vary is 0 or not defined. */
function ratio(residual: number, variance: number, own: number): number {
  if (!(variance > 1e-10 * own)) return Math.abs(residual) <= rounding * Math.sqrt(own) ? 0 : NaN;
  return residual / Math.sqrt(variance);
}

/**
 * Residuals r = (I - Delta V Delta'W n) (s - sigma) to first order, so var r_ij = Gamma_ij / n - 2 d'V b + d'V M V d
 * with d the slopes of sigma_ij and b those of its covariance with the estimates, from all groups.
 */
function standardisedResiduals(solution: Solution, g: number, spread: ResidualSpread): ResidualMatrices {
  const kernel = solution.objective.kernels[g]!;
  const { moments } = solution.groups[g]!;
  const { p, sigma, mu, model, z } = kernel;
  const size = solution.parameters.length;
  const { acov, estimates } = spread;
  const parts = spread.groups[g]!;
  const variance = (
    d: Float64Array,
    own: (c: Float64Array) => number,
    withEstimates: (cwz: Float64Array) => Float64Array,
  ): number => {
    let value = bilinear(d, estimates, d);
    for (const { sign, c, cwz } of parts)
      value += sign * (own(c) / moments.n - 2 * bilinear(d, acov, withEstimates(cwz)));
    return value;
  };
  const cov: Entry = (i, j) => {
    const own = (c: Float64Array): number => c[i * p + i]! * c[j * p + j]! + c[i * p + j]! ** 2;
    const total = variance(pairSlopes(kernel, z, size, i, j), own, (cwz) => pairSlopes(kernel, cwz, size, i, j));
    return ratio(moments.cov[i * p + j]! - sigma[i * p + j]!, total, own(moments.cov) / moments.n);
  };
  const mean = (i: number): number => {
    const own = (c: Float64Array): number => c[i * p + i]!;
    const total = variance(meanSlopes(kernel, z, size, i), own, (cwz) => meanSlopes(kernel, cwz, size, i));
    return ratio(moments.mean[i]! - mu[i]!, total, own(moments.cov) / moments.n);
  };
  return residualMatrices(p, cov, model.hasMeans ? mean : undefined);
}

/** Residuals by their standard errors, of estimators whose statistics have a table of sampling covariances. */
function ratios(solution: Solution, g: number, variances: ResidualVariances): ResidualMatrices {
  const kernel = solution.objective.kernels[g]!;
  const { moments } = solution.groups[g]!;
  const { p, model } = kernel;
  const { cov: sigma, mean: mu } = onSampleScale(kernel, moments);
  const { cov, covOwn, mean, meanOwn } = variances;
  return residualMatrices(
    p,
    (i, j) => ratio(moments.cov[i * p + j]! - sigma[i * p + j]!, cov[i * p + j]!, covOwn[i * p + j]!),
    model.hasMeans ? (i) => ratio(moments.mean[i]! - mu[i]!, mean[i]!, meanOwn[i]!) : undefined,
  );
}

/** Residuals of each group in standard errors. */
function standardisedOf(solution: Solution): ((g: number) => ResidualMatrices) | undefined {
  const { settings } = solution.prepared;
  const { discrepancy, se } = resolveSettings(settings);
  if (discrepancy === 'ML' && settings.missing !== 'two.stage' && !se.startsWith('robust')) {
    // Normal theory needs no table of statistics.
    const acov = familyOf(solution).covariance(solution);
    const spread = acov && residualSpread(solution, acov);
    return spread && ((g) => standardisedResiduals(solution, g, spread));
  }
  const variances = residualVariances(solution);
  return variances && ((g) => ratios(solution, g, variances[g]!));
}

function groupResiduals(
  solution: Solution,
  g: number,
  standardised: ((g: number) => ResidualMatrices) | undefined,
): GroupResiduals {
  const kernel = solution.objective.kernels[g]!;
  const { moments } = solution.groups[g]!;
  const { p, model } = kernel;
  const { cov, mean } = moments;
  const { cov: sigma, mean: mu } = onSampleScale(kernel, moments);
  const { hasMeans } = model;
  return {
    group: g + 1,
    names: model.observed,
    ...momentResiduals(
      p,
      { cov: (i, j) => cov[i * p + j]!, mean: hasMeans ? (i) => mean[i]! : undefined },
      { cov: (i, j) => sigma[i * p + j]!, mean: hasMeans ? (i) => mu[i]! : undefined },
    ),
    ...(standardised ? { standardised: standardised(g) } : {}),
  };
}

/** Without what is left of covariances that nobody's answers tell of. */
function withoutUnknown(own: GroupResiduals, { incomplete }: SampleMoments): GroupResiduals {
  const hide = (matrices: ResidualMatrices): ResidualMatrices => ({
    ...matrices,
    cov: hidePairs(matrices.cov, incomplete?.unpaired),
  });
  const { raw, correlation, standardised } = own;
  const known = { ...own, raw: hide(raw), correlation: hide(correlation) };
  return standardised ? { ...known, standardised: hide(standardised) } : known;
}

/**
 * Residual moments of every group; none where the sample's moments are not determined. Cost: O(p^2 q^2) for the
 * standardised ones.
 */
export function residualMoments(solution: Solution): GroupResiduals[] {
  if (!isTestable(solution)) return [];
  const standardised = standardisedOf(solution);
  return solution.groups.map(({ moments }, g) => withoutUnknown(groupResiduals(solution, g, standardised), moments));
}
