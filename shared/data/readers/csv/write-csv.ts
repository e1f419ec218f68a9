/** Tables as CSV that a spreadsheet reads as data: no cell is run as a formula. */

/** Would a spreadsheet run this cell? A name from a data file may be `=HYPERLINK(...)`; numbers are none. */
export function isFormula(text: string): boolean {
  return /^\s*[=+@]/.test(text) || /^\s*-(?![\d.])/.test(text);
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

function textCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
