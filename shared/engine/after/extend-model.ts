/** A solution with further parameters set free, standing where the model was estimated. */
import { createDiscrepancy } from '../sem/discrepancies/create-discrepancy.ts';
import type { Discrepancy } from '../sem/discrepancies/discrepancy.ts';
import { estimatorGroups } from '../sem/discrepancies/estimator-groups.ts';
import type { Solution } from '../sem/inference/solution.ts';
import type { Reduction } from '../model/reduction.ts';
import { buildModelMatrices } from '../model/model-matrices.ts';
import type { ParameterRow } from '../model/parameter-row.ts';
import type { PreparedModel } from '../model/prepare-model.ts';
import type { Candidate } from './candidates.ts';
import { scoreForms, type ScoreForms } from './score-forms.ts';

export interface ExtendedModel {
  /** In theta and, after it, the candidates; at the solution, with first derivatives. */
  readonly objective: Discrepancy;
  readonly forms: ScoreForms;
  /** Place of each candidate among the rows of the extended table. */
  readonly rows: readonly number[];
}

/** Candidates move freely beside the reduced parameters. */
function extendReduction({ size, r, c, isIdentity }: Reduction, q: number, count: number): Reduction {
  const width = size + count;
  const extended = new Float64Array((q + count) * width);
  for (let k = 0; k < q; k++) extended.set(r.subarray(k * size, (k + 1) * size), k * width);
  for (let k = 0; k < count; k++) extended[(q + k) * width + size + k] = 1;
  const constants = new Float64Array(q + count);
  constants.set(c);
  return { size: width, r: extended, c: constants, isIdentity };
}

function freeRow(candidate: Candidate, parameter: number, known: ParameterRow | undefined): ParameterRow {
  const { lhs, op, rhs, group, value } = candidate;
  const plain = { lhs, op, rhs, group, label: '', dependent: -1, isSampleMoment: false };
  return { ...(known ?? plain), parameter, value, isSampleMoment: false };
}

function extendPrepared(
  prepared: PreparedModel,
  candidates: readonly Candidate[],
): { readonly prepared: PreparedModel; readonly rows: readonly number[] } {
  const { table, constraints } = prepared;
  const q = table.parameterCount;
  const all = [...table.rows];
  const rows = candidates.map((candidate, i) => {
    const place = candidate.row < 0 ? all.length : candidate.row;
    all[place] = freeRow(candidate, q + i, all[place]);
    return place;
  });
  const extended = { ...table, rows: all, parameterCount: q + candidates.length };
  const groups = prepared.groups.map((_, g) => buildModelMatrices(extended, g + 1));
  const reduction = extendReduction(constraints.reduction, q, candidates.length);
  return { prepared: { ...prepared, table: extended, groups, constraints: { ...constraints, reduction } }, rows };
}

/** Sets candidates free at the values they have now. The estimator is the solution's own, whichever it is. */
export function extendModel(solution: Solution, candidates: readonly Candidate[]): ExtendedModel {
  const { prepared, rows } = extendPrepared(solution.prepared, candidates);
  const moments = solution.groups.map((group) => group.moments);
  const groups = estimatorGroups(prepared, moments);
  const made = createDiscrepancy(prepared, groups);
  if ('code' in made) throw new Error('the same data gave a discrepancy before');
  const { objective } = made;
  const q = solution.parameters.length;
  const point = new Float64Array(q + candidates.length);
  point.set(solution.parameters);
  candidates.forEach(({ value }, i) => (point[q + i] = value));
  objective.evaluate(point);
  objective.differentiate();
  return { objective, forms: scoreForms({ prepared, groups, objective, point }), rows };
}
