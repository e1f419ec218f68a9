/** The two-way tables of a pair of ordered variables (one a stratum): observed cells and the corners of their rectangles. */
import type { OrderedMargin } from './margin.ts';
import type { PairPoints } from './pair-points.ts';

/**
 * A cell's probability is F(a+1, b+1) - F(a, b+1) - F(a+1, b) + F(a, b) with F the bivariate distribution function at
 * the heights of its corners. Neighbouring cells share corners, so each is evaluated once. Corners at infinity do not
 * change with the correlation; they stand behind the `moving` ones, from the end of the arrays downwards.
 */
export interface PolychoricTable {
  /** Cells that have cases, or weight in the likelihood. */
  cells: number;
  /** Four corners of each cell: (a+1, b+1), (a, b+1), (a+1, b), (a, b). */
  readonly cornersOf: Int32Array;
  /** Weight of each cell in the likelihood: its cases, except where an empty cell was filled. */
  readonly weight: Float64Array;
  /** Corners at finite heights, and where those at infinity begin. */
  moving: number;
  fixedFrom: number;
  /** Where each corner stands in the margins' tables of heights. */
  readonly leftAt: Int32Array;
  readonly rightAt: Int32Array;
  /** Cells and corners by (stratum, category, category); -1 where there is none. */
  readonly cellNumbers: Int32Array;
  readonly cornerNumbers: Int32Array;
}

/** Storage for every pair of these variables over n cases. */
export function createPolychoricTable(margins: readonly OrderedMargin[], strata: number, n: number): PolychoricTable {
  const largest = Math.max(1, ...margins.map((margin) => margin.categories));
  const grid = strata * (largest + 1) * (largest + 1);
  const cells = Math.min(n + 1, strata * largest * largest);
  const corners = Math.min(grid, 4 * cells);
  return {
    cells: 0,
    cornersOf: new Int32Array(4 * cells),
    weight: new Float64Array(cells),
    moving: 0,
    fixedFrom: corners,
    leftAt: new Int32Array(corners),
    rightAt: new Int32Array(corners),
    cellNumbers: new Int32Array(strata * largest * largest),
    cornerNumbers: new Int32Array(grid),
  };
}

/** The number of a corner of this stratum; it gets one when it is first asked for. */
function cornerNumber(
  table: PolychoricTable,
  left: OrderedMargin,
  right: OrderedMargin,
  stratum: number,
  a: number,
  b: number,
): number {
  const { cornerNumbers, leftAt, rightAt } = table;
  const [rows, columns] = [left.categories + 1, right.categories + 1];
  const at = (stratum * rows + a) * columns + b;
  let number = cornerNumbers[at]!;
  if (number === -1) {
    const isMoving = a > 0 && a < left.categories && b > 0 && b < right.categories;
    number = isMoving ? table.moving++ : --table.fixedFrom;
    cornerNumbers[at] = number;
    leftAt[number] = stratum * rows + a;
    rightAt[number] = stratum * columns + b;
  }
  return number;
}

/** Appends a cell and the corners that it is the first to need. */
function addCell(
  table: PolychoricTable,
  left: OrderedMargin,
  right: OrderedMargin,
  stratum: number,
  a: number,
  b: number,
): number {
  const cell = table.cells++;
  table.cornersOf[4 * cell] = cornerNumber(table, left, right, stratum, a + 1, b + 1);
  table.cornersOf[4 * cell + 1] = cornerNumber(table, left, right, stratum, a, b + 1);
  table.cornersOf[4 * cell + 2] = cornerNumber(table, left, right, stratum, a + 1, b);
  table.cornersOf[4 * cell + 3] = cornerNumber(table, left, right, stratum, a, b);
  return cell;
}

/** Counts the cells of a pair into `table` and `points` (case counts, profiles and the cell of each case). */
export function tabulatePair(
  table: PolychoricTable,
  left: OrderedMargin,
  right: OrderedMargin,
  points: PairPoints,
): void {
  const { cellNumbers, cornerNumbers } = table;
  table.cells = 0;
  table.moving = 0;
  table.fixedFrom = table.leftAt.length;
  cellNumbers.fill(-1);
  cornerNumbers.fill(-1);
  const n = left.profileOf.length;
  for (let r = 0; r < n; r++) {
    const f = left.profileOf[r]!;
    const g = right.profileOf[r]!;
    if (f < 0 || g < 0) {
      points.pointOf[r] = -1;
      continue;
    }
    const a = left.profileCategory[f]!;
    const b = right.profileCategory[g]!;
    const stratum = left.profileStratum[f]!;
    const at = (stratum * left.categories + a) * right.categories + b;
    let cell = cellNumbers[at]!;
    if (cell === -1) {
      cell = cellNumbers[at] = addCell(table, left, right, stratum, a, b);
      points.cases[cell] = 0;
      points.profile[0][cell] = f;
      points.profile[1][cell] = g;
    }
    points.cases[cell]!++;
    points.pointOf[r] = cell;
  }
  points.count = table.cells;
  table.weight.set(points.cases.subarray(0, table.cells));
}

/** What is put into the empty cell of a two-by-two table. */
const addedToEmptyCell = 0.5;

/**
 * With one cell of a two-by-two table empty the likelihood has its maximum at -1 or 1. Half a case is added there and both
 * margins are kept [brown-benedetti-1977]; scores remain those of the observed cases.
 */
export function fillEmptyCell(table: PolychoricTable, left: OrderedMargin, right: OrderedMargin): void {
  const { cellNumbers, weight } = table;
  const empty = cellNumbers.subarray(0, 4).indexOf(-1);
  cellNumbers[empty] = addCell(table, left, right, 0, empty >> 1, empty & 1);
  weight[cellNumbers[empty]!] = 0;
  for (let at = 0; at < 4; at++) {
    weight[cellNumbers[at]!]! += at === empty || at === 3 - empty ? addedToEmptyCell : -addedToEmptyCell;
  }
}
