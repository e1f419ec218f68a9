/** Missing codes as a person types them. */

/** `99 -9`, `99, −9`, `99；-9` to numbers, each once; null when something is not a number. */
export function parseCodes(text: string): readonly number[] | null {
  const words = text
    .replace(/[\u2212\uFF0D]/g, '-')
    .split(new RegExp('[\\s,;\\uff0c\\uff1b\\u3001]+'))
    .filter((word) => word !== '');
  const numbers = words.map(Number);
  return numbers.every(Number.isFinite) ? [...new Set(numbers)] : null;
}

/** The same written back, in a form that `parseCodes` reads. */
export function writeCodes(codes: readonly number[]): string {
  return codes.join(' ');
}
