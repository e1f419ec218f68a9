/**
 * A bootstrap of scales: numbered tasks that any worker can run in any order. A task resamples rows for what comes from
 * correlations, and refits the measurement model to cases drawn from its own; either half may have no figures.
 */
import { createReplicateStream, drawCounts, restartStream } from '../../numeric/replicate-stream.ts';
import type { Bootstrap, BootstrapTasks, ReplicateStore } from '../resample/bootstrap-model.ts';
import { bootstrapInterval } from '../resample/intervals.ts';
import { acceleration, jackknifeParts, type JackknifePart } from '../resample/jackknife.ts';
import type { MeasurePlan } from '../resample/measure-replicate.ts';
import { isEstimated, replicateOutcomes } from '../resample/replicator.ts';
import { compositeFigures } from './composite-reliability.ts';
import { heterotraitMonotrait } from './heterotrait-monotrait.ts';
import type { Scale } from './measurement-model.ts';
import { createModeA, type ScorePath } from './mode-a.ts';
import { createPairMoments, type PairTable } from './pair-moments.ts';
import type { Interval, MeasureOptions } from './scale-measures.ts';
import { cronbachAlpha } from './scale-reliability.ts';

/** The scales by places of their items among the columns of the table. */
export interface ScaleTable {
  readonly table: PairTable;
  readonly scales: readonly Scale[];
  readonly blocks: readonly (readonly number[])[];
  readonly paths: readonly ScorePath[];
}

/** Where the figures of a task stand: m each of alpha, rhoA, omega, rhoC, ave, then two a pair of constructs. */
interface Layout {
  readonly m: number;
  readonly pairs: number;
  readonly width: number;
}

function layoutOf(m: number): Layout {
  const pairs = (m * (m - 1)) / 2;
  return { m, pairs, width: 5 * m + 2 * pairs };
}

/** Column of a figure of construct j. */
export const figureColumn = (figure: number, j: number, m: number): number => figure * m + j;
/** Column of the ratio of the pair with this number; its second version is the next one. */
export const pairColumn = (pair: number, m: number): number => 5 * m + 2 * pair;

export interface MeasureTasks extends BootstrapTasks {
  readonly requested: number;
  /** Figures of the whole sample, in the columns of a task. */
  readonly sample: Float64Array;
  /** Rows left out in turn, of the table's and of the model's. */
  readonly tableParts: readonly JackknifePart[];
  readonly modelParts: readonly JackknifePart[];
  readonly sizes: { readonly table: number; readonly model: readonly number[] };
  readonly hasModel: boolean;
}

/** Number in a row of a model's replicate: its column, or the value that it is fixed at. */
type Entry = (row: Float64Array) => number;

/** Reads what a construct's figures are made of from a replicate of the measurement model. */
function compositeReader(
  { rows }: MeasurePlan,
  { name, items }: Scale,
): (row: Float64Array, out: Float64Array, at: number, m: number) => void {
  const find = (lhs: string, op: string, rhs: string) =>
    rows.find(
      (row) =>
        row.op === op && ((row.lhs === lhs && row.rhs === rhs) || (op === '~~' && row.lhs === rhs && row.rhs === lhs)),
    );
  const plain = (lhs: string, op: string, rhs: string): Entry => {
    const found = find(lhs, op, rhs);
    if (!found) return () => 0;
    const { column, fixed } = found;
    return column < 0 ? () => fixed : (row) => row[column]!;
  };
  const loadings = items.map((item) => plain(name, '=~', item));
  const residuals = items.map((item) => plain(item, '~~', item));
  const standardised = items.map((item): Entry => {
    const column = find(name, '=~', item)?.stdColumn ?? -1;
    return column < 0 ? () => NaN : (row) => row[column]!;
  });
  const variance = plain(name, '~~', name);
  const between = items.flatMap((a, i) =>
    items.slice(0, i).flatMap((b) => (find(a, '~~', b) ? [plain(a, '~~', b)] : [])),
  );
  return (row, out, at, m) => {
    const { omega, rhoC, ave } = compositeFigures({
      loadings: loadings.map((entry) => entry(row)),
      residuals: residuals.map((entry) => entry(row)),
      standardised: standardised.map((entry) => entry(row)),
      variance: variance(row),
      residualCovariance: between.reduce((sum, entry) => sum + entry(row), 0),
    });
    out[at] = omega;
    out[at + m] = rhoC;
    out[at + 2 * m] = ave;
  };
}

