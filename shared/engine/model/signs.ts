/**
 * Signs that look like those of model syntax: full-width ones of Chinese keyboards, and typographic ones that word
 * processors and PDF files put in their place. Each is one UTF-16 unit for one, so that places in the text stay.
 */

const plainSigns: readonly (readonly [plain: string, lookalikes: string])[] = [
  ['~', '\uff5e\u02dc\u223c\u301c\u2053'],
  ['+', '\uff0b\ufe62\u2795'],
  ['-', '\uff0d\u2212\u2013\u2014\u2010\u2011\u2012\u2015\ufe63'],
  ['*', '\uff0a\u00d7\u2217\u22c5\u2219\u00b7\u2022\ufe61'],
  ['/', '\uff0f\u00f7\u2215\u2044'],
  ['=', '\uff1d\ufe66'],
  ['<', '\uff1c\ufe64'],
  ['>', '\uff1e\ufe65'],
  [':', '\uff1a\u2236\ufe55'],
  [';', '\uff1b\ufe54'],
  [',', '\uff0c\u3001\ufe50'],
  ['(', '\uff08\ufe59'],
  [')', '\uff09\ufe5a'],
  ['|', '\uff5c\u2223\u00a6'],
  ['^', '\uff3e\u02c6'],
  ['?', '\uff1f'],
  ['#', '\uff03\ufe5f'],
  ['!', '\uff01'],
  ['"', '\uff02\u201c\u201d\u201e\u201f\u2033'],
  ["'", '\uff07\u2018\u2019\u201a\u201b\u2032'],
  ['`', '\uff40'],
  // Nothing that shows, as web pages and chats leave it in copied text.
  [' ', '\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\ufeff'],
  ['\n', '\u2028\u2029\u0085'],
];

const plainOf: ReadonlyMap<string, string> = new Map(
  plainSigns.flatMap(([plain, lookalikes]) => [...lookalikes].map((sign): [string, string] => [sign, plain])),
);

const lookalike = new RegExp(`[${[...plainOf.keys()].join('')}]`, 'g');

/** The text with plain signs. Letters and digits of full width are left alone: columns may be called so. */
export function toPlainSigns(source: string): string {
  return source.replace(lookalike, (sign) => plainOf.get(sign)!);
}

/** Full-width digits and stops of a number as the plain ones. */
export function toPlainDigits(text: string): string {
  return text.replace(/[\uff0e\uff10-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** `U+2026`: what a sign is called that no keyboard has. */
export function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
