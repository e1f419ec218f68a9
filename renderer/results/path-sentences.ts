/** A path's estimate in words. Pure. */
import {
  formatCoefficient,
  formatDecimal,
  formatPercent,
  formatPRelation,
  significanceLevel,
} from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import type { PathRow } from './path-rows.ts';

/** The estimate in words, never without its numbers; then what is explained together with the other predictors. */
export function pathSentences(row: PathRow, level: string, t: Translate): readonly string[] {
  const explained =
    row.rsquare === undefined ? [] : [t('results.path.r2', { share: formatPercent(row.rsquare), to: row.to })];
  return row.estimate?.stdAll === undefined ? explained : [effectSentence(row, level, t), ...explained];
}

function effectSentence({ estimate, interval, from, to, moderator }: PathRow, level: string, t: Translate): string {
  if (!estimate?.free) return t('results.path.fixed');
  const beta = estimate.stdAll ?? 0;
  const p =
    estimate.pvalue === undefined
      ? t('results.path.no-se')
      : `p ${formatPRelation(estimate.pvalue)}`.replace(/ /g, '\u00a0');
  const isClear = estimate.pvalue !== undefined && estimate.pvalue < significanceLevel;
  if (!isClear && interval) {
    const ends = { lower: formatCoefficient(interval.lower), upper: formatCoefficient(interval.upper) };
    return t('results.path.unclear', { level, ...ends, p });
  }
  const se = estimate.stdAllSe ? t('results.path.se', { se: formatCoefficient(estimate.stdAllSe) }) : '';
  if (moderator !== undefined) {
    const key = beta < 0 ? 'results.path.moderated-less' : 'results.path.moderated-more';
    return t(key, { moderator, product: from, to, beta: formatCoefficient(beta), se, p });
  }
  const values = { from, to, size: formatDecimal(Math.abs(beta)), se, p };
  return t(beta < 0 ? 'results.path.less' : 'results.path.more', values);
}
