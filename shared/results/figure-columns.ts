/** Columns that most tables of estimates have: each named, headed and aligned once. */
import type { EstimatedFit } from '../engine/fit.ts';
import { formatPercent } from '../language/format.ts';
import { plain, rich, symbols } from '../language/rich-text.ts';
import type { Translate } from '../language/translate.ts';
import type { Column } from './element.ts';

/** The same column, shown in narrow places too. */
export const brief = (column: Column): Column => ({ ...column, brief: true });

/** Of the unstandardised estimate `b`, `se` and `intervalB`; of the standardised one `beta` and `interval`. */
export function figureColumns({ settings }: EstimatedFit, translate: Translate) {
  const level = formatPercent(settings.level);
  const right = { align: 'right' } as const;
  return {
    b: { id: 'b', head: symbols('*B*'), ...right },
    se: { id: 'se', head: rich(translate, 'report.column.se-raw'), ...right },
    intervalB: { id: 'interval-b', head: rich(translate, 'report.column.interval-raw', { level }), ...right },
    beta: { id: 'beta', head: plain('β'), ...right },
    interval: { id: 'interval', head: plain(translate('report.column.interval', { level })), ...right },
    p: { id: 'p', head: symbols('*p*'), ...right },
  } as const satisfies Record<string, Column>;
}
