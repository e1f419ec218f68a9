/** Conventional minimums of a standardised loading, with who proposed them. */
import type { SourceId } from '../sources/sources.ts';

/** Of `|loading|`. Below `value` a construct explains less than a quarter of the item; from `better` on about half of it. */
export const loadingCutoff = {
  label: '|loading|',
  value: 0.5,
  better: 0.7,
  source: 'hair-2019',
} as const satisfies { label: string; value: number; better: number; source: SourceId };

/** By its absolute value; false where there is no standardised loading. */
export function isLowLoading(loading: number | undefined): boolean {
  return loading !== undefined && Math.abs(loading) < loadingCutoff.value;
}
