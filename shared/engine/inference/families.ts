/** The family of each discrepancy. Another discrepancy: one file and one line. */
import { resolveSettings, type ResolvedSettings } from '../resolve-settings.ts';
import type { InferenceFamily } from './inference-family.ts';
import { normalTheory } from './normal-theory.ts';
import type { Solution } from './solution.ts';

const families: Readonly<Record<ResolvedSettings['discrepancy'], InferenceFamily>> = {
  ML: normalTheory,
  FIML: normalTheory,
  GLS: normalTheory,
  ULS: normalTheory,
  WLS: normalTheory,
  DWLS: normalTheory,
};

export function familyOf({ prepared }: Solution): InferenceFamily {
  return families[resolveSettings(prepared.settings).discrepancy];
}
