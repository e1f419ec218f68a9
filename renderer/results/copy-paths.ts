/** Hypotheses and paths for Word and Excel. Pure. */
import type { Language } from '../../shared/document/types.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatCoefficient, formatEstimate, formatP, formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { disputedNote } from '../../shared/results/disputed-note.ts';
import { errorsNote } from '../../shared/results/errors-note.ts';
import { expectedSignText, verdictWord } from '../../shared/results/hypothesis-words.ts';
import { plain, rich, sentences, unstyled } from '../../shared/language/rich-text.ts';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';
import { shortName, type EffectLine } from './path-rows.ts';
import { writeLineInterval } from './write-interval.ts';

/** The columns of the report's tables of paths and hypotheses. */
export function pathsToCopy(
  lines: readonly EffectLine[],
  title: string,
  fit: EstimatedFit,
  language: Language,
  t: Translate,
): CopyTable {
  const level = formatPercent(fit.settings.level);
  const named = lines.map((line) => ({ name: shortName(line), figures: line.figures }));
  const errors = errorsNote(fit, { translate: t, language }, 'report.errors.delta-interval');
  const hasHypotheses = lines.some(({ hypothesis }) => hypothesis !== '');
  const hasRaw = lines.some(({ est, beta }) => est !== undefined && beta === undefined);
  return {
    title,
    columns: [
      { title: t('results.column.hypothesis'), align: 'left' },
      { title: t('results.column.path'), align: 'left' },
      { title: t('hypothesis.column.expected'), align: 'left' },
      { title: 'B', align: 'right' },
      { title: t('results.estimates.column.se'), align: 'right' },
      { title: t('results.column.beta'), align: 'right' },
      { title: t('report.column.interval', { level }), align: 'right' },
      { title: t('results.column.p'), align: 'right' },
      { title: t('results.column.verdict'), align: 'left' },
    ],
    rows: lines.map((line) => [
      line.hypothesis,
      line.text,
      // In brackets: a bare + or − at the start of a cell would begin a formula.
      line.expected ? `(${expectedSignText(line.expected, t)})` : '',
      formatEstimate(line.est),
      formatEstimate(line.figures?.se),
      formatCoefficient(line.beta),
      writeLineInterval(line),
      formatP(line.figures?.pvalue),
      line.verdict ? verdictWord(line.verdict, t) : '',
    ]),
    note: unstyled(
      sentences(
        [
          errors,
          hasHypotheses ? rich(t, 'hypothesis.rule', { level }) : [],
          hasRaw ? plain(t('hypothesis.indices-raw')) : [],
          disputedNote(named, level, t),
        ],
        language,
      ),
    ),
  };
}
