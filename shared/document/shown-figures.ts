/** Standard error and intervals of an estimate as they are shown: of the bootstrap where it has figures of its own, else of the fit. */
import type { BootstrapFigures, EstimatedFit, EstimateRow } from '../engine/fit.ts';
import { normalQuantile } from '../engine/numeric/normal.ts';

export type Interval = readonly [lower: number, upper: number];

export interface ShownFigures {
  readonly se?: number;
  readonly interval?: Interval;
  /** Of the standardised estimate. */
  readonly stdInterval?: Interval;
  readonly isBootstrapped: boolean;
}

type RowName = Pick<EstimateRow, 'lhs' | 'op' | 'rhs' | 'group'>;

/** A parameter in its group; definitions are known by their name alone. */
function keyOf({ lhs, op, rhs, group }: RowName): string {
  return JSON.stringify(op === ':=' ? [lhs, op] : [lhs, op, rhs, group]);
}

function pair(lower: number | undefined, upper: number | undefined): Interval | undefined {
  return lower === undefined || upper === undefined ? undefined : [lower, upper];
}

/** Normal, from the standard error of the standardised estimate; undefined where that is absent or 0. */
export function standardInterval({ stdAll, stdAllSe }: EstimateRow, level: number): Interval | undefined {
  if (stdAll === undefined || !stdAllSe) return undefined;
  const reach = normalQuantile((1 + level) / 2) * stdAllSe;
  return Number.isFinite(reach) ? [stdAll - reach, stdAll + reach] : undefined;
}

function describe(
  se: number | undefined,
  interval: Interval | undefined,
  stdInterval: Interval | undefined,
  isBootstrapped: boolean,
): ShownFigures {
  return {
    isBootstrapped,
    ...(se === undefined ? {} : { se }),
    ...(interval ? { interval } : {}),
    ...(stdInterval ? { stdInterval } : {}),
  };
}

function ofBootstrap(own: BootstrapFigures, std: BootstrapFigures | undefined): ShownFigures {
  return describe(own.se, pair(own.ciLower, own.ciUpper), pair(std?.ciLower, std?.ciUpper), true);
}

/** What is shown of any row of a fit. Level and replicates are those of the fit. */
export function indexFigures(fit: EstimatedFit): (row: EstimateRow) => ShownFigures {
  const replicated = new Map(fit.bootstrap?.estimates.map((own) => [keyOf(own), own]));
  return (row) => {
    const own = replicated.get(keyOf(row));
    if (own?.se !== undefined) return ofBootstrap(own, own.stdAll);
    return describe(row.se, pair(row.ciLower, row.ciUpper), standardInterval(row, fit.settings.level), false);
  };
}
