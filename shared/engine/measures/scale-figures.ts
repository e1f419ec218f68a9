/** Figures of scales and items from their correlations, and from the fitted measurement model. */
import type { Column } from '../../dataset.ts';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';
import type { EstimatedFit } from '../fit.ts';
import { pairCorrelator } from '../sample/ordinal/pair-correlator.ts';
import { compositeFigures } from './composite-reliability.ts';
import type { Scale } from './measurement-model.ts';
import {
  constructCorrelations,
  lookUp,
  measurementEstimates,
  observedVariance,
  standardisedFigure,
} from './measurement-figures.ts';
import type { PairMoments } from './pair-moments.ts';
import type { ConstructMeasures, ItemMeasures, MeasureResult } from './scale-measures.ts';
import {
  blockOf,
  correlationReliability,
  cronbachAlpha,
  feldtInterval,
  itemRelations,
  type CorrelationReliability,
} from './scale-reliability.ts';

/** The analysed columns with their moments; `places` of a scale are among the columns. */
export interface AnalysedItems {
  readonly columns: readonly Column[];
  /** Rows that take part. */
  readonly rows: Int32Array;
  readonly moments: PairMoments;
  /**
   * Covariances over the deviations of each item's own answers: the correlations of reliability, as psych has them. With
   * answers missing they are not those of the pairs.
   */
  readonly scaled: Float64Array;
}

/** c (p x p covariances) with unit diagonal. */
export function scaleToUnit(c: Float64Array, p: number): Float64Array {
  return c.map((value, place) => {
    const [i, j] = [Math.floor(place / p), place % p];
    return i === j ? 1 : value / Math.sqrt(c[i * p + i]! * c[j * p + j]!);
  });
}

/** What of a record is a number, under the same keys. */
function numbersOf<Key extends string>(
  record: Readonly<Record<Key, number | undefined>>,
): Partial<Record<Key, number>> {
  const entries = Object.entries(record) as [Key, number | undefined][];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && Number.isFinite(value))) as Partial<
    Record<Key, number>
  >;
}

/** Rows that answered any of the columns, and rows that answered all. */
function countAnswers(columns: readonly Column[], rows: Int32Array): { readonly any: number; readonly all: number } {
  let [any, all] = [0, 0];
  for (const row of rows) {
    let answered = 0;
    for (const { values } of columns) if (!Number.isNaN(values[row]!)) answered++;
    if (answered > 0) any++;
    if (answered === columns.length) all++;
  }
  return { any, all };
}

function meanOf({ values }: Column, rows: Int32Array): number {
  let sum = 0;
  let n = 0;
  for (const row of rows) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    n++;
  }
  return sum / n;
}

/** Items with more different answers are hardly ordered categories. */
const mostCategories = 10;

function isRating({ values }: Column, rows: Int32Array): boolean {
  const seen = new Set<number>();
  for (const row of rows) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return false;
    if (seen.add(value).size > mostCategories) return false;
  }
  return true;
}

/** Alpha of polychoric correlations; NaN where the items are no ratings. [zumbo-2007] */
function ordinalAlpha(columns: readonly Column[], rows: Int32Array): number {
  const correlate = columns.every((column) => isRating(column, rows)) ? pairCorrelator(columns, rows) : undefined;
  if (!correlate?.ok) return NaN;
  const k = columns.length;
  const r = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    r[i * k + i] = 1;
    for (let j = 0; j < i; j++) r[i * k + j] = r[j * k + i] = correlate.value(i, j).r;
  }
  return cronbachAlpha(r, k, [...columns.keys()]);
}

/** A scale from correlations alone. */
export function scaleFigures(
  { name, items }: Scale,
  places: readonly number[],
  { columns, rows, moments: { c }, scaled }: AnalysedItems,
  level: number,
): ConstructMeasures {
  const p = columns.length;
  const own = places.map((place) => columns[place]!);
  const { any, all } = countAnswers(own, rows);
  const head = { name, items, n: any, nComplete: all, intervals: {} };
  if (items.length < 2) return head;
  const alpha = cronbachAlpha(c, p, places);
  const alphaInterval = feldtInterval(alpha, all, items.length, level);
  const { averageR, lambda6 } = correlationReliability(scaled, p, places);
  const figures = {
    alpha,
    alphaStandardized: cronbachAlpha(scaled, p, places),
    alphaOrdinal: ordinalAlpha(own, rows),
    lambda6,
    averageR,
  };
  return { ...head, ...numbersOf(figures), ...(alphaInterval ? { alphaInterval } : {}) };
}

function itemFigures(
  { name: construct, items }: Scale,
  places: readonly number[],
  a: number,
  { columns, rows, moments: { c, n }, scaled }: AnalysedItems,
  { smc }: Partial<CorrelationReliability>,
): ItemMeasures {
  const p = columns.length;
  const place = places[a]!;
  const head = {
    construct,
    name: items[a]!,
    n: n[place * p + place]!,
    mean: meanOf(columns[place]!, rows),
    sd: Math.sqrt(c[place * p + place]!),
  };
  if (items.length < 2) return { ...head, loading: { value: 1 } };
  const figures = {
    ...itemRelations(c, p, places, a),
    smc: smc?.[a],
    alphaIfDropped: cronbachAlpha(c, p, places, a),
    alphaIfDroppedStandardized: cronbachAlpha(scaled, p, places, a),
  };
  return { ...head, ...numbersOf(figures) };
}

