/** A path's estimate in words. Pure. */
import type { ShownFigures } from '../document/shown/shown-figures.ts';
import type { SimpleSlopes } from '../document/shown/shown-paths.ts';
import {
  formatCoefficient,
  formatDecimal,
  formatEstimate,
  formatInterval,
  formatPercent,
  formatPRelation,
} from '../language/format.ts';
import type { Translate } from '../language/translate.ts';
import { disputedWords } from './disputed-note.ts';
import type { PathRow } from './effect-lines.ts';

/** The estimate in words, never without its numbers; then what is explained together with the other predictors. */
export function pathSentences(row: PathRow, level: string, t: Translate): readonly string[] {
  const { estimate, figures, rsquare, from, to } = row;
  const name = t('results.path.name', { from, to });
  const disputed = figures && disputedWords([{ name, figures }], level, t);
  return [
    ...(estimate?.stdAll === undefined ? [] : [effectSentence(row, level, t)]),
    ...(disputed === undefined ? [] : [disputed]),
    ...(rsquare === undefined ? [] : [t('results.path.r2', { share: formatPercent(rsquare), to })]),
  ];
}

/** `95% CI of β [−.43, −.21], p < .001`. */
export function evidence(figures: ShownFigures | undefined, level: string, t: Translate): string {
  const interval = figures?.stdInterval && formatInterval(...figures.stdInterval);
  const parts = [
    ...(interval === undefined ? [] : [`${t('report.column.interval', { level })} ${interval}`]),
    ...(figures?.pvalue === undefined ? [] : [`p ${formatPRelation(figures.pvalue)}`]),
  ];
  if (parts.length === 0) return t('results.path.no-se');
  return parts.map((part) => part.replace(/ /g, '\u00a0')).join(t('results.path.separator'));
}

function effectSentence(row: PathRow, level: string, t: Translate): string {
  const { estimate, figures, from, to, moderation } = row;
  if (!estimate?.free) return t('results.path.fixed');
  const beta = estimate.stdAll ?? 0;
  const shown = evidence(figures, level, t);
  if (figures?.isClear === false) return t('results.path.unclear', { beta: formatCoefficient(beta), evidence: shown });
  if (moderation) {
    const { slopes, ...names } = moderation;
    const values = { ...names, product: from, to, beta: formatCoefficient(beta), evidence: shown };
    if (!slopes) return t(beta < 0 ? 'results.path.moderated-falls' : 'results.path.moderated-rises', values);
    const ends = { low: formatEstimate(slopes.low), high: formatEstimate(slopes.high) };
    return t(`results.path.moderated.${moderationKind(slopes)}`, { ...values, ...ends });
  }
  const values = { from, to, size: formatDecimal(Math.abs(beta)), evidence: shown };
  return t(beta < 0 ? 'results.path.less' : 'results.path.more', values);
}

/** What a higher moderator does to the effect, by the slopes below and above its mean. */
function moderationKind({ low, high }: SimpleSlopes) {
  if (low * high < 0) return 'turns';
  const isStronger = Math.abs(high) > Math.abs(low);
  if (low + high < 0) return isStronger ? 'stronger-negative' : 'weaker-negative';
  return isStronger ? 'stronger-positive' : 'weaker-positive';
}
