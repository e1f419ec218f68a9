/** Replicates of a power study as figures. */
import { normalQuantile, normalTwoSided } from '../../numeric/normal.ts';
import { isEstimated } from '../resample/replicator.ts';
import type { ReplicateStore } from '../resample/summarise-replicates.ts';
import type { FollowedRow, PowerTasks } from './simulate-power.ts';

export interface SimulatedRow extends FollowedRow {
  readonly mean: number;
  /** Of the estimates; absent of a single one. */
  readonly sd?: number;
  /** Mean of the standard errors. */
  readonly meanSe: number;
  readonly bias: number;
  /** Share of the intervals that hold the population's value. */
  readonly coverage: number;
  /** Share of the replicates with p < alpha. */
  readonly power: number;
  /** Wilson's interval. */
  readonly powerInterval: readonly [number, number];
}

export interface SimulatedPoint {
  readonly n: number;
  readonly requested: number;
  readonly converged: number;
  /** Empty where nothing converged. */
  readonly rows: readonly SimulatedRow[];
}

/** Interval of a share of `count` out of `of`. [wilson-1927] */
export function wilsonInterval(count: number, of: number, level: number): readonly [number, number] {
  const z = normalQuantile((1 + level) / 2);
  const share = count / of;
  const centre = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}

interface Choices {
  readonly alpha: number;
  /** Of the intervals. */
  readonly level: number;
}

/** Estimates and standard errors of one row over the replicates that have them. */
function summariseRow(
  row: FollowedRow,
  estimates: readonly number[],
  errors: readonly number[],
  { alpha, level }: Choices,
): SimulatedRow {
  const count = estimates.length;
  const critical = normalQuantile((1 + level) / 2);
  const mean = estimates.reduce((sum, x) => sum + x, 0) / count;
  const squares = estimates.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const significant = estimates.filter((x, i) => normalTwoSided(x / errors[i]!) < alpha).length;
  const held = estimates.filter((x, i) => Math.abs(x - row.population) <= critical * errors[i]!).length;
  return {
    ...row,
    mean,
    ...(count > 1 ? { sd: Math.sqrt(squares / (count - 1)) } : {}),
    meanSe: errors.reduce((sum, x) => sum + x, 0) / count,
    bias: mean - row.population,
    coverage: held / count,
    power: significant / count,
    powerInterval: wilsonInterval(significant, count, level),
  };
}

/** One point for each size of sample, in their order. The store holds a row of estimates and errors for each task. */
export function summarisePower(
  { rows, stride }: PowerTasks,
  store: ReplicateStore,
  { sizes, replications }: { readonly sizes: readonly number[]; readonly replications: number },
  choices: Choices,
): SimulatedPoint[] {
  return sizes.map((n, size) => {
    const tasks = Array.from({ length: replications }, (_, r) => size * replications + r).filter((task) =>
      isEstimated(store.outcomes[task]!),
    );
    const at = (task: number, place: number): number => store.values[task * stride + place]!;
    return {
      n,
      requested: replications,
      converged: tasks.length,
      rows:
        tasks.length === 0
          ? []
          : rows.map((row, i) =>
              summariseRow(
                row,
                tasks.map((task) => at(task, 2 * i)),
                tasks.map((task) => at(task, 2 * i + 1)),
                choices,
              ),
            ),
    };
  });
}
