/** Is this a text file at all, and one that holds a table? */

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
  { kind: 'tiff', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'tiff', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'webp', bytes: [0x52, 0x49, 0x46, 0x46] },
  { kind: 'bzip2', bytes: [0x42, 0x5a, 0x68] },
  { kind: 'xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { kind: 'R', bytes: [0x52, 0x44, 0x58] },
  { kind: 'R', bytes: [0x52, 0x44, 0x41] },
  { kind: 'R', bytes: [0x58, 0x0a, 0x00, 0x00, 0x00] },
  // <stata_dta>
  { kind: 'Stata', bytes: [0x3c, 0x73, 0x74, 0x61, 0x74, 0x61, 0x5f, 0x64, 0x74, 0x61] },
  // HEADER RECORD***
  { kind: 'SAS', bytes: [0x48, 0x45, 0x41, 0x44, 0x45, 0x52, 0x20, 0x52, 0x45, 0x43, 0x4f, 0x52, 0x44, 0x2a, 0x2a] },
  { kind: 'SAS', bytes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xc2, 0xea, 0x81, 0x60] },
  { kind: 'Lotus 1-2-3', bytes: [0x00, 0x00, 0x02, 0x00] },
  { kind: 'Lotus 1-2-3', bytes: [0x00, 0x00, 0x1a, 0x00] },
  { kind: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

/** Text files hold hardly any control characters; above this share it is something else. */
const controlShare = 0.02;

/** Where a file of text says what it is. */
const startLength = 700;

/** Files of text without lines of cells. */
function textKind(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, startLength), (byte) => String.fromCharCode(byte)).join('');
  if (start.startsWith('ASCII SPSS PORT') || start.replace(/[\r\n]/g, '').indexOf('SPSSPORT') === 456)
    return 'SPSS portable';
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '');
  if (/^(?:\{\s*"(?:[^"\\]|\\.)*"\s*:|\[\s*(?:\{\s*["}]|\[))/.test(text)) return 'JSON';
  return /^<\?xml\b/.test(text) ? 'XML' : undefined;
}

/**
 * What kind of file the first bytes are if they are no table in text: a known signature, or `binary` when
 * control characters are too many. `undefined` for text. Not to be asked about UTF-16.
 */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const signature = signatures.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) return signature.kind;
  if (isOldStata(bytes)) return 'Stata';
  const text = textKind(bytes);
  if (text !== undefined) return text;
  let control = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a) control += 1;
  }
  return control > controlShare * bytes.length && control > 2 ? 'binary' : undefined;
}

/** Stata 5 to 12: its release, byte order, the kind of file and a zero. */
function isOldStata(bytes: Uint8Array): boolean {
  const [release = 0, order, kind, zero] = bytes;
  return release >= 105 && release <= 115 && (order === 1 || order === 2) && kind === 1 && zero === 0;
}

const contexts: Readonly<Record<string, readonly string[]>> = {
  image: ['png', 'jpeg', 'gif', 'tiff', 'webp'],
  archive: ['gzip', '7z', 'rar', 'bzip2', 'xz', 'zip'],
  workbook: ['office'],
  document: ['rtf'],
  pdf: ['pdf'],
  spss: ['spss'],
  r: ['R'],
  stata: ['Stata'],
  sas: ['SAS'],
  lotus: ['Lotus 1-2-3'],
  portable: ['SPSS portable'],
  structured: ['JSON', 'XML'],
};

/** Which sentence tells the user what to do instead; R packs its files, and then their name alone says whose they are. */
export function refusalOf(kind: string, fileName: string): string {
  if (contexts['archive']?.includes(kind) && /\.(?:rdata|rda|rds)$/i.test(fileName)) return 'r';
  return Object.keys(contexts).find((context) => contexts[context]?.includes(kind)) ?? 'other';
}
