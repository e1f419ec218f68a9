/** Which rows meet a condition. */
import type { Column } from '../../../dataset.ts';
import { success, type Outcome } from '../../../problem.ts';
import { unfit } from '../add-columns.ts';
import { durationSeconds } from '../durations.ts';
import type { Condition } from './schema.ts';

/** Marks 1; a missing answer meets no comparison. Fails with `step-values-invalid` where values and answers do not compare. */
export function meetCondition(column: Column, condition: Condition): Outcome<Uint8Array> {
  const { is, values } = condition;
  const marks = (test: (value: number) => boolean): Outcome<Uint8Array> => {
    const flags = new Uint8Array(column.values.length);
    for (let row = 0; row < flags.length; row++) flags[row] = test(column.values[row]!) ? 1 : 0;
    return success(flags);
  };
  if (is === 'missing') return marks(Number.isNaN);
  if (is === 'answered') return marks((value) => !Number.isNaN(value));
  const wanted = is === 'between' ? 2 : 1;
  if (values.length < wanted || (is !== 'one-of' && values.length > wanted))
    return unfit('filter', 'condition', [column.name]);
  if (is === '=' || is === '!=' || is === 'one-of') return equal(column, condition, marks);
  const bounds = values.map((value) => (typeof value === 'number' ? value : durationSeconds(value)));
  const wrong = bounds.findIndex((bound) => !Number.isFinite(bound));
  if (wrong >= 0) return unfit('filter', 'condition-value', [column.name], { found: values[wrong]! });
  const numbers = comparable(column);
  return numbers.ok ? marks(ordered(is, bounds, numbers.value)) : numbers;
}

type Marks = (test: (value: number) => boolean) => Outcome<Uint8Array>;

/** Texts by their letters, numbers by value. */
function equal(column: Column, { is, values }: Condition, marks: Marks): Outcome<Uint8Array> {
  if (column.kind === 'numeric') {
    const text = values.find((value) => typeof value === 'string');
    if (text !== undefined) return unfit('filter', 'condition-value', [column.name], { found: text });
    const numbers = new Set(values);
    return marks((value) => !Number.isNaN(value) && numbers.has(value) === (is !== '!='));
  }
  const texts = new Set(values.map(String));
  const holds = column.categories.map((text) => texts.has(text) === (is !== '!='));
  return marks((value) => holds[value] === true);
}

/** The value that an answer is compared by; texts are read as lengths of time, which plain numbers are too. */
function comparable({ kind, name, values, categories }: Column): Outcome<(value: number) => number> {
  if (kind === 'numeric') return success((value) => value);
  const seconds = categories.map(durationSeconds);
  const unread = values.find((value) => !Number.isNaN(value) && Number.isNaN(seconds[value]));
  if (unread !== undefined) return unfit('filter', 'duration', [name], { found: categories[unread]! });
  return success((value) => seconds[value] ?? NaN);
}

function ordered(
  is: Condition['is'],
  [first = NaN, last = NaN]: readonly number[],
  read: (value: number) => number,
): (value: number) => boolean {
  switch (is) {
    case '<':
      return (value) => read(value) < first;
    case '<=':
      return (value) => read(value) <= first;
    case '>':
      return (value) => read(value) > first;
    case '>=':
      return (value) => read(value) >= first;
    default:
      return (value) => read(value) >= first && read(value) <= last;
  }
}
