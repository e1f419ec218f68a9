/** The names of what a file of old Office programs holds; workbooks, documents and encrypted packages look alike outside. */

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** An entry of the directory; they begin at multiples of it. */
const entryBytes = 128;
const nameBytes = 64;

export function isOle(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names of streams and storages, wherever in the file the directory stands. */
export function oleNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + entryBytes <= bytes.length; at += entryBytes) {
    const length = view.getUint16(at + nameBytes, true);
    const kind = bytes[at + nameBytes + 2];
    if (length < 4 || length > nameBytes || length % 2 === 1 || (kind !== 1 && kind !== 2)) continue;
    let name = '';
    for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
    if (/^[\x01-\x7e]+$/.test(name)) names.add(name);
  }
  return names;
}
