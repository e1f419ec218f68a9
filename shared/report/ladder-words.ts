/** The invariance ladder as figures: the same in the window and in the report. */
import type { Comparison } from '../engine/comparison/compare-fits.ts';
import type { LadderRung } from '../engine/comparison/ladder-rungs.ts';
import type { ScoreTest } from '../engine/post-estimation/score-tests.ts';
import { formatBounded, formatDf, formatP, formatStatistic } from '../language/format.ts';
import type { Translate } from '../language/translate.ts';
import { commonVersion, measureOf, type FitVersion } from '../engine/fit-versions.ts';
import { reportedTest, versionsOf } from './reported-fit.ts';

/** CFI may fall by this much [cheung-rensvold-2002], RMSEA rise by this much [chen-2007]. */
export const ladderCutOffs = { cfi: -0.01, rmsea: 0.015 } as const;

/** By the change of CFI and RMSEA, which do not grow with the sample as chi-square does; undefined where neither exists. */
export function stepHolds({ cfiDiff, rmseaDiff }: Comparison): boolean | undefined {
  if (cfiDiff === undefined && rmseaDiff === undefined) return undefined;
  return (cfiDiff ?? 0) >= ladderCutOffs.cfi && (rmseaDiff ?? 0) <= ladderCutOffs.rmsea;
}

export interface LadderFigures {
  /** `478.59 (436)`. */
  readonly test: string;
  readonly cfi: string;
  readonly rmsea: string;
  readonly srmr: string;
  readonly difference: string;
  readonly p: string;
  readonly cfiDiff: string;
  readonly rmseaDiff: string;
  readonly srmrDiff: string;
}

const three = (value: number | undefined): string => (value === undefined ? '' : formatBounded(value, 3));

/** The version in which CFI and RMSEA of all steps, and their differences, are told. */
export function ladderVersions(rungs: readonly LadderRung[]): Readonly<Record<'cfi' | 'rmsea', FitVersion>> {
  const set = rungs.map(({ measures }) => measures);
  return { cfi: commonVersion(set, 'cfi'), rmsea: commonVersion(set, 'rmsea') };
}

/** `CFI: robust version; RMSEA: scaled version.`; undefined where nothing is corrected. */
export function ladderVersionWords(rungs: readonly LadderRung[], t: Translate): string | undefined {
  const { cfi, rmsea } = ladderVersions(rungs);
  if (cfi === 'plain' && rmsea === 'plain' && !rungs.some(({ measures }) => versionsOf(measures).length > 1))
    return undefined;
  return t('results.ladder.versions', {
    cfi: t(`results.fit.version.${cfi}`),
    rmsea: t(`results.fit.version.${rmsea}`),
  });
}

/** A step among the others of its ladder. What is absent is ''. */
export function ladderFigures({ measures, comparison }: LadderRung, rungs: readonly LadderRung[]): LadderFigures {
  const versions = ladderVersions(rungs);
  const test = reportedTest(measures);
  const { chisqDiff, dfDiff, pvalue, cfiDiff, rmseaDiff, srmrDiff } = comparison ?? {};
  return {
    test: test ? `${formatStatistic(test.chisq)} (${formatDf(test.df)})` : '',
    cfi: three(measureOf(measures, 'cfi', versions.cfi)),
    rmsea: three(measureOf(measures, 'rmsea', versions.rmsea)),
    srmr: three(measures['srmr']),
    difference: chisqDiff === undefined ? '' : `${formatStatistic(chisqDiff)} (${formatDf(dfDiff)})`,
    p: pvalue === undefined ? '' : formatP(pvalue),
    cfiDiff: three(cfiDiff),
    rmseaDiff: three(rmseaDiff),
    srmrDiff: three(srmrDiff),
  };
}

/** As in syntax, and as partial invariance is written in the settings: `Trust =~ TRU2`, `TRU2 ~1`. */
export function releasedParameter({ parameters }: ScoreTest): string | undefined {
  const last = parameters.at(-1);
  return last && (last.rhs === '' ? `${last.lhs} ${last.op}` : `${last.lhs} ${last.op} ${last.rhs}`);
}

export interface StepReleases {
  readonly rung: LadderRung;
  readonly found: readonly { readonly parameter: string; readonly test: ScoreTest }[];
}

/**
 * Equalities whose release would improve fit by more than chance (p < .05), largest first, told with the first step
 * that has them; steps without any are left out.
 */
export function ladderReleases(rungs: readonly LadderRung[], most: number): readonly StepReleases[] {
  const told = new Set<string>();
  return rungs.flatMap((rung): StepReleases[] => {
    const found = rung.releases.flatMap((test) => {
      const parameter = releasedParameter(test);
      return parameter !== undefined && test.pvalue < 0.05 && !told.has(parameter) ? [{ parameter, test }] : [];
    });
    const kept = found.slice(0, most);
    for (const { parameter } of kept) told.add(parameter);
    return kept.length > 0 ? [{ rung, found: kept }] : [];
  });
}
