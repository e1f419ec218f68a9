/** What steps would change, as sentences. */
import type { ColumnChange, MadeColumnPreview, StepsPreview } from '../../../shared/data/types.ts';
import { formatDecimal, formatInteger } from '../../../shared/language/format.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { writeNumber } from '../step-words.ts';

/** A sentence and, where there are any, its details. */
export interface PreviewLine {
  readonly text: string;
  readonly details: string;
}

const listedColumns = 6;

export function previewLines(preview: StepsPreview, isAboutRows: boolean, t: Translate): readonly PreviewLine[] {
  const { changed, made } = preview;
  const columns = [
    ...changed.map((one) => changeLine(one, t)),
    ...made.map((one) => madeLine(one, preview.rowsAfter, t)),
  ];
  const rest = columns.length - listedColumns;
  const lines = [
    ...rowLines(preview, isAboutRows, t),
    ...columns.slice(0, listedColumns),
    ...(rest > 0 ? [{ text: t('preview.more', { count: formatInteger(rest) }), details: '' }] : []),
  ];
  return lines.length > 0 ? lines : [{ text: t('preview.nothing'), details: '' }];
}

function rowLines({ rowsBefore, rowsAfter, rowsOut }: StepsPreview, isAboutRows: boolean, t: Translate): PreviewLine[] {
  const count = rowsBefore - rowsAfter;
  const before = formatInteger(rowsBefore);
  if (count === 0) return isAboutRows ? [{ text: t('preview.no-rows', { before }), details: '' }] : [];
  const numbers = rowsOut.join(t('data.list-separator'));
  const rows = t(rowsOut.length < count ? 'preview.row-numbers-many' : 'preview.row-numbers', { rows: numbers });
  const values = { count, formatted: formatInteger(count), before, after: formatInteger(rowsAfter), rows };
  return [{ text: t('preview.rows', values), details: '' }];
}

function answerWords(answer: number | string | null, t: Translate): string {
  if (answer === null) return t('preview.no-answer');
  if (typeof answer === 'string') return answer;
  return Number.isInteger(answer) ? writeNumber(answer) : formatDecimal(answer);
}

function changeLine({ column, cells, changes, more }: ColumnChange, t: Translate): PreviewLine {
  const listed = changes.map(({ from, to, count }) =>
    t('preview.change', { from: answerWords(from, t), to: answerWords(to, t), count: formatInteger(count) }),
  );
  return {
    text: t('preview.cells', { column, count: cells, formatted: formatInteger(cells) }),
    details: withRest(listed, more, t),
  };
}

function madeLine(
  { name, missing, mean, sd, minimum, maximum, scale, counts }: MadeColumnPreview,
  rows: number,
  t: Translate,
): PreviewLine {
  const values = counts.answers.map(({ answer, count, label }) =>
    t('preview.value', { value: label ?? answerWords(answer, t), count: formatInteger(count) }),
  );
  const spread = { mean: formatDecimal(mean), sd: formatDecimal(sd) };
  const ends = { minimum: formatDecimal(minimum), maximum: formatDecimal(maximum) };
  const answered = rows - missing;
  return {
    text: t('preview.made', { column: name, answered: formatInteger(answered), missing: formatInteger(missing) }),
    details: scale === 'continuous' ? t('preview.moments', { ...spread, ...ends }) : withRest(values, counts.more, t),
  };
}

function withRest(items: readonly string[], more: number, t: Translate): string {
  const rest = more > 0 ? [t('preview.more', { count: formatInteger(more) })] : [];
  return [...items, ...rest].join(t('data.list-separator'));
}
