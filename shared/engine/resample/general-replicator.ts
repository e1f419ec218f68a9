/**
 * Replicates of every estimator: a data set is drawn, its moments are computed as those of any data, and the model is
 * fitted from the whole sample's solution. An estimator has nothing to do for it.
 */
import type { Column, Dataset } from '../../dataset.ts';
import type { Solution } from '../sem/inference/solution.ts';
import type { PreparedFit } from '../prepare-fit.ts';
import { hasNegativeVariance, measureReplicate, type MeasurePlan } from './measure-replicate.ts';
import { measuredGroups } from './measured-groups.ts';
import { refit } from './refit.ts';
import { createReplicateStream, drawCounts, restartStream } from '../../numeric/replicate-stream.ts';
import { replicateOutcomes, type Replicator, type ReplicateOutcome } from './replicator.ts';
import { solutionMetric } from './solution-metric.ts';
import { createSimulation } from './simulate-cases.ts';
import { casesThatFit } from './transform-cases.ts';

/** The cases of one group: where they stand in the data set, and how often each is drawn. */
interface Pool {
  readonly rows: Int32Array;
  readonly counts: Int32Array;
}

/** Columns that moments are computed from: those of the model and the one that makes groups. */
function neededColumns(dataset: Dataset, { prepared }: Solution): Column[] {
  const needed = new Set([...prepared.table.observed, prepared.settings.group]);
  return dataset.columns.filter((column) => needed.has(column.name));
}

/** Every case as often as its count says; groups stay in order, so that each keeps its number. */
function repeatRows(pools: readonly Pool[]): Int32Array {
  const size = pools.reduce((sum, { counts }) => sum + counts.reduce((cases, count) => cases + count, 0), 0);
  const rows = new Int32Array(size);
  let next = 0;
  for (const pool of pools) {
    pool.rows.forEach((row, i) => {
      for (let time = 0; time < pool.counts[i]!; time++) rows[next++] = row;
    });
  }
  return rows;
}

function selectRows(columns: readonly Column[], rows: Int32Array): Dataset {
  const select = (column: Column): Column => {
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]!]!;
    return { ...column, values };
  };
  return { rows: rows.length, columns: columns.map(select) };
}

/** The columns with some values replaced. */
function replaceColumns(columns: readonly Column[], values: ReadonlyMap<string, Float64Array>): Column[] {
  return columns.map((column) => ({ ...column, values: values.get(column.name) ?? column.values }));
}

/** Bollen-Stine: the model's columns, transformed so that the fitted model is exactly true in them. */
function turnedColumns(columns: readonly Column[], rows: number, { groups, objective, prepared }: Solution): Column[] {
  const turned = new Map<string, Float64Array>();
  for (const name of prepared.table.observed) turned.set(name, new Float64Array(rows).fill(NaN));
  groups.forEach(({ moments }, g) => {
    const fitting = casesThatFit(moments, objective.kernels[g]!);
    moments.names.forEach((name, j) => {
      moments.cases?.rows.forEach((row, i) => (turned.get(name)![row] = fitting.columns[j]![i]!));
    });
  });
  return replaceColumns(columns, turned);
}

/** Ordered columns must have kept all their categories: thresholds are parameters. */
function hasAllCategories(solution: Solution, categories: ReadonlyMap<string, number>): boolean {
  const needed = solution.prepared.table.categories;
  return [...needed].every(([name, count]) => categories.get(name) === count);
}

export function createGeneralReplicator(ready: PreparedFit, solution: Solution, plan: MeasurePlan): Replicator {
  const { prepared, parameters } = solution;
  const { settings } = prepared;
  const columns = neededColumns(ready.dataset, solution);
  const pools = solution.groups.map(({ moments }): Pool => {
    const rows = moments.cases?.rows ?? new Int32Array();
    return { rows, counts: new Int32Array(rows.length).fill(1) };
  });
  const isTurned = settings.bootstrapType === 'bollen-stine';
  const source = isTurned ? turnedColumns(columns, ready.dataset.rows, solution) : columns;
  const simulate = settings.bootstrapType === 'parametric' ? createSimulation(ready.dataset, solution) : undefined;
  const stream = createReplicateStream();
  const theta = parameters.slice();
  // Along fewer directions than the linear equalities leave, bounds hold the solution: not near the replicates' own.
  const metric = solution.directions === prepared.constraints.reduction.size ? solutionMetric(solution) : undefined;
  const allCases = repeatRows(pools);

  function estimate(dataset: Dataset, out: Float64Array, at: number): ReplicateOutcome {
    const data = ready.momentsOf(dataset);
    if (!data.ok || !hasAllCategories(solution, data.value.facts.categories)) return replicateOutcomes.momentsUnusable;
    const found = refit(prepared, data.value.moments, theta, metric);
    if (found === undefined) return replicateOutcomes.notConverged;
    if ('code' in found) return replicateOutcomes.momentsUnusable;
    const measured = measuredGroups(found.objective);
    measureReplicate(plan, measured, found.parameters, out, at);
    out[at + plan.width] = found.value;
    return hasNegativeVariance(plan, measured) ? replicateOutcomes.inadmissible : replicateOutcomes.done;
  }

  return {
    run(replicate, out, at) {
      restartStream(stream, settings.seed, replicate);
      if (simulate) return estimate(selectRows(replaceColumns(columns, simulate(stream)), allCases), out, at);
      for (const { rows, counts } of pools) drawCounts(stream, rows.length, counts);
      return estimate(selectRows(source, repeatRows(pools)), out, at);
    },
    runWithout({ group, cases }, out, at) {
      pools.forEach(({ counts }, g) => {
        counts.fill(1);
        if (g === group) for (const i of cases) counts[i] = 0;
      });
      return estimate(selectRows(columns, repeatRows(pools)), out, at);
    },
  };
}
