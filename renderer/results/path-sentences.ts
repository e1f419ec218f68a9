/** A path's estimate in words. Pure. */
import {
  formatCoefficient,
  formatDecimal,
  formatEstimate,
  formatPercent,
  formatPRelation,
  significanceLevel,
} from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import type { PathRow, SimpleSlopes } from './path-rows.ts';

/** The estimate in words, never without its numbers; then what is explained together with the other predictors. */
export function pathSentences(row: PathRow, level: string, t: Translate): readonly string[] {
  const explained =
    row.rsquare === undefined ? [] : [t('results.path.r2', { share: formatPercent(row.rsquare), to: row.to })];
  return row.estimate?.stdAll === undefined ? explained : [effectSentence(row, level, t), ...explained];
}

function effectSentence(row: PathRow, level: string, t: Translate): string {
  const { estimate, interval, from, to, moderator, predictor = '', slopes } = row;
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
    const values = { predictor, moderator, product: from, to, beta: formatCoefficient(beta), se, p };
    if (!slopes) return t(beta < 0 ? 'results.path.moderated-falls' : 'results.path.moderated-rises', values);
    const ends = { low: formatEstimate(slopes.low), high: formatEstimate(slopes.high) };
    return t(`results.path.moderated.${moderationKind(slopes)}`, { ...values, ...ends });
  }
  const values = { from, to, size: formatDecimal(Math.abs(beta)), se, p };
  return t(beta < 0 ? 'results.path.less' : 'results.path.more', values);
}

/** What a higher moderator does to the effect, by the slopes below and above its mean. */
function moderationKind({ low, high }: SimpleSlopes) {
  if (low * high < 0) return 'turns';
  const isStronger = Math.abs(high) > Math.abs(low);
  if (low + high < 0) return isStronger ? 'stronger-negative' : 'weaker-negative';
  return isStronger ? 'stronger-positive' : 'weaker-positive';
}
