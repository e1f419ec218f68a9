/** Base64 (RFC 4648, with padding) in plain ECMAScript: the shared rooms have neither Buffer nor btoa. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = new Uint8Array(128).fill(255);
for (let index = 0; index < 64; index++) codes[alphabet.charCodeAt(index)] = index;

export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // Pieces of a multiple of three bytes keep the intermediate strings short.
  const piece = 3 * 4096;
  for (let from = 0; from < bytes.length; from += piece)
    parts.push(encodePiece(bytes, from, Math.min(from + piece, bytes.length)));
  return parts.join('');
}

function encodePiece(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[index], bytes[index + 1], bytes[index + 2]];
    const sextets = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const used = Math.min(4, to - index + 1);
    for (let place = 0; place < 4; place++) text += place < used ? alphabet[sextets[place] ?? 0] : '=';
  }
  return text;
}

/** Undefined when the text is not base64. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const letters = text.length - padding;
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
