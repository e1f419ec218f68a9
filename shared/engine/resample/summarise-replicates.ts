/** Replicates -> bias, standard errors and intervals of every quantity. */
import type { BootstrapResult, BootstrapRow } from '../fit.ts';
import type { BootstrapFigures } from '../bootstrap-figures.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { bootstrapInterval } from './intervals.ts';
import { acceleration, type JackknifePart } from './jackknife.ts';
import type { MeasurePlan } from './measure-replicate.ts';
import { isEstimated, replicateOutcomes } from './replicator.ts';

/** Everything kept of a bootstrap: rows of `plan.width` measures and the discrepancy, replicates first, then jackknife parts. */
export interface ReplicateStore {
  readonly values: Float64Array;
  /** How each row ended, `replicateOutcomes`. */
  readonly outcomes: Uint8Array;
}

/** What a store is read by. */
export interface ReplicateFrame {
  readonly settings: EstimationSettings;
  readonly plan: MeasurePlan;
  /** The whole sample's measures and discrepancy. */
  readonly sample: Float64Array;
  readonly requested: number;
  readonly parts: readonly JackknifePart[];
  /** Cases of each group. */
  readonly sizes: readonly number[];
}

/** Intervals need at least this many replicates. */
const fewestReplicates = 2;

interface Reader {
  readonly frame: ReplicateFrame;
  readonly store: ReplicateStore;
  /** Rows of the replicates that have estimates. */
  readonly rows: Int32Array;
  /** Room for one column. */
  readonly room: Float64Array;
  /** Whether the jackknife is complete. */
  readonly hasJackknife: boolean;
}

/** The replicates' values of one column, in the reader's room; those that are no numbers left out. */
function columnValues({ frame, store, rows, room }: Reader, column: number): Float64Array {
  const stride = frame.plan.width + 1;
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = store.values[rows[i]! * stride + column]!;
    if (Number.isFinite(value)) room[count++] = value;
  }
  return room.subarray(0, count);
}

function accelerationOf({ frame, store, hasJackknife }: Reader, column: number): number {
  if (!hasJackknife) return 0;
  const { parts, sizes, requested, plan } = frame;
  const stride = plan.width + 1;
  const valueOf = (part: number): number =>
    isEstimated(store.outcomes[requested + part]!) ? store.values[(requested + part) * stride + column]! : NaN;
  return acceleration(parts, sizes, valueOf);
}

function figures(reader: Reader, column: number): BootstrapFigures {
  const { frame } = reader;
  const est = frame.sample[column]!;
  const values = columnValues(reader, column);
  if (values.length < fewestReplicates || !Number.isFinite(est)) return { est };
  // About the estimate, so that nothing is lost in the subtraction.
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i]! - est;
    sum += deviation;
    squares += deviation * deviation;
  }
  const bias = sum / values.length;
  const se = Math.sqrt(Math.max(0, squares - sum * bias) / (values.length - 1));
  const { ci } = frame.settings;
  const interval = bootstrapInterval(values, est, frame.settings, ci === 'bca' ? accelerationOf(reader, column) : 0);
  return { est, bias, se, ...(interval ? { ciLower: interval.lower, ciUpper: interval.upper } : {}) };
}

function summariseRows(reader: Reader): BootstrapRow[] {
  return reader.frame.plan.rows.flatMap(({ lhs, op, rhs, group, fixed, column, stdColumn }): BootstrapRow[] => {
    const own = column < 0 ? { est: fixed } : figures(reader, column);
    const stdAll = stdColumn < 0 ? undefined : figures(reader, stdColumn);
    const hasStd = stdAll !== undefined && Number.isFinite(stdAll.est);
    return Number.isFinite(own.est) ? [{ lhs, op, rhs, group, ...own, ...(hasStd ? { stdAll } : {}) }] : [];
  });
}

function summariseEffects(reader: Reader): BootstrapFigures[] {
  const { effects, firstEffect } = reader.frame.plan;
  return Array.from({ length: effects.count }, (_, i) => figures(reader, firstEffect + i));
}

/** Share of replicates that fit no better than the sample [bollen-stine-1992]. */
function chisqPvalue({ frame, store, rows }: Reader): number | undefined {
  const stride = frame.plan.width + 1;
  const last = frame.plan.width;
  if (frame.settings.bootstrapType !== 'bollen-stine' || rows.length === 0) return undefined;
  let worse = 0;
  for (const row of rows) if (store.values[row * stride + last]! >= frame.sample[last]!) worse++;
  return worse / rows.length;
}

/** The state of a bootstrap, finished or not; BCa intervals are bias-corrected ones until the jackknife is complete. */
export function summariseReplicates(frame: ReplicateFrame, store: ReplicateStore): BootstrapResult {
  const { requested, settings, parts } = frame;
  const { outcomes } = store;
  const counts = [0, 0, 0, 0, 0];
  for (let r = 0; r < requested; r++) counts[outcomes[r]!] = counts[outcomes[r]!]! + 1;
  const rows = Int32Array.from([...outcomes.subarray(0, requested).keys()].filter((r) => isEstimated(outcomes[r]!)));
  const hasJackknife = parts.length > 0 && !outcomes.subarray(requested).includes(replicateOutcomes.pending);
  const reader = { frame, store, rows, room: new Float64Array(rows.length), hasJackknife };
  const pvalue = chisqPvalue(reader);
  const { bootstrapType: type, ci, level, seed } = settings;
  return {
    type, ci, level, seed, requested,
    done: requested - counts[replicateOutcomes.pending]!,
    succeeded: rows.length,
    failures: {
      notConverged: counts[replicateOutcomes.notConverged]!,
      momentsUnusable: counts[replicateOutcomes.momentsUnusable]!,
    },
    inadmissible: counts[replicateOutcomes.inadmissible]!,
    estimates: summariseRows(reader),
    ...(frame.plan.effects.count > 0 ? { effects: summariseEffects(reader) } : {}),
    ...(pvalue === undefined ? {} : { chisqPvalue: pvalue }),
  }; // prettier-ignore
}
