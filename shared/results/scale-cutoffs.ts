/** Conventional limits of scales, with who proposed them: windows and reports judge by these alone. */
import { sources } from '../sources/sources.ts';
import { surveySources } from '../sources/survey-sources.ts';
import { loadingCutoff } from './loading-cutoffs.ts';

export const scaleCutoffs = {
  /** Alpha, omega and composite reliability: at least. */
  reliability: { value: 0.7, source: surveySources['nunnally-bernstein-1994'].short },
  /** At least; half of the items' variance. */
  ave: { value: 0.5, source: surveySources['fornell-larcker-1981'].short },
  /** Standardised, by its size: at least; `better` is about half of the item's variance. */
  loading: {
    value: loadingCutoff.value,
    better: loadingCutoff.better,
    source: sources[loadingCutoff.source].short,
  },
  /** Below; `strict` where constructs are meant to differ clearly. */
  htmt: { value: 0.9, strict: 0.85, source: surveySources['henseler-2015'].short },
  /** An item belongs where it loads most. */
  crossLoading: { source: surveySources['chin-1998'].short },
  /** Of all items, and of each: at least. */
  kmo: { value: 0.6, good: 0.8, source: surveySources['kaiser-1974'].short },
  /** Share of variance that one factor takes: below. */
  harman: { value: 0.5, source: surveySources['podsakoff-2003'].short },
  /** Variance inflation of constructs: at most. */
  vif: { value: 3.3, source: surveySources['kock-2015'].short },
  /** Modification index from which a parameter is told: p = .001 with one degree of freedom. */
  modification: { value: 10.83, source: surveySources['sorbom-1989'].short },
} as const;