/** The items of a scale from correlations alone. */
export function itemsOfScale(scale: Scale, places: readonly number[], analysed: AnalysedItems): ItemMeasures[] {
  const reliability = places.length > 1 ? correlationReliability(analysed.scaled, analysed.columns.length, places) : {};
  return places.map((_, a) => itemFigures(scale, places, a, analysed, reliability));
}

/**
 * Items whose loading on the first principal component of their scale has the sign of the fewer; of equally many the
 * side that the first item is not on.
 */
export function itemsReversed(
  { items }: Scale,
  places: readonly number[],
  { columns, scaled }: AnalysedItems,
): string[] {
  const k = places.length;
  if (k < 2) return [];
  const { vectors } = symmetricEigen(blockOf(scaled, columns.length, places), k);
  const loadings = items.map((_, a) => vectors[a * k + k - 1]!);
  const positive = loadings.filter((value) => value > 0).length;
  const isMinority = (value: number): boolean =>
    2 * positive === k ? value > 0 !== loadings[0]! > 0 : value > 0 === 2 * positive < k;
  return items.filter((_, a) => loadings[a] !== 0 && isMinority(loadings[a]!));
}

/** One-factor omega of a construct alone, from its own fit. [mcdonald-1999] */
export function singleOmega(fit: EstimatedFit, scale: Scale): number | undefined {
  const estimates = measurementEstimates(lookUp(fit), scale);
  return estimates && compositeFigures(estimates).omega;
}

/** Adds what the measurement model says. Omega is of numbers alone, not of ordered answers. */
export function withModelFigures(
  constructs: readonly ConstructMeasures[],
  fit: EstimatedFit,
  isOrdered: boolean,
): ConstructMeasures[] {
  const lookup = lookUp(fit);
  const phi = constructs.length > 1 ? constructCorrelations(lookup, constructs) : undefined;
  const m = constructs.length;
  return constructs.map((construct, j): ConstructMeasures => {
    if (construct.items.length < 2) return construct;
    const estimates = measurementEstimates(lookup, construct);
    if (!estimates) return construct;
    const { omega, trueVariance, rhoC, ave, aveCov } = compositeFigures(estimates);
    const observed = observedVariance(fit, construct.items);
    const squares = phi && constructs.flatMap((_, k) => (k === j ? [] : [phi[j * m + k]! ** 2]));
    const figures = {
      omega: isOrdered ? undefined : omega,
      omegaObserved: isOrdered || observed === undefined ? undefined : trueVariance / observed,
      rhoC,
      ave,
      aveCov,
      msv: squares && Math.max(...squares),
      asv: squares && squares.reduce((sum, value) => sum + value, 0) / squares.length,
    };
    return { ...construct, ...numbersOf(figures) };
  });
}

/** Adds the standardised loadings; a construct's only item has 1. */
export function withLoadings(items: readonly ItemMeasures[], fit: EstimatedFit, level: number): ItemMeasures[] {
  const lookup = lookUp(fit);
  return items.map((item): ItemMeasures => {
    if (item.loading) return item;
    const loading = standardisedFigure(lookup.row(item.construct, '=~', item.name), level);
    return loading ? { ...item, loading } : item;
  });
}

type Validity = Pick<MeasureResult, 'fornellLarcker' | 'latentCorrelations' | 'crossloadings'>;

/** How constructs relate in the measurement model; nothing with one construct. */
export function discriminantFigures(
  constructs: readonly ConstructMeasures[],
  items: readonly ItemMeasures[],
  fit: EstimatedFit,
  level: number,
): Validity {
  const m = constructs.length;
  const lookup = lookUp(fit);
  const phi = m > 1 ? constructCorrelations(lookup, constructs) : undefined;
  if (!phi) return {};
  const latentCorrelations = constructs.flatMap(({ name: a }, j) =>
    constructs.slice(j + 1).flatMap(({ name: b }) => {
      const figure = standardisedFigure(lookup.row(a, '~~', b), level);
      return figure ? [{ a, b, figure }] : [];
    }),
  );
  const placeOf = new Map(constructs.map(({ name }, j) => [name, j]));
  // Of an item of several constructs: what all of them imply together.
  const loadings = new Map<string, { readonly j: number; readonly value: number }[]>();
  for (const { construct, name, loading } of items) {
    const own = loadings.get(name) ?? [];
    loadings.set(name, [...own, { j: placeOf.get(construct)!, value: loading?.value ?? NaN }]);
  }
  const crossloadings = constructs.flatMap(({ name: construct }, k) =>
    [...loadings].flatMap(([indicator, own]) => {
      const value = own.reduce((sum, one) => sum + one.value * phi[one.j * m + k]!, 0);
      return Number.isFinite(value) ? [{ construct, indicator, value }] : [];
    }),
  );
  const roots = constructs.map(({ items: own, ave }) => (own.length === 1 ? 1 : Math.sqrt(ave ?? NaN)));
  const fornellLarcker = phi.slice();
  roots.forEach((root, j) => (fornellLarcker[j * m + j] = root));
  return { latentCorrelations, crossloadings, ...(roots.every(Number.isFinite) ? { fornellLarcker } : {}) };
}
