/** Code pages of Windows, which files name by number, under the names that decoders know. */
import { declaredEncodings, type DeclaredEncoding } from './encodings.ts';

/** Those that are not called `windows-...`. */
const codePages: Readonly<Record<number, DeclaredEncoding>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  20866: 'koi8-r',
  20932: 'euc-jp',
  20936: 'gb18030',
  21866: 'koi8-u',
  28591: 'windows-1252',
  28599: 'windows-1254',
  28601: 'windows-874',
  51932: 'euc-jp',
  51936: 'gb18030',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

export const isDeclared = (name: string): name is DeclaredEncoding =>
  (declaredEncodings as readonly string[]).includes(name);

/** Undefined for a page that no decoder knows. */
export function encodingOfPage(page: number): DeclaredEncoding | undefined {
  const windows = `windows-${String(page)}`;
  if (isDeclared(windows)) return windows;
  // 28592 is ISO 8859-2.
  const iso = `iso-8859-${String(page - 28_590)}`;
  return codePages[page] ?? (isDeclared(iso) ? iso : undefined);
}
