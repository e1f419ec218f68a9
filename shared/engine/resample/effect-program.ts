/** The effects of a model's moderations as functions of theta, for replicates. */
import type { Solution } from '../sem/inference/solution.ts';
import { analyseInteractions } from '../moderation/analyse-interactions.ts';
import { countEffects, effectValues } from '../moderation/effect-list.ts';
import { moderationSource } from '../sem/inference/moderation-of-solution.ts';
import type { EffectProgram } from './measure-replicate.ts';

/** Values of the moderators and means stay those of the whole sample. */
export function effectProgram(solution: Solution): EffectProgram {
  const whole = moderationSource(solution, undefined);
  const analyses = analyseInteractions(whole);
  const moments = solution.groups.map((_, g) => whole.moments(g + 1));
  const parameters = whole.parameters.slice();
  const source = { ...whole, parameters, derivatives: 0, moments: (group: number) => moments[group - 1]! };
  return {
    count: countEffects(analyses),
    evaluate(theta) {
      parameters.set(theta);
      return effectValues(source, analyses);
    },
  };
}
