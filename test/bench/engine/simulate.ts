/** Data of the engine's benches: seeded, so that every run and every program sees the same numbers. */
import type { Column, Dataset } from '../../../shared/dataset.ts';
import { normalQuantile } from '../../../shared/numeric/normal.ts';
import { seededStream } from '../../../shared/numeric/random.ts';

/** Paths between factors: `to` gets `weight` times `from`, which stands earlier. */
export interface SimulatedPath {
  readonly to: number;
  readonly from: number;
  readonly weight: number;
}

/** A product of two factors: `to` gets `weight` times their product; both stand earlier. */
export interface SimulatedProduct {
  readonly to: number;
  readonly of: readonly [number, number];
  readonly weight: number;
}

export interface SimulatedModel {
  readonly factors: readonly string[];
  /** Indicators of each factor, named factor + number. */
  readonly perFactor: number;
  readonly paths: readonly SimulatedPath[];
  readonly products?: readonly SimulatedProduct[];
  readonly n: number;
  readonly seed: number;
  /** Correlation of the factors through a common cause, where there are no paths. */
  readonly common?: number;
  /** Answers are cut to this many ordered categories. */
  readonly categories?: number;
  /** Share of the answers that are missing at random. */
  readonly missing?: number;
  /** Disturbances with heavy tails. */
  readonly heavy?: true;
}

function column(name: string, values: Float64Array): Column {
  return { name, kind: 'numeric', values, categories: [] };
}

/** Answers 1 to `count` on a normal variable: equally wide categories within two standard deviations. */
function category(y: number, count: number): number {
  return Math.min(count, Math.max(1, 1 + Math.floor(((y + 2) / 4) * count)));
}

function factorScores(model: SimulatedModel, normal: () => number): Float64Array {
  const { factors, paths, products = [], common = 0, heavy } = model;
  const eta = new Float64Array(factors.length);
  const cause = normal();
  factors.forEach((_, j) => {
    const scale = heavy ? Math.exp(0.5 * normal()) : 1;
    const disturbance = normal() * scale;
    const own = paths.filter(({ to }) => to === j);
    const mixed = Math.sqrt(common) * cause + Math.sqrt(1 - common) * disturbance;
    eta[j] = own.length === 0 ? mixed : 0.8 * disturbance;
    for (const { from, weight } of own) eta[j]! += weight * eta[from]!;
    for (const { to, of, weight } of products) if (to === j) eta[j]! += weight * eta[of[0]]! * eta[of[1]]!;
  });
  return eta;
}

export function indicatorNames({ factors, perFactor }: SimulatedModel): string[] {
  return factors.flatMap((name) => Array.from({ length: perFactor }, (_, i) => `${name}${i + 1}`));
}

/** A factor model with paths: loadings from 0.9 falling to 0.6, residual standard deviation 0.65. */
export function simulate(model: SimulatedModel): Dataset {
  const { perFactor, n, seed, categories, missing = 0 } = model;
  const random = seededStream(seed);
  const normal = (): number => normalQuantile(random());
  const names = indicatorNames(model);
  const values = names.map(() => new Float64Array(n));
  for (let row = 0; row < n; row++) {
    const eta = factorScores(model, normal);
    values.forEach((cells, place) => {
      const loading = 0.9 - (0.3 * (place % perFactor)) / Math.max(1, perFactor - 1);
      const y = loading * eta[Math.floor(place / perFactor)]! + 0.65 * normal();
      const answer = categories === undefined ? y : category(y, categories);
      cells[row] = random() < missing ? NaN : answer;
    });
  }
  return { rows: n, columns: names.map((name, i) => column(name, values[i]!)) };
}

/** The same columns as a new value, so that nothing remembered with a data set is found. */
export function anew(dataset: Dataset): Dataset {
  return { ...dataset, columns: [...dataset.columns] };
}

/** `A =~ A1 + A2 ...`, one line a factor. */
export function measurementSyntax({ factors, perFactor }: SimulatedModel): string {
  const indicators = (name: string): string =>
    Array.from({ length: perFactor }, (_, i) => `${name}${i + 1}`).join(' + ');
  return factors.map((name) => `${name} =~ ${indicators(name)}`).join('\n');
}

/** Comma-separated text with a header; an empty cell is missing. */
export function toCsv({ rows, columns }: Dataset): string {
  const lines = [columns.map(({ name }) => name).join(',')];
  for (let row = 0; row < rows; row++)
    lines.push(columns.map(({ values }) => (Number.isNaN(values[row]!) ? '' : String(values[row]))).join(','));
  return `${lines.join('\n')}\n`;
}
