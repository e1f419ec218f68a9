/** Whether a cell of a codebook says yes, by the words that people write there. */

const yes: ReadonlySet<string> = new Set(
  'yes y true t 1 x r rev reversed reverse ✓ ✔ √ 是 对 有 反 反向 反向题 反向计分'.split(' '),
);
const no: ReadonlySet<string> = new Set('no n false f 0 - 否 不是 无 正 正向 正向题 正向计分'.split(' '));

/** Undefined where the cell says neither. */
export function readYes(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}
