/** Drawn indirect and total effects with their estimates: by the bootstrap where there is one, else by the delta method. */
import type { EstimatedFit, EstimateRow } from '../../engine/fit.ts';
import { effectName } from '../../engine/model/expand-effects.ts';
import { drawnEffects, type DrawnEffect } from '../compile/effects.ts';
import { indexFigures, type Interval, type ShownFigures } from './shown-figures.ts';
import type { ProjectDocument } from '../types.ts';

export interface EffectRow extends DrawnEffect {
  readonly estimate: EstimateRow;
  readonly se?: number;
  /** Of the standardised effect, where it can be computed. */
  readonly interval?: Interval;
  /** Of the unstandardised effect. */
  readonly rawInterval?: Interval;
  readonly figures: ShownFigures;
  readonly isBootstrapped: boolean;
  readonly pvalue?: number;
  /** Whether the interval leaves zero out; undefined without an interval. */
  readonly isClear?: boolean;
}

/** `group`: whose effects, counting from 1. */
export function effectRows(document: ProjectDocument, fit: EstimatedFit, group = 1): readonly EffectRow[] {
  const rows = new Map(fit.estimates.filter(({ op }) => op === ':=').map((row) => [row.lhs, row]));
  const figuresOf = indexFigures(fit);
  return drawnEffects(document).flatMap((effect) => {
    const estimate = rows.get(effectName(effect, group, fit.groups.length));
    return estimate ? [effectRow(effect, estimate, figuresOf(estimate))] : [];
  });
}

function effectRow(effect: DrawnEffect, estimate: EstimateRow, figures: ShownFigures): EffectRow {
  const { se, interval: rawInterval, stdInterval: interval, isBootstrapped, pvalue, isClear } = figures;
  return {
    ...effect,
    estimate,
    figures,
    isBootstrapped,
    ...(se === undefined ? {} : { se }),
    ...(interval ? { interval } : {}),
    ...(rawInterval ? { rawInterval } : {}),
    ...(pvalue === undefined ? {} : { pvalue }),
    ...(isClear === undefined ? {} : { isClear }),
  };
}

/** How an effect comes about, from the indirect and the direct part (Zhao, Lynch, & Chen, 2010). */
export type MediationKind = 'complementary' | 'competitive' | 'indirect-only' | 'direct-only' | 'none';

export function mediationKind(
  indirect: { readonly value: number; readonly isClear: boolean },
  direct: { readonly value: number; readonly isClear: boolean },
): MediationKind {
  if (!indirect.isClear) return direct.isClear ? 'direct-only' : 'none';
  if (!direct.isClear) return 'indirect-only';
  return Math.sign(indirect.value) === Math.sign(direct.value) ? 'complementary' : 'competitive';
}

export interface MediationVerdict {
  readonly from: string;
  readonly to: string;
  readonly kind: MediationKind;
}

/** One verdict a pair with a direct path: its total indirect effect (or its only one) against the direct path. */
export function mediationVerdicts(rows: readonly EffectRow[], fit: EstimatedFit): readonly MediationVerdict[] {
  const figuresOf = indexFigures(fit);
  return rows
    .filter((row) => row.kind === 'total')
    .flatMap(({ from, to }) => {
      const own = rows.filter((row) => row.from === from && row.to === to);
      const indirect = own.find((row) => row.kind === 'total-indirect') ?? own.find((row) => row.kind === 'specific');
      const direct = fit.estimates.find((row) => row.op === '~' && row.lhs === to && row.rhs === from);
      const isDirect = direct && figuresOf(direct).isClear;
      if (!direct || indirect?.isClear === undefined || isDirect === undefined) return [];
      const kind = mediationKind(
        { value: indirect.estimate.est, isClear: indirect.isClear },
        { value: direct.est, isClear: isDirect },
      );
      return [{ from, to, kind }];
    });
}
