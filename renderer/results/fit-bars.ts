/** Fit indices as bars: those that are judged in words, with the cut-off marked. Pure. */
import type { IndexValues } from '../../shared/engine/indices/registry.ts';
import { reportedIndex, type IndexVersion } from '../../shared/results/reported-fit.ts';
import { judgedIndices, verdictOf, type FitVerdict, type JudgedIndex } from '../../shared/results/shown-indices.ts';

export interface FitBar {
  readonly index: JudgedIndex;
  readonly value: number;
  readonly version: IndexVersion;
  readonly verdict: FitVerdict;
  /** Length of the bar and place of the mark, 0 to 1. */
  readonly share: number;
  readonly mark: number;
}

export function fitBars(values: IndexValues): readonly FitBar[] {
  return judgedIndices().flatMap((index) => {
    const reported = reportedIndex(values, index.id);
    const { cutOff } = index;
    if (!reported) return [];
    const { from, to } = cutOff.bar;
    const along = (at: number) => Math.min(1, Math.max(0, (at - from) / (to - from)));
    const verdict = verdictOf(reported.value, cutOff);
    return [{ index, ...reported, verdict, share: along(reported.value), mark: along(cutOff.good) }];
  });
}
