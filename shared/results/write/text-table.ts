/** Tables for a terminal. */

/** Columns a text takes on screen: Chinese characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Wider than this a cell would push the others off every screen. */
const mostColumns = 60;

/** Begin and end of a text that is too wide, which tell names of one questionnaire apart. */
function shortened(text: string): string {
  if (displayWidth(text) <= mostColumns) return text;
  const signs = [...text];
  return `${upTo(signs, mostColumns / 2)}…${upTo(signs.toReversed(), mostColumns / 2 - 1, true)}`;
}

/** As many signs as fit into `width` columns. */
function upTo(signs: readonly string[], width: number, isReversed = false): string {
  const taken: string[] = [];
  let used = 0;
  for (const sign of signs) {
    used += displayWidth(sign);
    if (used > width) break;
    taken.push(sign);
  }
  return (isReversed ? taken.toReversed() : taken).join('');
}

/** Lines with the first `leftColumns` columns to the left, the others to the right; empty columns vanish. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[], leftColumns = 1): string {
  const [head = [], ...body] = [header, ...rows].map((row) => row.map(shortened));
  const kept = head.map((_, j) => j).filter((j) => j === 0 || body.some((row) => (row[j] ?? '') !== ''));
  const widths = kept.map((j) => Math.max(...[head, ...body].map((row) => displayWidth(row[j] ?? ''))));
  const line = (row: readonly string[]): string =>
    kept
      .map((j, k) => {
        const text = row[j] ?? '';
        const fill = ' '.repeat((widths[k] ?? 0) - displayWidth(text));
        return j < leftColumns ? text + fill : fill + text;
      })
      .join('  ')
      .trimEnd();
  return [head, ...body].map(line).join('\n');
}
