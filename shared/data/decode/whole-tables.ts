/**
 * Decoders of hosts that know Korean and Chinese by their older standards alone (Node's) read other characters as
 * control characters or private ones, without a word. Here EUC-KR is read with the syllables that Windows has added
 * (code page 949), and what stays unknown in Big5 becomes U+FFFD, which importing warns of.
 */
import type { StreamingDecoder, TextDecoders } from './text-decoders.ts';

/** The same decoders, whole. Browsers' are whole already and are handed through. */
export function withWholeTables(decoders: TextDecoders): TextDecoders {
  return {
    create(encoding) {
      const decoder = decoders.create(encoding);
      if (encoding === 'euc-kr' && !knowsAddedSyllables(decoders)) return koreanDecoder(decoders);
      return encoding === 'big5' ? withoutPrivate(decoder) : decoder;
    },
  };
}

/** 갂, the first of the added ones. */
function knowsAddedSyllables(decoders: TextDecoders): boolean {
  return decoders.create('euc-kr').decode(Uint8Array.of(0x81, 0x41), { stream: false }) === '\uac02';
}

const privateUse = new RegExp('[\\ue000-\\uf8ff]', 'g');

function withoutPrivate(decoder: StreamingDecoder): StreamingDecoder {
  return { decode: (bytes, options) => decoder.decode(bytes, options).replace(privateUse, '\ufffd') };
}

const firstLead = 0x81;
const lastLead = 0xfe;
const firstTrail = 0x41;
const trails = 0xff - firstTrail;
const isLead = (byte: number): boolean => byte >= firstLead && byte <= lastLead;

/** Characters of all pairs of bytes, as UTF-16 units; 0 where a pair means nothing. Made once. */
let table: Uint16Array | undefined;

function koreanDecoder(decoders: TextDecoders): StreamingDecoder {
  const pairs = (table ??= pairsOf(decoders));
  let pending = -1;
  return {
    decode(bytes, { stream }) {
      const units = new Uint16Array(bytes.length + 1);
      let length = 0;
      for (const byte of bytes) {
        if (pending < 0) {
          if (isLead(byte)) pending = byte;
          else units[length++] = byte < 0x80 ? byte : 0xfffd;
          continue;
        }
        const unit = byte >= firstTrail ? pairs[(pending - firstLead) * trails + byte - firstTrail]! : 0;
        pending = -1;
        units[length++] = unit === 0 ? 0xfffd : unit;
        // A half of a character does not swallow the ASCII behind it.
        if (unit === 0 && byte < 0x80) units[length++] = byte;
      }
      if (!stream && pending >= 0) {
        units[length++] = 0xfffd;
        pending = -1;
      }
      return textOf(units.subarray(0, length));
    },
  };
}

function textOf(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < units.length; from += 8192)
    pieces.push(String.fromCharCode(...units.subarray(from, from + 8192)));
  return pieces.join('');
}

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/** The standard's pairs by the host's decoder; between them, in the order of Unicode, the syllables it lacks. */
function pairsOf(decoders: TextDecoders): Uint16Array {
  const pairs = new Uint16Array((lastLead - firstLead + 1) * trails);
  const decoder = decoders.create('euc-kr');
  const known = new Set<number>();
  for (let lead = 0xa1; lead <= lastLead; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail), { stream: false });
      const unit = text.length === 1 ? text.charCodeAt(0) : 0;
      if (unit < 0xa0 || unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff)) continue;
      pairs[(lead - firstLead) * trails + trail - firstTrail] = unit;
      known.add(unit);
    }
  }
  // What Windows added to the signs of the standard.
  for (const [pair, unit] of addedSigns) pairs[((pair >> 8) - firstLead) * trails + (pair & 0xff) - firstTrail] = unit;
  let syllable = firstSyllable;
  const next = (): number => {
    while (known.has(syllable)) syllable += 1;
    return syllable <= lastSyllable ? syllable++ : 0;
  };
  for (let lead = firstLead; lead <= 0xc6; lead++) {
    const last = lead <= 0xa0 ? 0xfe : 0xa0;
    for (let trail = firstTrail; trail <= last; trail++) {
      const isLetterOrMore = (trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81);
      if (!isLetterOrMore) pairs[(lead - firstLead) * trails + trail - firstTrail] = next();
    }
  }
  return pairs;
}

/** The euro, the registered sign. */
const addedSigns = [
  [0xa2e6, 0x20ac],
  [0xa2e7, 0xae],
] as const;
