/**
 * How plausible bytes are under an encoding: the share of characters that would be common ones.
 *
 * GB 2312 orders its 3,755 everyday hanzi in rows B0..D7 (second byte A1..FE); Big5 its 5,401 everyday
 * hanzi in rows A4..C6 (second byte 40..7E or A1..FE). Text read under the wrong one of the two falls
 * outside these areas about half of the time. Western text has single letters between ASCII letters.
 */

/** Invalid sequences weigh this many ordinary characters. */
const invalidWeight = 4;

interface Tally {
  common: number;
  total: number;
  invalid: number;
}

function share(tally: Tally): number {
  const weight = tally.total + invalidWeight * tally.invalid;
  return weight === 0 ? 0 : tally.common / weight;
}

function isBetween(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high;
}

/** Share of everyday characters if the bytes were GB18030, 0 to 1. */
export function scoreGb18030(bytes: Uint8Array): number {
  const tally: Tally = { common: 0, total: 0, invalid: 0 };
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] as number;
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    if (index + 1 >= bytes.length) break;
    const trail = bytes[index + 1];
    if (isBetween(lead, 0x81, 0xfe) && (isBetween(trail, 0x40, 0x7e) || isBetween(trail, 0x80, 0xfe))) {
      tally.total += 1;
      if (isBetween(trail, 0xa1, 0xfe) && (isBetween(lead, 0xb0, 0xd7) || isBetween(lead, 0xa1, 0xa3)))
        tally.common += 1;
      index += 2;
    } else if (isFourByteGb(bytes, index)) {
      tally.total += 1;
      index += 4;
    } else {
      tally.invalid += 1;
      index += 1;
    }
  }
  return share(tally);
}

function isFourByteGb(bytes: Uint8Array, index: number): boolean {
  return (
    isBetween(bytes[index], 0x81, 0xfe) &&
    isBetween(bytes[index + 1], 0x30, 0x39) &&
    isBetween(bytes[index + 2], 0x81, 0xfe) &&
    isBetween(bytes[index + 3], 0x30, 0x39)
  );
}

/** Different syllables that a guess needs: that many hanzi do not lie among the Korean ones by chance. */
const fewestSyllables = 14;

/** Whether all letters lie in rows B0..C8, which hold Hangul in EUC-KR and three fifths of the everyday hanzi in GB 2312. */
export function isHangul(bytes: Uint8Array): boolean {
  const syllables = new Set<number>();
  // Those that only Windows writes are rare.
  let added = 0;
  for (let index = 0; index + 1 < bytes.length; index++) {
    const lead = bytes[index]!;
    if (lead < 0x80) continue;
    const trail = bytes[index + 1]!;
    if (!isBetween(trail, 0xa1, 0xfe)) {
      if (lead > 0xc6 || trail < 0x41) return false;
      added += 1;
    } else if (lead >= 0xb0) {
      if (lead > 0xc8) return false;
      syllables.add(256 * lead + trail);
    }
    index += 1;
  }
  return syllables.size >= fewestSyllables && added <= syllables.size / 8;
}

/** Share of everyday characters if the bytes were Big5, 0 to 1. */
export function scoreBig5(bytes: Uint8Array): number {
  const tally: Tally = { common: 0, total: 0, invalid: 0 };
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] as number;
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    if (index + 1 >= bytes.length) break;
    const trail = bytes[index + 1];
    if (isBetween(lead, 0x81, 0xfe) && (isBetween(trail, 0x40, 0x7e) || isBetween(trail, 0xa1, 0xfe))) {
      tally.total += 1;
      if (isBetween(lead, 0xa4, 0xc6) || (lead === 0xa1 && isBetween(trail, 0x40, 0xfe))) tally.common += 1;
      index += 2;
    } else {
      tally.invalid += 1;
      index += 1;
    }
  }
  return share(tally);
}

/** Typographic quotes, dashes, the ellipsis and the euro sign, which Western text uses in 80..9F. */
const westernPunctuation: ReadonlySet<number> = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97]);

/** Share of high bytes that would be accented letters or usual signs beside ASCII, 0 to 1. */
export function scoreWindows1252(bytes: Uint8Array): number {
  const tally: Tally = { common: 0, total: 0, invalid: 0 };
  let index = 0;
  while (index < bytes.length) {
    if (!isHigh(bytes[index])) {
      index += 1;
      continue;
    }
    let end = index + 1;
    while (isHigh(bytes[end])) end += 1;
    tally.total += end - index;
    tally.common += countWestern(bytes, index, end);
    index = end;
  }
  return share(tally);
}

/** Of the run of high bytes from `start` to before `end`, how many are what Western text would hold there. */
function countWestern(bytes: Uint8Array, start: number, end: number): number {
  const isBesideLetter = isAsciiLetter(bytes[start - 1]) || isAsciiLetter(bytes[end]);
  const first = bytes[start] as number;
  if (end - start === 1 && (isBetween(first, 0xa0, 0xbf) || westernPunctuation.has(first))) return 1;
  // `cão`, `ação`: two accented letters at most follow each other.
  if (!isBesideLetter || end - start > 2) return 0;
  return bytes.subarray(start, end).every((byte) => byte >= 0xc0) ? end - start : 0;
}

/** Whether a byte beyond ASCII stands next to an ASCII letter, as accented letters do and hanzi do not. */
export function hasHighBesideLetter(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte, index) => byte >= 0x80 && (isAsciiLetter(bytes[index - 1]) || isAsciiLetter(bytes[index + 1])),
  );
}

function isHigh(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return isBetween(byte, 0x41, 0x5a) || isBetween(byte, 0x61, 0x7a);
}

/** At least this share of 16-bit units must be ASCII or CJK text. */
const utf16Share = 0.9;

/** UTF-16 without a byte order mark: the byte order under which nearly all units are text and some are ASCII. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const units = Math.floor(bytes.length / 2);
  if (units < 2 || !bytes.includes(0)) return undefined;
  const little = countTextUnits(bytes, units, 0);
  const big = countTextUnits(bytes, units, 1);
  const best = little.ascii >= big.ascii ? little : big;
  if (best.text / units < utf16Share || best.ascii === 0) return undefined;
  return best === little ? 'utf-16le' : 'utf-16be';
}

function countTextUnits(
  bytes: Uint8Array,
  units: number,
  lowOffset: 0 | 1,
): { readonly text: number; readonly ascii: number } {
  let text = 0;
  let ascii = 0;
  for (let unit = 0; unit < units; unit++) {
    const low = bytes[2 * unit + lowOffset] as number;
    const high = bytes[2 * unit + 1 - lowOffset] as number;
    if (high === 0 && (isBetween(low, 0x20, 0x7e) || isBetween(low, 0x09, 0x0d))) ascii += 1;
    else if (high === 0 ? low >= 0xa0 : isTextPage(high)) text += 1;
  }
  return { text: text + ascii, ascii };
}

/** Blocks that survey text uses: European letters, punctuation, CJK, full-width forms, surrogates. */
function isTextPage(high: number): boolean {
  return (
    high <= 0x06 ||
    isBetween(high, 0x20, 0x27) ||
    isBetween(high, 0x30, 0x9f) ||
    isBetween(high, 0xac, 0xdf) ||
    high === 0xff
  );
}
