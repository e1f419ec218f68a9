/** The paths for Word and Excel. Pure. */
import type { Language } from '../../shared/document/types.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatCoefficient, formatEstimate, formatP, formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { disputedNote } from '../../shared/report/disputed-note.ts';
import { errorsNote } from '../../shared/report/errors-note.ts';
import { sentences, unstyled } from '../../shared/report/rich-text.ts';
import type { CopyTable } from './copy-table.ts';
import { shortName, type PathRow } from './path-rows.ts';
import { writeInterval } from './write-interval.ts';

/** The columns of the report's table of paths. */
export function pathsToCopy(
  rows: readonly PathRow[],
  title: string,
  fit: EstimatedFit,
  language: Language,
  t: Translate,
): CopyTable {
  const level = formatPercent(fit.settings.level);
  const named = rows.map((row) => ({ name: shortName(row, t), figures: row.figures }));
  const errors = errorsNote(fit, { translate: t, language }, 'report.errors.delta-interval');
  return {
    title,
    columns: [
      { title: t('results.column.hypothesis'), align: 'left' },
      { title: t('results.column.path'), align: 'left' },
      { title: 'B', align: 'right' },
      { title: t('results.estimates.column.se'), align: 'right' },
      { title: t('results.column.beta'), align: 'right' },
      { title: t('report.column.interval', { level }), align: 'right' },
      { title: t('results.column.p'), align: 'right' },
      { title: t('results.column.verdict'), align: 'left' },
    ],
    rows: rows.map((row) => [
      row.hypothesis,
      t('results.path.name', { from: row.from, to: row.to }),
      formatEstimate(row.estimate?.est),
      formatEstimate(row.figures?.se),
      formatCoefficient(row.estimate?.stdAll),
      writeInterval(row.figures?.stdInterval),
      formatP(row.figures?.pvalue),
      row.verdict ? t(`results.verdict.${row.verdict}`) : '',
    ]),
    note: unstyled(sentences([errors, disputedNote(named, level, t)], language)),
  };
}
