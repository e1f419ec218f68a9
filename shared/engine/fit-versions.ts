/** Versions of chi-square and the indices made from it: as they are, and as an estimator corrects them. */
import type { FitMeasures } from './fit.ts';

export const fitVersions = ['plain', 'scaled', 'robust'] as const;
export type FitVersion = (typeof fitVersions)[number];

const suffix: Readonly<Record<FitVersion, string>> = { plain: '', scaled: '.scaled', robust: '.robust' };

/** One version of a measure; undefined where it does not exist. */
export function measureOf(measures: FitMeasures, id: string, version: FitVersion): number | undefined {
  return measures[`${id}${suffix[version]}`];
}

/**
 * The best version in which all of these fits have an index: robust, else scaled, else plain; fits without the index
 * do not count. Values of several fits and their differences are comparable in one version alone.
 */
export function commonVersion(fits: readonly FitMeasures[], id: string): FitVersion {
  const having = fits.filter((fit) => measureOf(fit, id, 'plain') !== undefined);
  const isCommon = (version: FitVersion): boolean => having.every((fit) => measureOf(fit, id, version) !== undefined);
  return fitVersions.toReversed().find(isCommon) ?? 'plain';
}
