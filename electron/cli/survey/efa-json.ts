/** The JSON of `efa`. */
import type { FactorSolution } from '../../../shared/engine/factors/analyse-factors.ts';
import { factorNames } from '../../../shared/results/result-factors.ts';
import type { EfaFindings } from '../../../shared/survey/run-factors.ts';
import type { JsonObject } from '../fit-json.ts';
import type { EfaRequest } from './efa-options.ts';

/** A row-major matrix as rows. */
function rowsOf(matrix: Float64Array, width: number): number[][] {
  return Array.from({ length: matrix.length / width }, (_, i) => [...matrix.subarray(i * width, (i + 1) * width)]);
}

function parallelJson({ parallel, items }: EfaFindings, request: EfaRequest): JsonObject | undefined {
  if (!parallel) return undefined;
  return {
    model: request.parallelModel,
    n: items.n,
    percentile: request.percentile,
    replications: request.parallel,
    rows: parallel.rows.map((row, m) => ({ component: m + 1, ...row })),
    suggested: parallel.suggested,
  };
}

/** What is known before factors are extracted. */
export function structureJson(found: EfaFindings, request: EfaRequest): JsonObject {
  const { names, items, structure, parallel } = found;
  const { eigenvalues, determinant, adequacy, bartlett, map, suggested } = structure;
  return {
    eigenvalues: [...eigenvalues],
    determinant,
    kmo: { overall: adequacy.overall, items: names.map((name, i) => ({ name, msa: adequacy.items[i] })) },
    bartlett: { n: items.n, ...bartlett },
    suggested: { ...suggested, ...(parallel ? { parallel: parallel.suggested } : {}) },
    map: { squared: [...map.squared], fourth: [...map.fourth] },
    parallel: parallelJson(found, request),
  };
}

/** With p and k known from the solution. */
export function efaJson(found: EfaFindings, solution: FactorSolution, request: EfaRequest): JsonObject {
  const { names } = found;
  const { factors: k, extracted, rotated, initial, communalities, complexity, ssStructure, fit } = solution;
  const p = names.length;
  const factors = factorNames(k);
  const matrixOf = (matrix: Float64Array): JsonObject => ({ items: names, factors, matrix: rowsOf(matrix, k) });
  let cumulative = 0;
  return {
    ...structureJson(found, request),
    factors: k,
    extraction: request.extraction,
    rotation: request.rotation,
    iterations: extracted.iterations,
    unrotated: matrixOf(extracted.loadings),
    loadings: matrixOf(rotated.loadings),
    structure: rotated.structure && matrixOf(rotated.structure),
    phi: rotated.phi && { names: factors, matrix: rowsOf(rotated.phi, k) },
    communalities: names.map((item, i) => ({
      item,
      initial: initial[i],
      extracted: communalities[i],
      uniqueness: extracted.uniquenesses[i],
      complexity: Number.isFinite(complexity[i]) ? complexity[i] : undefined,
    })),
    variance: factors.map((factor, m) => {
      const share = rotated.ssLoadings[m]! / p;
      cumulative += share;
      return {
        factor,
        ssLoadings: rotated.ssLoadings[m],
        share,
        cumulativeShare: cumulative,
        ssStructure: ssStructure?.[m],
      };
    }),
    fit,
  };
}