/** Prepares the tasks. `model` is the bootstrap of the measurement model, where there is one. */
export function createMeasureTasks(
  { table, scales, blocks, paths }: ScaleTable,
  model: Bootstrap | undefined,
  { bootstrap: requested, ci, seed }: Pick<MeasureOptions, 'bootstrap' | 'ci' | 'seed'>,
): MeasureTasks {
  const { p, rows } = table;
  const layout = layoutOf(scales.length);
  const { m, width } = layout;
  const moments = createPairMoments(p);
  const modeA = createModeA(p, blocks, paths);
  const counts = new Int32Array(rows);
  const stream = createReplicateStream();
  const scratch = new Float64Array(model?.stride ?? 0);
  const readers = model
    ? scales.map((scale) => (scale.items.length > 1 ? compositeReader(model.frame.plan, scale) : undefined))
    : [];

  /** Figures from correlations, for the counts as they stand; of all rows without counts. */
  const fromTable = (out: Float64Array, at: number, own?: Int32Array): void => {
    if (own) table.compute(own, moments);
    else table.whole(moments);
    for (let j = 0; j < m; j++) out[at + j] = cronbachAlpha(moments.c, p, blocks[j]!);
    if (m < 2) return;
    modeA.rhoA(moments.r, out, at + m);
    let next = at + pairColumn(0, m);
    for (let j = 0; j < m; j++) {
      for (let k = j + 1; k < m; k++) {
        const { value, htmt2 } = heterotraitMonotrait(moments.r, p, blocks[j]!, blocks[k]!);
        out[next++] = value;
        out[next++] = htmt2;
      }
    }
  };
  const fromModel = (row: Float64Array, out: Float64Array, at: number): void => {
    for (let j = 0; j < m; j++) readers[j]?.(row, out, at + 2 * m + j, m);
  };

  const sample = new Float64Array(width).fill(NaN);
  fromTable(sample, 0);
  if (model) fromModel(model.frame.sample, sample, 0);

  const wantsParts = ci === 'bca' && requested > 0;
  const tableParts = wantsParts ? jackknifeParts([rows], seed) : [];
  const modelParts = model?.frame.parts ?? [];

  /** Draws for the table, and what task of the model goes with them. */
  const arrange = (task: number): number => {
    if (task < requested) {
      restartStream(stream, seed, task);
      drawCounts(stream, rows, counts);
      return task;
    }
    const part = tableParts[task - requested];
    counts.fill(part ? 1 : 0);
    for (const row of part?.cases ?? []) counts[row] = 0;
    return task - requested < modelParts.length ? task : -1;
  };
  return {
    requested,
    sample,
    tableParts,
    modelParts,
    sizes: { table: rows, model: model?.frame.sizes ?? [] },
    hasModel: model !== undefined,
    tasks: requested + Math.max(tableParts.length, modelParts.length),
    stride: width,
    run(task, out, at) {
      out.fill(NaN, at, at + width);
      const own = arrange(task);
      if (task < requested || task - requested < tableParts.length) fromTable(out, at, counts);
      if (!model || own < 0) return replicateOutcomes.done;
      const outcome = model.run(own, scratch, 0);
      if (!isEstimated(outcome)) return outcome;
      fromModel(scratch, out, at);
      return outcome;
    },
  };
}

/** Intervals need at least this many replicates. */
const fewestReplicates = 2;

/** The interval of the figure in this column of the tasks; undefined where it cannot be had. */
export function measureInterval(
  tasks: MeasureTasks,
  { values }: ReplicateStore,
  column: number,
  { ci, level }: Pick<MeasureOptions, 'ci' | 'level'>,
  half: 'table' | 'model',
): Interval | undefined {
  const { requested, stride, sample, sizes } = tasks;
  const estimate = sample[column]!;
  if (!Number.isFinite(estimate)) return undefined;
  const replicates = new Float64Array(requested);
  let count = 0;
  for (let r = 0; r < requested; r++) {
    const value = values[r * stride + column]!;
    if (Number.isFinite(value)) replicates[count++] = value;
  }
  if (count < fewestReplicates) return undefined;
  const [parts, of] = half === 'table' ? [tasks.tableParts, [sizes.table]] : [tasks.modelParts, sizes.model];
  const valueOf = (part: number): number => values[(requested + part) * stride + column]!;
  const a = ci === 'bca' ? acceleration(parts, of, valueOf) : 0;
  const found = bootstrapInterval(replicates.subarray(0, count), estimate, { ci, level }, a);
  return found && [found.lower, found.upper];
}

/** Replicates whose measurement model has no estimates, of those that were asked for. */
export function countWithoutModel({ requested, hasModel }: MeasureTasks, { outcomes }: ReplicateStore): number {
  if (!hasModel) return requested;
  let count = 0;
  for (let r = 0; r < requested; r++) if (!isEstimated(outcomes[r]!)) count++;
  return count;
}
