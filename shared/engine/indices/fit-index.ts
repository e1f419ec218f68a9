/** What a fit index is: how each version of it is computed, and all that showing it needs. */
import type { FitContext, LikelihoodContext, ProductsContext } from './fit-context.ts';

/** Of chi-square and what is made from it: as it is, from the corrected test, and as an estimate of the population's. */
export const indexVersions = ['plain', 'scaled', 'robust'] as const;
export type IndexVersion = (typeof indexVersions)[number];

export interface Formula<Context> {
  /** A key of the bibliography. */
  readonly source: string;
  /** Undefined where the index is not defined. */
  readonly compute: (context: Context) => number | undefined;
}

/** What an index is computed from, by what has to be known: which fits have it follows. */
export interface IndexContexts {
  /** A test of fit against the saturated model. */
  readonly test: FitContext;
  /** A likelihood: every fit by one has it, a test of fit or not. */
  readonly likelihood: LikelihoodContext;
  /** Two likelihoods, with and without latent products. */
  readonly products: ProductsContext;
}

export type IndexNeed = keyof IndexContexts;

export type IndexGroup = 'test' | 'baseline' | 'incremental' | 'absolute' | 'information' | 'likelihood' | 'products';

/** How the number is written; the names are forms of results. */
export type IndexForm = 'statistic' | 'df' | 'p' | 'index' | 'estimate-3' | 'integer';

/** Where an index is shown beside the list of all. `untested`: in place of the others where there is no test of fit. */
export type IndexPlace = 'status' | 'versions' | 'report' | 'terminal' | 'untested';

/** A convention by which an index is judged. */
export interface CutOff {
  readonly better: 'higher' | 'lower';
  readonly good: number;
  /** As the list of literature of a report names it. */
  readonly source: 'hu-bentler-1999' | 'bentler-bonett-1980' | 'bollen-1989';
  /** A milder limit that is still reported as acceptable, and the ends of a bar: an index with these is judged in words. */
  readonly bar?: { readonly acceptable: number; readonly from: number; readonly to: number };
}

export interface IndexDisplay {
  readonly group: IndexGroup;
  readonly form: IndexForm;
  readonly places?: readonly IndexPlace[];
  readonly cutOff?: CutOff;
  /** The indices that are the limits of its interval. */
  readonly interval?: { readonly lower: string; readonly upper: string; readonly level: number };
  /** A probability, or made from one: says nothing where chi-square does not follow that distribution. */
  readonly isInference?: true;
}

interface IndexRecord<Need extends IndexNeed> {
  readonly needs: Need;
  readonly formulas: Readonly<Partial<Record<IndexVersion, Formula<IndexContexts[Need]>>>>;
  /** Sums over all moments of the sample: not to be had where some are unknown. */
  readonly needsAllMoments?: true;
  /** Absent of what is only computed. */
  readonly display?: IndexDisplay;
}

export type FitIndex = { readonly [Need in IndexNeed]: IndexRecord<Need> }[IndexNeed];
