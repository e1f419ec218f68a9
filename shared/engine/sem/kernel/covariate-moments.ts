/** Moments of fixed covariates in the model's matrices. */
import { setCell, type ModelMatrices } from '../../model/model-matrices.ts';
import type { ParameterRow } from '../../model/parameter-row.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';

/** Copies the moments of exogenous covariates into the fixed cells that stand for them. */
export function fillSampleMoments(model: ModelMatrices, rows: readonly ParameterRow[], moments: SampleMoments): void {
  rows.forEach((row, r) => {
    const cell = model.cells[r];
    if (!row.isSampleMoment || !cell) return;
    const i = moments.names.indexOf(row.lhs);
    const value =
      row.op === '~1' ? moments.mean[i]! : moments.cov[i * moments.names.length + moments.names.indexOf(row.rhs)]!;
    setCell(model.fixed, cell, value, model.p, model.m);
  });
}
