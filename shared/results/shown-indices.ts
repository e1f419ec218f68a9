/** Which fit indices are shown where, and how one is judged: read from their records in the engine. */
import type { CutOff, FitIndex, IndexDisplay, IndexPlace } from '../engine/indices/fit-index.ts';
import { indexRecords, type IndexId, type IndexValues, type ShownIndexId } from '../engine/indices/registry.ts';
import { measureOf, reportedIndex, type IndexVersion } from './reported-fit.ts';

export interface ShownIndex {
  readonly id: ShownIndexId;
  readonly needs: FitIndex['needs'];
  readonly display: IndexDisplay;
}

export interface JudgedIndex extends ShownIndex {
  readonly cutOff: CutOff & { readonly bar: NonNullable<CutOff['bar']> };
}

/** In the order of the registry. */
export function shownIndices(place: IndexPlace | 'all'): readonly ShownIndex[] {
  return indexRecords().flatMap(([id, { needs, display }]) =>
    display && (place === 'all' || display.places?.includes(place)) ? [{ id: id as ShownIndexId, needs, display }] : [],
  );
}

/** Indices that are judged in words: those with limits of good and of acceptable fit. */
export function judgedIndices(): readonly JudgedIndex[] {
  return shownIndices('all').flatMap((index) => {
    const { cutOff } = index.display;
    return cutOff?.bar ? [{ ...index, cutOff: { ...cutOff, bar: cutOff.bar } }] : [];
  });
}

/** Undefined where the index has no interval, in this version or at all. */
export function intervalOf(
  values: IndexValues,
  { interval }: IndexDisplay,
  version: IndexVersion,
): readonly [number, number] | undefined {
  if (!interval) return undefined;
  const lower = measureOf(values, interval.lower as IndexId, version);
  const upper = measureOf(values, interval.upper as IndexId, version);
  return lower === undefined || upper === undefined ? undefined : [lower, upper];
}

/** In the version that is reported of the index itself. */
export function reportedInterval(
  values: IndexValues,
  { id, display }: ShownIndex,
): readonly [number, number] | undefined {
  const reported = reportedIndex(values, id);
  return reported && intervalOf(values, display, reported.version);
}

export type FitVerdict = 'good' | 'acceptable' | 'poor';

export function verdictOf(value: number, { better, good, bar }: CutOff): FitVerdict {
  const reaches = (limit: number) => (better === 'higher' ? value >= limit : value <= limit);
  if (reaches(good)) return 'good';
  return bar && reaches(bar.acceptable) ? 'acceptable' : 'poor';
}
