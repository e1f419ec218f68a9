/** Whether an object of a JSON text has a key twice, which `JSON.parse` does not say. */

/** Members of all objects as the text has them. The text is JSON. Cost: linear; long texts in it are skipped over. */
export function countMembers(text: string): number {
  const colon = /[ \t\r\n]*:/y;
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = endOfString(text, at);
    colon.lastIndex = at;
    if (colon.test(text)) count += 1;
  }
  return count;
}

/** Behind the quotation mark that closes the string which opens at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** Keys of all objects in a value. With its own stack: no depth of nesting can exhaust ours. */
export function countKeys(value: unknown): number {
  let count = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inner: unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += inner.length;
    for (const each of inner) if (typeof each === 'object') open.push(each);
  }
  return count;
}
