import type { Condition } from '../../data/prepare/filter/schema.ts';
import { durationSeconds } from '../../data/prepare/durations.ts';
import type { StepOf } from '../../data/prepare/schemas.ts';
import { quoteR, vectorR } from '../r-text.ts';
import type { StepPrinter } from './step-printer.ts';

const presence: ReadonlySet<string> = new Set(['missing', 'answered']);
const equality: ReadonlySet<string> = new Set(['=', '!=', 'one-of']);

/** Text columns are compared by lengths of time. */
function isOrdered({ is }: Condition): boolean {
  return !presence.has(is) && !equality.has(is);
}

function valueR(value: number | string): string {
  return typeof value === 'number' ? String(value) : quoteR(value);
}

function conditionR(condition: Condition): string {
  const { column, is, values } = condition;
  const x = `data[[${quoteR(column)}]]`;
  if (is === 'missing') return `is.na(${x})`;
  if (is === 'answered') return `!is.na(${x})`;
  if (is === 'one-of') return `(!is.na(${x}) & ${x} %in% c(${values.map(valueR).join(', ')}))`;
  if (is === '=' || is === '!=') return `(${x} ${is === '=' ? '==' : '!='} ${valueR(values[0]!)}) %in% TRUE`;
  const [first, last] = values.map((value) => String(typeof value === 'number' ? value : durationSeconds(value)));
  const seconds = `seconds(${x})`;
  if (is === 'between') return `(${seconds} >= ${first!} & ${seconds} <= ${last!}) %in% TRUE`;
  return `(${seconds} ${is} ${first!}) %in% TRUE`;
}

function toRRows({ columns, rule }: StepOf<'filter'>): readonly string[] {
  const names = `data[${vectorR(columns)}]`;
  switch (rule.by) {
    case 'conditions': {
      const met = rule.conditions.map(conditionR).join(rule.join === 'and' ? ' & ' : ' | ');
      return [`data <- data[${rule.keeps ? met : `!(${met})`}, , drop = FALSE]`];
    }
    case 'duplicates':
      return [`data <- data[!(duplicated(${names}) & rowSums(!is.na(${names})) > 0), , drop = FALSE]`];
    case 'same-answers':
      return [
        `answers <- do.call(cbind, lapply(${names}, as.character))`,
        `data <- data[!apply(answers, 1, function(x) max(rle(x)$lengths) >= ${String(rule.run ?? columns.length)}), , drop = FALSE]`,
      ];
  }
}

export const filterPrinter: StepPrinter<StepOf<'filter'>> = {
  toRRows,
  functions: ({ rule }) => (rule.by === 'conditions' && rule.conditions.some(isOrdered) ? ['seconds'] : []),
};
