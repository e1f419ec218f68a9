/** Texts as R reads them. */

/** What must not stand in a script as it is: controls, line and paragraph separators, marks that turn the writing around. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/gu;

function escapeInR(character: string): string {
  const code = character.codePointAt(0)!;
  if (code === 0 || (code >= 0xd800 && code <= 0xdfff)) return '\\ufffd';
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A string of R with this text, on one line, whatever the text holds. (R has no NUL and no halves of characters.) */
export function quoteR(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(unprintable, escapeInR);
  return `"${escaped}"`;
}

/** `c("a", "b")`. */
export function vectorR(texts: readonly string[]): string {
  return `c(${texts.map(quoteR).join(', ')})`;
}

/** `c(1, 2)`. */
export function numbersR(values: readonly number[]): string {
  return `c(${values.map(String).join(', ')})`;
}
