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

/** Longer texts are no numbers, and not looked through. */
const longestNumber = 200;

/** What spreadsheets put around digits that are to stay text: `'3`, `="3"`. */
const kept = new RegExp('^(?:[\'\u2018\u2019`](.*)|="(.*)")$', 'u');

/** `５`, `1,234.5`, `¥5402.69`, `18%` (the number before the sign), `'3`; NaN where a text is no number. */
export function looseNumber(text: string): number {
  if (text.length > longestNumber) return NaN;
  const bare = plainText(text).replace(kept, '$1$2').replace(decoration, '');
  const number = thousands.test(bare) ? Number(bare.replaceAll(',', '')) : plain.test(bare) ? Number(bare) : NaN;
  return Number.isFinite(number) ? number : NaN;
}
