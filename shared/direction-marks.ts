/** Marks that turn the direction of writing, for everything behind them in the line. */

/** Embeddings, overrides and isolates; what only says the direction of its neighbours is none. */
const marks = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text that cannot turn the words and numbers beside it around: a name with an override made `= .66` of `66. =`. Arabic
 * and Hebrew need no such marks to be written from right to left.
 */
export function withoutDirectionMarks(text: string): string {
  return text.replace(marks, '');
}
