/** Guess the encoding of a text file from its first bytes. */
import type { Encoding } from './encodings.ts';
import {
  hasHighBesideLetter,
  isHangul,
  looksLikeUtf16,
  scoreBig5,
  scoreGb18030,
  scoreWindows1252,
} from './encoding-scores.ts';
import { isUtf8 } from './utf8.ts';

/** How many first bytes of a file are looked at. */
export const detectionBytes = 262_144;

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** Another encoding explains the bytes almost as well. */
  readonly isDoubtful: boolean;
  /** Nothing but ASCII was seen, so the file may still turn out to be something else further on. */
  readonly isAscii: boolean;
}

/** Below this score no encoding explains the bytes well. */
const convincingScore = 0.6;
/** The winner must be ahead of the second by this much. */
const convincingLead = 0.12;
/** Fewer non-ASCII bytes than this prove little unless the lead is large. */
const fewBytes = 6;
const largeLead = 0.5;
/** Up to here, bytes that are UTF-8 by accident are thought possible. */
const accidentalBytes = 8;

const byteOrderMarks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Which encoding the bytes are in: a byte order mark, else well-formed UTF-8, else UTF-16 by the place
 * of its zero bytes, else the best of GB18030, Big5 and Windows-1252 by how common their characters would be.
 */
export function detectEncoding(firstBytes: Uint8Array): EncodingGuess {
  const bytes = firstBytes.subarray(0, detectionBytes);
  const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return { encoding: mark.encoding, isDoubtful: false, isAscii: false };
  const utf16 = looksLikeUtf16(bytes);
  if (utf16 !== undefined) return { encoding: utf16, isDoubtful: false, isAscii: false };
  const high = bytes.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0);
  if (high === 0) return { encoding: 'utf-8', isDoubtful: false, isAscii: true };
  if (isUtf8(bytes)) {
    // A hanzi or two in GB 2312 can be well-formed UTF-8 by accident, as accented letters standing by themselves.
    const isAccident = high <= accidentalBytes && scoreGb18030(bytes) === 1 && !hasHighBesideLetter(bytes);
    return { encoding: isAccident ? 'gb18030' : 'utf-8', isDoubtful: isAccident, isAscii: false };
  }
  return bestLegacyEncoding(bytes, high);
}

function bestLegacyEncoding(bytes: Uint8Array, high: number): EncodingGuess {
  const scored: { encoding: Encoding; score: number }[] = [
    { encoding: 'gb18030', score: scoreGb18030(bytes) },
    { encoding: 'big5', score: scoreBig5(bytes) },
    { encoding: 'windows-1252', score: scoreWindows1252(bytes) },
  ];
  scored.sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined || second === undefined || first.score <= 0) {
    return { encoding: 'windows-1252', isDoubtful: true, isAscii: false };
  }
  const lead = first.score - second.score;
  const isClear = first.score >= convincingScore && lead >= (high < fewBytes ? largeLead : convincingLead);
  if (first.encoding === 'gb18030' && isHangul(bytes)) return { encoding: 'euc-kr', isDoubtful: true, isAscii: false };
  return { encoding: first.encoding, isDoubtful: !isClear, isAscii: false };
}
