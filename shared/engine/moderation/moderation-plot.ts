/** Data for the two pictures of a moderation: predicted outcomes at values of the moderator, and the slope with its band. */
import type { PlotLine, CurvePoint } from '../moderation-figures.ts';
import { toEffect } from './effect.ts';
import type { ModeratorValue } from './moderated-mediation.ts';
import { moderatedSlope, scaledProductPath, slopeAt, type ModeratedSlope } from './moderated-slopes.ts';
import type { ModerationSource } from './moderation-source.ts';
import type { ParameterRow } from '../model/parameter-row.ts';

/** Standard deviations of the predictor to either side. */
const predictorReach = 2;
const curvePoints = 31;

function sequence(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}

/**
 * Predicted outcome over the predictor, everything else at its mean:
 * E(Y) + b1 (x - E x) + b2 (m - E m) + b3 (x m - E x m), with the slopes b1 at m = 0 and b2 at x = 0, wherever the
 * product was centred.
 */
export function predictionLines(
  source: ModerationSource,
  row: ParameterRow,
  { predictor, moderator }: { readonly predictor: string; readonly moderator: string },
  values: readonly ModeratorValue[],
): PlotLine[] {
  const { group, lhs: outcome } = row;
  const { mean, covariance } = source.moments(group);
  const spread = source.spread(group, predictor);
  const together = covariance(predictor, moderator);
  if (spread === undefined || together === undefined) return [];
  const slope = (of: string, by: string): number => moderatedSlope(source, group, outcome, of, by)?.main.value ?? 0;
  const product = scaledProductPath(source, row).value;
  const byPredictor = slope(predictor, moderator);
  const byModerator = slope(moderator, predictor);
  const x0 = mean(predictor);
  const m0 = mean(moderator);
  const isQuadratic = predictor === moderator;
  const predict = (x: number, m: number): number =>
    mean(outcome) +
    byPredictor * (x - x0) +
    (isQuadratic ? 0 : byModerator * (m - m0)) +
    product * (x * m - x0 * m0 - together);
  const reach = predictorReach * spread;
  if (isQuadratic) {
    return [{ points: sequence(x0 - reach, x0 + reach, curvePoints).map((x) => ({ x, y: predict(x, x) })) }];
  }
  return values.map(({ value, ...rest }) => ({
    moderatorValue: value,
    ...rest,
    points: [x0 - reach, x0 + reach].map((x) => ({ x, y: predict(x, value) })),
  }));
}

/** The slope with its interval over a range of the moderator. */
export function slopeCurve(
  { acov, level }: ModerationSource,
  slope: ModeratedSlope,
  [from, to]: readonly [number, number],
): CurvePoint[] {
  return sequence(from, to, curvePoints).map((moderatorValue) => {
    const { est, ciLower, ciUpper } = toEffect(slopeAt(slope, moderatorValue), acov, level);
    return { moderatorValue, est, ...(ciLower === undefined ? {} : { ciLower, ciUpper }) };
  });
}
