/** The encoding that an SPSS data file declares, under the name that decoders know. */
import { encodingOfPage, isDeclared } from '../../decode/code-pages.ts';
import { detectEncoding } from '../../decode/detect-encoding.ts';
import type { DeclaredEncoding } from './choices.ts';
import { view, type RawDictionary } from './read-records.ts';

/** Names by which programs call encodings that are contained in one that decoders know. */
const aliases: Readonly<Record<string, DeclaredEncoding>> = {
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'gb2312-80': 'gb18030',
  'euc-cn': 'gb18030',
  'big5-hkscs': 'big5',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  'ks-c-5601-1987': 'euc-kr',
  uhc: 'euc-kr',
  'tis-620': 'windows-874',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
};

/** What codes of record 7/3 mean besides code pages: 8-bit ASCII is what the system had. */
const hasNoMeaning = (code: number): boolean => code <= 4;

/** Undefined for a name that no decoder knows. */
export function encodingNamed(name: string): DeclaredEncoding | undefined {
  const plain = name.trim().toLowerCase().replaceAll('_', '-');
  const known = aliases[plain] ?? plain;
  if (isDeclared(known)) return known;
  const page = /^(?:cp|ms|windows|win|ibm|x-cp)?-?(\d+)$/.exec(plain)?.[1];
  return page === undefined ? undefined : encodingOfPage(Number(page));
}

export interface FoundEncoding {
  readonly encoding: DeclaredEncoding;
  /** It is not declared by a name that is known, and the texts leave open which it is. */
  readonly isDoubtful: boolean;
}

/** By record 7/20, else by 7/3, else by the texts of the dictionary themselves. */
export function findEncoding(dictionary: RawDictionary): FoundEncoding {
  const { extensions, littleEndian } = dictionary;
  const name = extensions.get(20)?.[0];
  const named = name && encodingNamed(String.fromCharCode(...name.subarray(0, 64)).replaceAll('\0', ''));
  if (named) return { encoding: named, isDoubtful: false };
  const machine = extensions.get(3)?.[0];
  const code = machine && machine.length >= 32 ? view(machine).getInt32(28, littleEndian) : 0;
  const page = hasNoMeaning(code) ? undefined : encodingOfPage(code);
  if (page) return { encoding: page, isDoubtful: false };
  const guess = detectEncoding(textsOf(dictionary));
  return isDeclared(guess.encoding)
    ? { encoding: guess.encoding, isDoubtful: guess.isDoubtful }
    : { encoding: 'windows-1252', isDoubtful: true };
}

/** Names and labels, one a line. */
function textsOf({ slots, labelSets, extensions }: RawDictionary): Uint8Array {
  const labels = labelSets.flatMap(({ pairs }) => pairs.map(({ label }) => label));
  const parts = [
    ...slots.flatMap(({ name, label }) => (label ? [name, label] : [name])),
    ...labels,
    ...(extensions.get(13) ?? []),
  ];
  const texts = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    texts.set(part, at);
    texts[at + part.length] = 0x0a;
    at += part.length + 1;
  }
  return texts;
}
