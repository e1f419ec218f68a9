/** Indirect and total effects for Word and Excel. Pure. */
import type { EffectRow } from '../../shared/document/effect-rows.ts';
import type { Language } from '../../shared/document/types.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatCoefficient, formatEstimate, formatP, formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { errorsNote } from '../../shared/report/errors-note.ts';
import { rich, unstyled } from '../../shared/report/rich-text.ts';
import type { CopyTable } from './copy-table.ts';
import { writeInterval } from './write-interval.ts';

/** What screens call a variable. */
export type Name = (variable: string) => string;

/** The variables on the way of one effect, or what a sum is over. */
export function effectText(row: EffectRow, name: Name, t: Translate): string {
  if (row.kind === 'specific') return (row.routes[0] ?? []).map(name).join(' → ');
  return t(`results.effects.${row.kind}`, { from: name(row.from), to: name(row.to) });
}

/** The columns of the report's table of effects. */
export function effectsToCopy(
  rows: readonly EffectRow[],
  fit: EstimatedFit,
  language: Language,
  name: Name,
  t: Translate,
): CopyTable {
  const level = formatPercent(fit.settings.level);
  return {
    title: t('results.effects.title'),
    columns: [
      { title: t('results.effects.effect'), align: 'left' },
      { title: 'B', align: 'right' },
      { title: t('results.estimates.column.se'), align: 'right' },
      { title: unstyled(rich(t, 'report.column.interval-raw', { level })), align: 'right' },
      { title: t('results.column.beta'), align: 'right' },
      { title: t('report.column.interval', { level }), align: 'right' },
      { title: t('results.column.p'), align: 'right' },
    ],
    rows: rows.map((row) => [
      effectText(row, name, t),
      formatEstimate(row.estimate.est),
      formatEstimate(row.se),
      writeInterval(row.rawInterval, formatEstimate),
      formatCoefficient(row.estimate.stdAll),
      writeInterval(row.interval),
      formatP(row.pvalue),
    ]),
    note: unstyled(errorsNote(fit, { translate: t, language }, 'report.errors.delta-effects')),
  };
}
