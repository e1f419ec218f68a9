/** Tables as CSV that a spreadsheet reads as data: no cell is run as a formula. */

const number = String.raw`[-\uff0d]?(\d[\d,]*(?:\.\d*)?|\.\d+)(e[-+]?\d+)?`;
/** What our tables write: `-1.5`, `-.31***`, `-12 %`, `-2e-7`, the interval `-.40, -.12`. */
const numbers = new RegExp(String.raw`^\s*${number}(, ${number})?\s?%?\**\s*$`, 'i');

/**
 * Would a spreadsheet run this cell? A name from a data file may be `=HYPERLINK(...)`, or `-2+3+cmd|...`, which begins as a
 * number does; signs of full width count as their own.
 */
export function isFormula(text: string): boolean {
  return /^\s*[=+@\uff1d\uff0b\uff20]/.test(text) || (/^\s*[-\uff0d]/.test(text) && !numbers.test(text));
}

/** Numbers in full precision with a point; null is an empty cell. Lines end in CRLF [rfc-4180]. */
export function writeCsv(head: readonly string[], rows: Iterable<readonly (string | number | null)[]>): string {
  const lines = [head.map(textCell).join(',')];
  for (const row of rows)
    lines.push(
      row.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell === null ? '' : String(cell))).join(','),
    );
  return `${lines.join('\r\n')}\r\n`;
}

/**
 * The text with an apostrophe before every part that a spreadsheet would run. Those of many countries part a line at
 * semicolons, some at tabs, and then see no quotation marks inside a cell: behind each of them a cell may begin.
 */
export function withoutFormulas(text: string): string {
  const [first = '', ...parts] = text.split(/([;\t\r\n]+)/);
  const begin = isFormula(text) ? `'${first}` : first;
  return begin + parts.map((part) => (mayRun(part) ? `'${part}` : part)).join('');
}

/** Behind a separator: quotation marks that open and close again go, and a number may go on behind its end. */
function mayRun(part: string): boolean {
  const begin = part.replace(/^["\s]+/, '');
  return isFormula(begin) || /^[-\uff0d]/.test(begin);
}

function textCell(text: string): string {
  const safe = withoutFormulas(text);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
