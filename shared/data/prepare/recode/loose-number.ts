/** Numbers as people and other programs write them. */

const currency = '[¥$€£]|元|人民币|RMB|USD|CNY|EUR';
const decoration = new RegExp(`^(?:${currency})|(?:${currency}|%)$`, 'giu');
const thousands = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Full-width forms as ASCII, U+2212 as a minus sign, no spaces and no invisible characters. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u2212', '-')
    .replace(/[\s\p{Cf}]/gu, '');
}

/** What spreadsheets put around digits that are to stay text: `'3`, `="3"`. */
const kept = new RegExp('^(?:[\'\u2018\u2019`]|="(?=.*"$))|(?<=^=".*)"$', 'gu');

/** `５`, `1,234.5`, `¥5402.69`, `18%` (the number before the sign), `'3`; NaN where a text is no number. */
export function looseNumber(text: string): number {
  const bare = plainText(text).replace(kept, '').replace(decoration, '');
  if (thousands.test(bare)) return Number(bare.replaceAll(',', ''));
  return plain.test(bare) ? Number(bare) : NaN;
}
