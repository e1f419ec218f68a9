/**
 * Cases drawn from the fitted model: normal, or normal responses cut at the thresholds; answers are missing where they
 * are missing in the data.
 */
import type { Dataset } from '../../dataset.ts';
import type { Solution } from '../sem/inference/solution.ts';
import { choleskyInPlace } from '../../numeric/cholesky.ts';
import { nextNormal, type ReplicateStream } from '../../numeric/replicate-stream.ts';

/** One group's distribution and the rows it fills. */
interface GroupSource {
  readonly rows: Int32Array;
  readonly mean: Float64Array;
  /** Cholesky factor of the covariances, lower triangle. */
  readonly root: Float64Array;
  /** Thresholds of each column; empty for numbers. */
  readonly thresholds: readonly (readonly number[])[];
}

/** One column: the data, the cases drawn, and the answers that categories stand for. */
interface Target {
  readonly original: Float64Array;
  readonly drawn: Float64Array;
  readonly answers: readonly number[];
}

function groupSources({ groups, objective, prepared }: Solution): GroupSource[] {
  return groups.map(({ moments }, g) => {
    const { sigma, mu, p, model, values } = objective.kernels[g]!;
    const root = sigma.slice();
    choleskyInPlace(root, p);
    const thresholdsOf = (j: number): number[] =>
      model.thresholds.flatMap(({ indicator }, t) => (indicator === j ? [values.tau[t]!] : []));
    return {
      rows: moments.cases?.rows ?? new Int32Array(),
      mean: prepared.table.hasMeans ? mu.slice() : moments.mean,
      root,
      thresholds: Array.from({ length: p }, (_, j) => thresholdsOf(j)),
    };
  });
}

function createTargets(dataset: Dataset, { prepared, groups }: Solution): Target[] {
  const used = groups.flatMap(({ moments }) => [...(moments.cases?.rows ?? [])]);
  return prepared.table.observed.map((name) => {
    const original = dataset.columns.find((column) => column.name === name)!.values;
    const distinct = prepared.table.categories.has(name) ? new Set(used.map((row) => original[row]!)) : [];
    return { original, drawn: new Float64Array(dataset.rows).fill(NaN), answers: [...distinct].sort((a, b) => a - b) };
  });
}

/** The number itself, or the answer of the category it falls into. */
function asAnswer(value: number, thresholds: readonly number[], answers: readonly number[]): number {
  if (thresholds.length === 0) return value;
  let category = 0;
  while (category < thresholds.length && value > thresholds[category]!) category++;
  return answers[category]!;
}

/** A function that fills the model's columns anew; what it returns is overwritten by the next call. */
export function createSimulation(
  dataset: Dataset,
  solution: Solution,
): (stream: ReplicateStream) => ReadonlyMap<string, Float64Array> {
  const names = solution.prepared.table.observed;
  const p = names.length;
  const targets = createTargets(dataset, solution);
  const sources = groupSources(solution);
  const normals = new Float64Array(p);
  const drawn = new Map(names.map((name, j) => [name, targets[j]!.drawn]));
  return (stream) => {
    for (const { rows, mean, root, thresholds } of sources) {
      for (const row of rows) {
        for (let j = 0; j < p; j++) {
          normals[j] = nextNormal(stream);
          let value = mean[j]!;
          for (let k = 0; k <= j; k++) value += root[j * p + k]! * normals[k]!;
          const target = targets[j]!;
          const isMissing = Number.isNaN(target.original[row]!);
          target.drawn[row] = isMissing ? NaN : asAnswer(value, thresholds[j]!, target.answers);
        }
      }
    }
    return drawn;
  };
}
