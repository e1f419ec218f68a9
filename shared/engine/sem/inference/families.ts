/** The family of each discrepancy. Another discrepancy: one file and one line. */
import { resolveSettings, type ResolvedSettings } from '../../settings/resolve-settings.ts';
import { fullInformation } from './full-information.ts';
import type { InferenceFamily } from './inference-family.ts';
import { generalisedLeastSquares } from './generalised-least-squares.ts';
import { leastSquaresTheory } from './least-squares-theory.ts';
import { normalTheory } from './normal-theory.ts';
import type { Solution } from './solution.ts';
import { twoStage } from './two-stage.ts';

const families: Readonly<Record<ResolvedSettings['discrepancy'], InferenceFamily>> = {
  ML: normalTheory,
  FIML: fullInformation,
  GLS: generalisedLeastSquares,
  ULS: leastSquaresTheory,
  WLS: leastSquaresTheory,
  DWLS: leastSquaresTheory,
};

export function familyOf({ prepared }: Solution): InferenceFamily {
  if (prepared.settings.missing === 'two.stage' && prepared.table.categories.size === 0) return twoStage;
  return families[resolveSettings(prepared.settings).discrepancy];
}
