/** Power as points of a curve and the smallest sample that reaches the target: the same for a window and a terminal. */
import { rmseaPower, type RmseaHypotheses } from '../engine/power/rmsea-power.ts';
import { satorraSarisPower, type TestedParameters } from '../engine/power/satorra-saris.ts';
import { smallestSample, type PowerPoint } from '../engine/power/smallest-sample.ts';
import type { SimulatedPoint, SimulatedRow } from '../engine/power/summarise-power.ts';
import type { NamedParameter } from './settings.ts';

export interface PowerCurve {
  readonly points: readonly (PowerPoint & { readonly ncp?: number })[];
  /** Smallest n with power at or above the target; absent where no sample reaches it. */
  readonly smallest?: number;
}

interface Wanted {
  readonly sizes: readonly number[];
  readonly target: number;
}

function curveOf(powerAt: (n: number) => number, { sizes, target }: Wanted, ncpAt?: (n: number) => number): PowerCurve {
  const points = sizes.map((n) => ({ n, ...(ncpAt ? { ncp: ncpAt(n) } : {}), power: powerAt(n) }));
  const smallest = smallestSample(powerAt, target);
  return { points, ...(smallest === undefined ? {} : { smallest }) };
}

export function rmseaCurve(hypotheses: RmseaHypotheses, wanted: Wanted): PowerCurve {
  return curveOf((n) => rmseaPower(n, hypotheses), wanted);
}

export function satorraSarisCurve(tested: TestedParameters, alpha: number, wanted: Wanted): PowerCurve {
  return curveOf(
    (n) => satorraSarisPower(n, tested, alpha),
    wanted,
    (n) => n * tested.fmin,
  );
}

const isSame = (row: NamedParameter | SimulatedRow, test: NamedParameter): boolean =>
  row.lhs === test.lhs && row.op === test.op && (test.op === ':=' || row.rhs === test.rhs);

/** The smallest n of the grid at which every tested parameter reaches the target. */
export function smallestOfGrid(
  points: readonly SimulatedPoint[],
  tests: readonly NamedParameter[],
  target: number,
): number | undefined {
  if (tests.length === 0) return undefined;
  const isReached = ({ rows }: SimulatedPoint): boolean =>
    tests.every((test) => {
      const row = rows.find((one) => isSame(one, test));
      return row !== undefined && row.power >= target;
    });
  return points.filter(isReached).reduce<number | undefined>((least, { n }) => Math.min(least ?? n, n), undefined);
}

/** Paths, defined quantities and what is tested: the parameters that a simulation is told for. */
export function followedRows(points: readonly SimulatedPoint[], tests: readonly NamedParameter[]): SimulatedPoint[] {
  const isShown = (row: SimulatedRow): boolean =>
    row.op === '~' || row.op === ':=' || tests.some((test) => isSame(row, test));
  return points.map((point) => ({ ...point, rows: point.rows.filter(isShown) }));
}
