/** Rows of the estimates with the standard errors and intervals of a bootstrap. */
import type { BootstrapResult, BootstrapRow, EstimateRow } from '../fit.ts';
import type { InteractionAnalysis } from '../moderation-figures.ts';
import { parameterKey } from '../model/parameter-ref.ts';
import { mapEffects } from '../moderation/effect-list.ts';
import { normalTwoSided } from '../../numeric/normal.ts';

/** z and p-value, as far as there is a standard error to divide by. */
function test(est: number, se: number): Pick<EstimateRow, 'z' | 'pvalue'> {
  return se > 0 ? { z: est / se, pvalue: normalTwoSided(est / se) } : {};
}

function applyRow(row: EstimateRow, own: BootstrapRow | undefined): EstimateRow {
  const { lhs, op, rhs, group, label, free, est, stdLv, stdAll } = row;
  const std = { ...(stdLv === undefined ? {} : { stdLv }), ...(stdAll === undefined ? {} : { stdAll }) };
  const plain = { lhs, op, rhs, group, label, free, est, ...std };
  if (own?.se === undefined) return plain;
  const { se, ciLower, ciUpper } = own;
  const interval = ciLower === undefined || ciUpper === undefined ? {} : { ciLower, ciUpper };
  const stdAllSe = own.stdAll?.se;
  return { ...plain, se, ...test(est, se), ...interval, ...(stdAllSe === undefined ? {} : { stdAllSe }) };
}

/** Effects with their bootstrap; it takes the place of the delta method where `isOwn`. */
export function applyToEffects(
  analyses: readonly InteractionAnalysis[],
  { effects = [] }: BootstrapResult,
  isOwn: boolean,
): InteractionAnalysis[] {
  return mapEffects(analyses, (effect, place) => {
    const own = effects[place];
    if (own?.se === undefined) return effect;
    if (!isOwn) return { ...effect, bootstrap: own };
    const { se, ciLower, ciUpper } = own;
    const interval = ciLower === undefined || ciUpper === undefined ? {} : { ciLower, ciUpper };
    return { ...effect, se, ...test(effect.est, se), ...interval, bootstrap: own };
  });
}

/** Standard errors, tests and intervals from the replicates; rows without replicates have none. */
export function applyBootstrap(estimates: readonly EstimateRow[], { estimates: rows }: BootstrapResult): EstimateRow[] {
  const byKey = new Map(rows.map((row) => [parameterKey(row), row]));
  return estimates.map((row) => applyRow(row, byKey.get(parameterKey(row))));
}
