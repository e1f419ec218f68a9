/**
 * What a moderation says: simple slopes, the region where they are significant, indirect effects that depend on it.
 *
 * For Y ~ b1 X + b2 M + b3 X:M the slope of X at M = v is b1 + b3 v with variance V11 + 2 v V13 + v^2 V33
 * [aiken-west-1991]; of a quadratic term X:X it is b1 + 2 b3 v. Standard errors by the delta method; the values v are
 * taken as given. Slopes are told at the moderator's mean and one standard deviation to either side, as the model
 * implies them (of observed moderators with divisor n - 1); of a moderator with two values at these, without a region
 * or curve between them.
 */
import type { ParameterRow } from '../model/parameter-row.ts';
import { toEffect } from './effect.ts';
import { findJohnsonNeyman } from './johnson-neyman.ts';
import { moderatedMediations, type ModeratorValue } from './moderated-mediation.ts';
import type { InteractionAnalysis } from '../moderation-figures.ts';
import { moderatedSlope, slopeAt } from './moderated-slopes.ts';
import type { ModerationSource } from './moderation-source.ts';
import { predictionLines, slopeCurve } from './moderation-plot.ts';

const deviationsTold = [-1, 0, 1];
/** Standard deviations of the moderator that regions and curves cover to either side. */
const reach = 3;

/** Which factor of a product is the predictor, and which moderates it. */
interface Roles {
  readonly predictor: string;
  readonly moderator: string;
}

function analyse(
  source: ModerationSource,
  row: ParameterRow,
  { predictor, moderator }: Roles,
  chosen: readonly number[],
): InteractionAnalysis | undefined {
  const { group, lhs: outcome } = row;
  const slope = moderatedSlope(source, group, outcome, predictor, moderator);
  const moderatorSd = source.spread(group, moderator);
  if (!slope || moderatorSd === undefined) return undefined;
  const moderatorMean = source.moments(group).mean(moderator);
  const answers = source.answers(group, moderator);
  const two = answers?.isTwoValued && predictor !== moderator ? answers.range : undefined;
  const levels = deviationsTold.map((deviations): ModeratorValue => {
    return { deviations, value: moderatorMean + deviations * moderatorSd };
  });
  const told = two ? two.map((value): ModeratorValue => ({ value })) : levels;
  const values = [...told, ...chosen.map((value): ModeratorValue => ({ value }))];
  const range = [moderatorMean - reach * moderatorSd, moderatorMean + reach * moderatorSd] as const;
  const { acov, level } = source;
  const johnsonNeyman = two ? undefined : findJohnsonNeyman(slope, source, range, answers?.range);
  return {
    group,
    outcome,
    predictor,
    moderator,
    moderatorMean,
    moderatorSd,
    slopes: values.map(({ value, ...rest }) => {
      return { moderatorValue: value, ...rest, ...toEffect(slopeAt(slope, value), acov, level) };
    }),
    ...(johnsonNeyman ? { johnsonNeyman } : {}),
    mediations: moderatedMediations(source, group, [predictor, outcome], moderator, values),
    lines: predictionLines(source, row, { predictor, moderator }, told),
    curve: two ? [] : slopeCurve(source, slope, range),
  };
}

/**
 * The product as it was written: X the predictor, M the moderator. Where no indirect effect depends on it so, but one runs
 * through M (`Y ~ M + W + W:M`, `M ~ X`), a second time with the roles exchanged.
 */
function analyseRoles(source: ModerationSource, row: ParameterRow, chosen: readonly number[]): InteractionAnalysis[] {
  const [first = '', second = ''] = row.rhs.split(':');
  const written = analyse(source, row, { predictor: first, moderator: second }, chosen);
  if (!written) return [];
  if (first === second || written.mediations.length > 0) return [written];
  const exchanged = analyse(source, row, { predictor: second, moderator: first }, chosen);
  return exchanged && exchanged.mediations.length > 0 ? [written, exchanged] : [written];
}

/**
 * Every `Y ~ X + X:M` of a model, in the order of its table; empty without products. X is the predictor, M the
 * moderator, as they were written. `chosen`: further values of the moderators.
 */
export function analyseInteractions(source: ModerationSource, chosen: readonly number[] = []): InteractionAnalysis[] {
  const products = source.rows.filter((row) => row.op === '~' && row.rhs.split(':').length === 2);
  return products.flatMap((row) => analyseRoles(source, row, chosen));
}
