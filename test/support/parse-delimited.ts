/** A table of text as spreadsheets read it: a quotation mark at the start of a cell holds it together up to the next one. */
export function parseDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const row = rows.at(-1)!;
    let cell = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[at++];
        else break;
      }
      at++;
    }
    while (at < text.length && text[at] !== delimiter && !'\r\n'.includes(text[at]!)) cell += text[at++];
    row.push(cell);
    if (text[at] === delimiter) {
      at++;
      if (at === text.length || '\r\n'.includes(text[at]!)) row.push('');
    }
    if (at < text.length && '\r\n'.includes(text[at]!)) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}
