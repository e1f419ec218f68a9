/** What the steps of invariance come to: which hold, and what could be freed. */
import type { Comparison } from '../engine/compare/compare-fits.ts';
import type { InvarianceStep } from '../engine/compare/test-invariance.ts';
import type { ScoreTest } from '../engine/after/score-tests.ts';
import { parameterText } from '../engine/model/parameter-ref.ts';
import type { IndexValues } from '../engine/indices/registry.ts';
import type { Translate } from '../language/translate.ts';
import { versionWords } from './fits-beside.ts';

/** CFI may fall by this much [cheung-rensvold-2002], RMSEA rise by this much [chen-2007]. */
export const ladderCutOffs = { cfi: -0.01, rmsea: 0.015 } as const;

/** By the change of CFI and RMSEA, which do not grow with the sample as chi-square does; undefined where neither exists. */
export function stepHolds({ cfiDiff, rmseaDiff }: Comparison): boolean | undefined {
  if (cfiDiff === undefined && rmseaDiff === undefined) return undefined;
  return (cfiDiff ?? 0) >= ladderCutOffs.cfi && (rmseaDiff ?? 0) <= ladderCutOffs.rmsea;
}

/**
 * Place of the first step that does not hold, or has no solution; -1 where all hold. What comes behind it cannot hold
 * either.
 */
export function firstFailure(steps: readonly InvarianceStep[]): number {
  return steps.findIndex(
    ({ comparison, status }) => status !== 'converged' || (comparison && stepHolds(comparison) === false),
  );
}

export function ladderVersionWords(steps: readonly InvarianceStep[], t: Translate): string | undefined {
  return versionWords(ladderMeasures(steps), t);
}

/** Measures of all steps that have estimates. */
export const ladderMeasures = (steps: readonly InvarianceStep[]): IndexValues[] =>
  steps.flatMap(({ measures, status }) => (status === 'failed' ? [] : [measures]));

/** As in syntax, and as partial invariance is written in the settings: `Trust =~ TRU2`, `TRU2 ~1`. */
export function releasedParameter({ parameters }: ScoreTest): string | undefined {
  const last = parameters.at(-1);
  return last && parameterText(last);
}

export interface StepReleases {
  readonly step: InvarianceStep;
  readonly found: readonly { readonly parameter: string; readonly test: ScoreTest }[];
}

/**
 * Equalities whose release would improve fit by more than chance (p < .05), largest first, told with the first step
 * that has them; steps without any are left out.
 */
export function ladderReleases(steps: readonly InvarianceStep[], most: number): readonly StepReleases[] {
  const told = new Set<string>();
  return steps.flatMap((step): StepReleases[] => {
    const found = step.releases.flatMap((test) => {
      const parameter = releasedParameter(test);
      return parameter !== undefined && test.pvalue < 0.05 && !told.has(parameter) ? [{ parameter, test }] : [];
    });
    const kept = found.slice(0, most);
    for (const { parameter } of kept) told.add(parameter);
    return kept.length > 0 ? [{ step, found: kept }] : [];
  });
}
