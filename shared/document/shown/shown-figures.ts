/**
 * What is shown of an estimate wherever it stands: standard error and intervals of the bootstrap where it has figures of
 * its own, else of the fit, and what they say about zero. Window, copies, report, terminal and JSON all read it here.
 */
import type { BootstrapRow, EstimatedFit, EstimateRow } from '../../engine/fit.ts';
import { parameterKey } from '../../engine/model/parameter-ref.ts';
import type { Effect } from '../../engine/moderation-figures.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import { memoise } from '../../memoise.ts';

export type Interval = readonly [lower: number, upper: number];

export interface ShownFigures {
  /** Of the estimate as it is, unstandardised. */
  readonly se?: number;
  readonly interval?: Interval;
  /** Of the standardised estimate. */
  readonly stdSe?: number;
  readonly stdInterval?: Interval;
  readonly isBootstrapped: boolean;
  /** Two-sided, of the estimate divided by the standard error of the estimator (of the bootstrap where `se` asks for it). */
  readonly pvalue?: number;
  /**
   * Whether the interval leaves zero out: that of the standardised estimate, which tables show, else that of the estimate,
   * else by p. Every verdict, star and colour follows it. Undefined of what is fixed or has no standard error.
   */
  readonly isClear?: boolean;
  /** Whether p, at the level of the interval, would say the opposite. */
  readonly isDisputed: boolean;
  /** p on the side of the level where the interval puts it: what stars are counted from. */
  readonly judgedP?: number;
}

function pair(lower: number | undefined, upper: number | undefined): Interval | undefined {
  return lower === undefined || upper === undefined ? undefined : [lower, upper];
}

/** Normal, from the standard error of the standardised estimate; undefined where that is absent or 0. */
function standardInterval({ stdAll, stdAllSe }: EstimateRow, level: number): Interval | undefined {
  if (stdAll === undefined || !stdAllSe) return undefined;
  const reach = normalQuantile((1 + level) / 2) * stdAllSe;
  return Number.isFinite(reach) ? [stdAll - reach, stdAll + reach] : undefined;
}

const excludesZero = ([lower, upper]: Interval): boolean => lower > 0 || upper < 0;

/** 1 - level without what binary fractions add: .95 gives .05. */
export function errorRate(level: number): number {
  return Number((1 - level).toPrecision(12));
}

/** A p this far below a limit is below it and looks the same. */
const justBelow = 1 - 1e-9;

interface Chosen {
  readonly se: number | undefined;
  readonly interval: Interval | undefined;
  readonly stdSe?: number | undefined;
  readonly stdInterval?: Interval | undefined;
  readonly pvalue: number | undefined;
  readonly isBootstrapped: boolean;
  readonly isTested: boolean;
}

function judge({ interval, stdInterval, pvalue, isTested }: Chosen, level: number) {
  const judged = stdInterval ?? interval;
  if (!isTested || (!judged && pvalue === undefined)) return { isDisputed: false };
  const alpha = errorRate(level);
  const isSmall = pvalue !== undefined && pvalue < alpha;
  const isClear = judged ? excludesZero(judged) : isSmall;
  const judgedP = isClear ? Math.min(pvalue ?? alpha, alpha * justBelow) : Math.max(pvalue ?? alpha, alpha);
  return { isClear, judgedP, isDisputed: pvalue !== undefined && isSmall !== isClear };
}

function shownFigures(chosen: Chosen, level: number): ShownFigures {
  const { se, interval, stdSe, stdInterval, pvalue, isBootstrapped, isTested } = chosen;
  return {
    isBootstrapped,
    ...(se === undefined ? {} : { se }),
    ...(interval ? { interval } : {}),
    ...(stdSe === undefined ? {} : { stdSe }),
    ...(stdInterval ? { stdInterval } : {}),
    ...(isTested && pvalue !== undefined ? { pvalue } : {}),
    ...judge(chosen, level),
  };
}

/** What is fixed has no standard error, and what does not vary one of 0: neither is tested. */
const varies = (se: number | undefined): boolean => se !== undefined && se > 0;

function ofBootstrap(row: EstimateRow, own: BootstrapRow): Chosen {
  return {
    se: own.se,
    interval: pair(own.ciLower, own.ciUpper),
    stdSe: own.stdAll?.se,
    stdInterval: pair(own.stdAll?.ciLower, own.stdAll?.ciUpper),
    pvalue: row.pvalue,
    isBootstrapped: true,
    isTested: varies(own.se),
  };
}

function ofEstimator(row: EstimateRow, level: number): Chosen {
  return {
    se: row.se,
    interval: pair(row.ciLower, row.ciUpper),
    stdSe: row.stdAllSe,
    stdInterval: standardInterval(row, level),
    pvalue: row.pvalue,
    isBootstrapped: false,
    isTested: varies(row.se),
  };
}

/** What is shown of any row of a fit. Level and replicates are those of the fit; known once a fit. */
export const indexFigures = memoise((fit: EstimatedFit): ((row: EstimateRow) => ShownFigures) => {
  const { level } = fit.settings;
  const replicated = new Map(fit.bootstrap?.estimates.map((own) => [parameterKey(own), own]));
  return (row) => {
    const own = replicated.get(parameterKey(row));
    return shownFigures(own?.se === undefined ? ofEstimator(row, level) : ofBootstrap(row, own), level);
  };
});

/** The same of an effect of a moderation: a slope, a conditional indirect effect, an index. It is not standardised. */
export function effectFigures(effect: Effect, level: number): ShownFigures {
  const { bootstrap, pvalue } = effect;
  const own = bootstrap?.se === undefined ? effect : bootstrap;
  const { se, ciLower, ciUpper } = own;
  const isBootstrapped = own === bootstrap;
  return shownFigures({ se, interval: pair(ciLower, ciUpper), pvalue, isBootstrapped, isTested: varies(se) }, level);
}
