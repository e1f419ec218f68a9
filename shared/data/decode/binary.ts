/** Is this a text file at all? */

const signatures: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'gzip', bytes: [0x1f, 0x8b] },
  { kind: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'rar', bytes: [0x52, 0x61, 0x72, 0x21] },
  { kind: 'office', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'spss', bytes: [0x24, 0x46, 0x4c, 0x32] },
  { kind: 'spss', bytes: [0x24, 0x46, 0x4c, 0x33] },
  { kind: 'parquet', bytes: [0x50, 0x41, 0x52, 0x31] },
  { kind: 'executable', bytes: [0x7f, 0x45, 0x4c, 0x46] },
];

/** Text files hold hardly any control characters; above this share it is something else. */
const controlShare = 0.02;

/**
 * What kind of file the first bytes are if they are not text: a known signature, or `binary` when
 * control characters are too many. `undefined` for text. Not to be asked about UTF-16.
 */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const signature = signatures.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) return signature.kind;
  let control = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a) control += 1;
  }
  return control > controlShare * bytes.length && control > 2 ? 'binary' : undefined;
}
