/** Conventional cut-offs of fit indices, with who proposed them. The registry feeds the fit table. */
import type { SourceId } from '../sources/sources.ts';

export interface FitCriterion {
  readonly label: string;
  readonly cutoff?: { readonly relation: '≥' | '≤'; readonly value: number; readonly source: SourceId };
  /** Without a cut-off: why. */
  readonly remark?: 'comparison-only';
}

/** By lavaan's name of the measure. */
export const fitCriteria = {
  cfi: { label: 'CFI', cutoff: { relation: '≥', value: 0.95, source: 'hu-bentler-1999' } },
  tli: { label: 'TLI', cutoff: { relation: '≥', value: 0.95, source: 'hu-bentler-1999' } },
  rmsea: { label: 'RMSEA', cutoff: { relation: '≤', value: 0.06, source: 'hu-bentler-1999' } },
  srmr: { label: 'SRMR', cutoff: { relation: '≤', value: 0.08, source: 'hu-bentler-1999' } },
  nfi: { label: 'NFI', cutoff: { relation: '≥', value: 0.9, source: 'bentler-bonett-1980' } },
  ifi: { label: 'IFI', cutoff: { relation: '≥', value: 0.9, source: 'bollen-1989' } },
  gfi: { label: 'GFI' },
  agfi: { label: 'AGFI' },
  aic: { label: 'AIC', remark: 'comparison-only' },
  bic: { label: 'BIC', remark: 'comparison-only' },
} as const satisfies Record<string, FitCriterion>;

export type FitCriterionId = keyof typeof fitCriteria;

/** Undefined when there is no value or no cut-off. */
export function meets(criterion: FitCriterion, value: number | undefined): boolean | undefined {
  if (!criterion.cutoff || value === undefined || !Number.isFinite(value)) return undefined;
  return criterion.cutoff.relation === '≥' ? value >= criterion.cutoff.value : value <= criterion.cutoff.value;
}
