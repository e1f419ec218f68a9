/** First stage of an ordered variable: thresholds, slopes, and the influence of each answer. */
import { intervalProbability, normalCdf, normalDensity } from '../../../numeric/normal.ts';
import { linearPredictor, type CovariateStrata } from './covariate-strata.ts';
import { fitProbit, type ProbitFit } from './fit-probit.ts';
import { groupAnswers, toInfluence, type AnswerProfiles, type OrderedMargin } from './margin.ts';

/** Thresholds less linear predictor by stratum, ends at infinity: strata x (K + 1). */
function tabulateHeights({ thresholds, slopes }: ProbitFit, strata: CovariateStrata): Float64Array {
  const width = thresholds.length + 2;
  const predictor = linearPredictor(strata, slopes);
  const height = new Float64Array(strata.count * width);
  for (let s = 0; s < strata.count; s++) {
    height[s * width] = -Infinity;
    for (let a = 0; a < thresholds.length; a++) height[s * width + a + 1] = thresholds[a]! - predictor[s]!;
    height[(s + 1) * width - 1] = Infinity;
  }
  return height;
}

/** d log P(answer) / d (thresholds, slopes), parameters x profiles. */
function profileScores(
  groups: AnswerProfiles,
  categories: number,
  strata: CovariateStrata,
  height: Float64Array,
  density: Float64Array,
): Float64Array {
  const { profiles, profileStratum, profileCategory } = groups;
  const scores = new Float64Array((categories - 1 + strata.q) * profiles);
  for (let f = 0; f < profiles; f++) {
    const a = profileCategory[f]!;
    const s = profileStratum[f]!;
    const low = s * (categories + 1) + a;
    const p = intervalProbability(height[low]!, height[low + 1]!);
    const up = density[low + 1]! / p;
    const down = density[low]! / p;
    if (a < categories - 1) scores[a * profiles + f] = up;
    if (a > 0) scores[(a - 1) * profiles + f] = -down;
    for (let c = 0; c < strata.q; c++) {
      scores[(categories - 1 + c) * profiles + f] = -strata.x[s * strata.q + c]! * (up - down);
    }
  }
  return scores;
}

/** Every one of the K categories must occur in `codes` (n, from 0; NaN without an answer). Fails when covariates predict the answers perfectly. */
export function fitOrderedMargin(
  codes: Float64Array,
  categories: number,
  strata: CovariateStrata,
): OrderedMargin | 'perfect-prediction' {
  const groups = groupAnswers(codes, categories, strata);
  const fit = fitProbit(groups, categories, strata);
  if (!fit) return 'perfect-prediction';
  const height = tabulateHeights(fit, strata);
  const density = height.map(normalDensity);
  const influence = profileScores(groups, categories, strata, height, density);
  const parameters = categories - 1 + strata.q;
  if (!toInfluence(influence, parameters, groups.profileCases)) return 'perfect-prediction';
  const { thresholds: location, slopes } = fit;
  const cdf = height.map(normalCdf);
  return { kind: 'ordered', ...groups, categories, location, slopes, parameters, influence, height, cdf, density };
}
