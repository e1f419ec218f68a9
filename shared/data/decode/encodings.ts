/**
 * The encodings of text that can be read, by the names that decoders know. Those behind Windows-1252 are chosen by
 * hand: short texts do not tell them apart.
 */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'windows-1252',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'windows-1254',
] as const;
export type Encoding = (typeof encodings)[number];

/** What formats that name their encoding may name besides; texts cannot be told apart by it. */
const furtherEncodings = [
  'windows-874',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'iso-8859-16',
  'koi8-r',
  'koi8-u',
  'macintosh',
] as const;
/** Of those that a text table may be in, UTF-16 is never declared: its zero bytes would end texts. */
export const declaredEncodings = [
  'utf-8',
  'gb18030',
  'big5',
  'windows-1252',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'windows-1254',
  ...furtherEncodings,
] as const satisfies readonly (Encoding | (typeof furtherEncodings)[number])[];
export type DeclaredEncoding = (typeof declaredEncodings)[number];
