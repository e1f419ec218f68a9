/** Base64 (RFC 4648, with padding) in plain ECMAScript: the shared rooms have neither Buffer nor btoa. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = new Uint8Array(128).fill(255);
for (let index = 0; index < 64; index++) codes[alphabet.charCodeAt(index)] = index;

export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  const letters = new Uint8Array((piece / 3) * 4);
  for (let from = 0; from < bytes.length; from += piece) {
    const filled = encodePiece(bytes, from, Math.min(from + piece, bytes.length), letters);
    parts.push(Reflect.apply(String.fromCharCode, undefined, letters.subarray(0, filled)));
  }
  return parts.join('');
}

/** A multiple of three bytes whose letters a call can take as arguments: text added letter by letter takes 50 times the memory. */
const piece = 3 * 4096;
const padding = '='.charCodeAt(0);
const letterCodes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));

/** @returns the letters written */
function encodePiece(bytes: Uint8Array, from: number, to: number, letters: Uint8Array): number {
  let filled = 0;
  for (let index = from; index < to; index += 3) {
    const a = bytes[index]!;
    const b = index + 1 < to ? bytes[index + 1]! : 0;
    const c = index + 2 < to ? bytes[index + 2]! : 0;
    letters[filled++] = letterCodes[a >> 2]!;
    letters[filled++] = letterCodes[((a & 3) << 4) | (b >> 4)]!;
    letters[filled++] = index + 1 < to ? letterCodes[((b & 15) << 2) | (c >> 6)]! : padding;
    letters[filled++] = index + 2 < to ? letterCodes[c & 63]! : padding;
  }
  return filled;
}

/** Undefined when the text is not base64. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padded = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padded);
  const letters = text.length - padded;
  let filled = 0;
  let bits = 0;
  let count = 0;
  for (let index = 0; index < letters; index++) {
    const code = codes[text.charCodeAt(index)] ?? 255;
    if (code === 255) return undefined;
    bits = ((bits << 6) | code) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[filled++] = (bits >> count) & 255;
  }
  return bytes;
}
