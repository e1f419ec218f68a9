/** A filter of the data table in words. */
import type { RowFilter } from '../../../shared/data/screen/arrange-rows.ts';
import type { ValueLabel } from '../../../shared/dataset.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { writeNumber } from '../step-words.ts';

const listed = 4;

/** `SEX: 1 (male), missing`; `AGE at least 18`; `comment contains “slow”`. */
export function filterWords({ column, test }: RowFilter, labels: readonly ValueLabel[], t: Translate): string {
  if (test.kind === 'contains') return t('grid.filter.contains', { column, text: test.text });
  if (test.kind === 'compare')
    return t('grid.filter.compare', {
      column,
      comparison: t(`grid.comparison.${test.comparison}`),
      number: writeNumber(test.number),
    });
  const words = test.values.map((value) => answerWords(value, labels, t));
  const shown = words.slice(0, listed);
  if (words.length > listed) shown.push(t('grid.filter.more', { count: words.length - listed }));
  return t('grid.filter.values', { column, values: shown.join(t('data.list-separator')) });
}

/** `1 (male)`, `2`, `missing`. */
export function answerWords(value: number | string | null, labels: readonly ValueLabel[], t: Translate): string {
  if (value === null) return t('grid.missing');
  const written = typeof value === 'number' ? writeNumber(value) : value;
  const label = labelOf(value, labels);
  return label === undefined ? written : t('grid.labelled', { value: written, label });
}

export function labelOf(value: number | string, labels: readonly ValueLabel[]): string | undefined {
  return labels.find((each) => each.value === value)?.label;
}
