/** The rating scale that reversing proposes. */
import type { ColumnSummary } from '../types.ts';
import { usualMissingCodes } from './usual-missing-codes.ts';

export interface ScaleBounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** Ends of the scales questionnaires use most. */
const usualEnds = [5, 7, 9, 10, 11];

/**
 * The usual scale (1 to 5, 1 to 7, 0 to 10, ...) that holds every answer of these columns, usual missing
 * codes apart; a scale of seven on which nobody chose the ends is proposed as the smallest usual one that fits,
 * so the proposal is shown to be confirmed.
 */
export function proposeScale(columns: readonly ColumnSummary[]): ScaleBounds {
  const answers = columns.flatMap(answersOf);
  if (answers.length === 0) return { minimum: 1, maximum: 5 };
  const lowest = Math.min(...answers);
  const highest = Math.max(...answers);
  if (!Number.isInteger(lowest) || !Number.isInteger(highest) || lowest < 0)
    return { minimum: lowest, maximum: highest };
  const minimum = lowest === 0 ? 0 : 1;
  const maximum = minimum === 0 ? zeroBased(highest) : usualEnds.find((end) => end >= highest);
  return maximum === undefined ? { minimum: lowest, maximum: highest } : { minimum, maximum };
}

function zeroBased(highest: number): number | undefined {
  return [1, 3, 4, 6, 10].find((end) => end >= highest);
}

function answersOf(column: ColumnSummary): readonly number[] {
  if (column.values) {
    const answers = column.values.filter(
      (value) => !usualMissingCodes.includes(value) || isWithin(value, column.values),
    );
    if (answers.length > 0) return answers;
  }
  return [column.minimum, column.maximum].flatMap((value) => value ?? []);
}

/** 9 is an answer on a scale that also has 8 or 10. */
function isWithin(value: number, values: readonly number[] = []): boolean {
  return values.includes(value - 1) || values.includes(value + 1);
}
