/** All effects of moderations in one order: slopes, then of every chain its index, its values and its contrast. */
import type { Effect } from '../moderation-figures.ts';
import type { InteractionAnalysis } from '../moderation-figures.ts';
import { moderatedMediations } from './moderated-mediation.ts';
import type { ModeratedPath } from '../moderation-figures.ts';
import { moderatedSlope, slopeAt } from './moderated-slopes.ts';
import type { ModerationSource } from './moderation-source.ts';

function effectsOfPath({ index, conditional, contrast }: ModeratedPath): Effect[] {
  return [...(index ? [index] : []), ...conditional, contrast];
}

/** How many effects there are. */
export function countEffects(analyses: readonly InteractionAnalysis[]): number {
  return analyses.reduce(
    (sum, { slopes, mediations }) => sum + slopes.length + mediations.flatMap(effectsOfPath).length,
    0,
  );
}

/**
 * The effects at the source's parameters, values of the moderators as the analyses have them (they are taken as given).
 */
export function effectValues(source: ModerationSource, analyses: readonly InteractionAnalysis[]): number[] {
  return analyses.flatMap(({ group, outcome, predictor, moderator, slopes }) => {
    const values = slopes.map(({ moderatorValue }) => ({ value: moderatorValue }));
    const slope = moderatedSlope(source, group, outcome, predictor, moderator);
    const chains = moderatedMediations(source, group, [predictor, outcome], moderator, values);
    return [
      ...values.map(({ value }) => (slope ? slopeAt(slope, value).value : NaN)),
      ...chains.flatMap(effectsOfPath).map(({ est }) => est),
    ];
  });
}

/** The analyses with every effect changed; `change` is told the effect's place in the order. */
export function mapEffects(
  analyses: readonly InteractionAnalysis[],
  change: <T extends Effect>(effect: T, place: number) => T,
): InteractionAnalysis[] {
  let place = 0;
  const next = <T extends Effect>(effect: T): T => change(effect, place++);
  return analyses.map((analysis) => ({
    ...analysis,
    slopes: analysis.slopes.map(next),
    mediations: analysis.mediations.map((chain) => ({
      ...chain,
      ...(chain.index ? { index: next(chain.index) } : {}),
      conditional: chain.conditional.map(next),
      contrast: next(chain.contrast),
    })),
  }));
}
