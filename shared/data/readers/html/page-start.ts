/** What the first bytes of a web page say: that it is one, and its encoding. */
import { detectEncoding } from '../../decode/detect-encoding.ts';
import { encodings, type Encoding } from '../../decode/encodings.ts';

/** Where a page says what it is. */
const startBytes = 4_096;

/** `html`, or what else is called a workbook and begins with marks of a text. */
export function markupKind(start: Uint8Array): 'html' | 'web-archive' | 'xml-workbook' | undefined {
  const text = asciiOf(start.subarray(0, startBytes)).replace(/^[\s\u00ef\u00bb\u00bf\u00ff\u00fe]+/, '');
  if (/^MIME-Version:/i.test(text) && /multipart\/related/i.test(text)) return 'web-archive';
  if (text.startsWith('<?xml') && text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-workbook';
  return /^(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style|title|div|center|script)\b/i.test(
    text,
  )
    ? 'html'
    : undefined;
}

/** UTF-8 and UTF-16 prove themselves; for others the page's own word counts before a guess. */
export function pageEncoding(start: Uint8Array): Encoding {
  const { encoding, isAscii } = detectEncoding(start);
  if (encoding.startsWith('utf-16') || (encoding === 'utf-8' && !isAscii)) return encoding;
  const declared = /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(asciiOf(start.subarray(0, startBytes)))?.[1];
  return (declared === undefined ? undefined : encodingNamed(declared)) ?? encoding;
}

const aliases: Readonly<Record<string, Encoding>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  utf8: 'utf-8',
  'iso-8859-1': 'windows-1252',
  'big5-hkscs': 'big5',
};

function encodingNamed(name: string): Encoding | undefined {
  const lower = name.toLowerCase();
  // A page in UTF-16 could not say so in ASCII.
  return lower.startsWith('utf-16') ? undefined : (aliases[lower] ?? encodings.find((encoding) => encoding === lower));
}

/** ASCII of any encoding that has it, with or without zero bytes between. */
function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) if (byte !== 0) text += String.fromCharCode(byte);
  return text;
}
