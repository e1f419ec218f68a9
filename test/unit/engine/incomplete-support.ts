/** A model of incomplete cases, prepared and solved. */
import { prepareFit } from '../../../shared/engine/estimate.ts';
import { solveMoments } from '../../../shared/engine/sem/fit-moments.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { dataset, spec } from './engine-support.ts';

export const model = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ b*f + z\nbb := b*b';
export const fiml: EstimationSettings = { ...defaultSettings, missing: 'fiml', fixedX: false };

export function ready(columns: Record<string, number[]>, settings = fiml) {
  const outcome = prepareFit({ spec: spec(model), dataset: dataset(columns), settings });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export function solved(columns: Record<string, number[]>) {
  const prepared = ready(columns);
  const solution = solveMoments(prepared.prepared, prepared.moments);
  if ('code' in solution) throw new Error(solution.code);
  return { prepared, solution };
}
