/** A work cited inside brackets. */

/** `Hair et al. (2019)` becomes `Hair et al., 2019`. */
export function inBrackets(short: string): string {
  return short.replace(/ \((\d{4}[a-z]?)\)$/, ', $1');
}
