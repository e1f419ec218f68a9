/** The one way to read an index of a fit in one of its versions. */
import { indexVersions, type IndexVersion } from './indices/fit-index.ts';
import type { IndexId, IndexValues } from './indices/registry.ts';

/** One version of an index; undefined where it does not exist. */
export function measureOf(values: IndexValues, id: IndexId, version: IndexVersion = 'plain'): number | undefined {
  return values[id]?.[version];
}

/**
 * The best version in which all of these fits have an index: robust, else scaled, else plain; fits without the index
 * do not count. Values of several fits and their differences are comparable in one version alone.
 */
export function commonVersion(fits: readonly IndexValues[], id: IndexId): IndexVersion {
  const having = fits.filter((fit) => measureOf(fit, id) !== undefined);
  const isCommon = (version: IndexVersion): boolean => having.every((fit) => measureOf(fit, id, version) !== undefined);
  return indexVersions.toReversed().find(isCommon) ?? 'plain';
}
