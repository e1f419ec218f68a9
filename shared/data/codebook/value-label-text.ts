/** Labels of values as one line of text: `1=Strongly disagree; 2=Disagree`, as codebooks and people write them. */
import type { ValueLabel } from '../../dataset.ts';

const sign = '[=\\uff1d:\\uff1a]';
const number = '[-+\\u2212]?\\d+(?:\\.\\d+)?(?:e[-+]?\\d+)?';
/** `1=`, `1:`, `1. `, `1 - `: a number may be followed by a weaker sign than a text. */
const numberSign = `(?:\\s*${sign}|\\s*[.\\uff0e\\u3001](?!\\d)|\\s+[-\\u2013]\\s)`;
const quoted = '"((?:[^"]|"")*)"';
const ends = ';\\uff1b|\\r\\n';

const gap = new RegExp(`[${ends}\\s,\\uff0c\\u3001]*`, 'uy');
const value = new RegExp(
  `(?:${quoted}\\s*${sign}|(${number})${numberSign}|([^${ends}"=\\uff1d:\\uff1a]+?)\\s*${sign})[^\\S\\r\\n]*`,
  'uy',
);
/** A label ends at a semicolon or line end, or where the next number with its sign begins. */
const label = new RegExp(
  `(?:${quoted}[^\\S\\r\\n]*(?=$|[${ends}])|([^${ends}]*?)(?=$|[${ends}]|[,\\uff0c\\u3001\\s]\\s*${number}${numberSign}))`,
  'uy',
);

/** Blanks that could be looked through from each of them; no label has so many. */
const manyBlanks = /[^\S\r\n]{41,}/g;

/** Null where the text is no such list, or names a number that is too large for one; an empty one is a list of none. */
export function parseValueLabels(list: string): readonly ValueLabel[] | null {
  const text = list.replace(manyBlanks, ' '.repeat(40));
  const found: ValueLabel[] = [];
  for (let at = skip(text, 0); at < text.length; at = skip(text, at)) {
    const left = matchAt(value, text, at);
    if (!left) return null;
    const right = matchAt(label, text, at + left[0].length);
    if (!right) return null;
    const [, inQuotes, digits, words = ''] = left;
    const own = digits === undefined ? (inQuotes?.replaceAll('""', '"') ?? words.trim()) : toNumber(digits);
    if (own === Infinity || own === -Infinity) return null;
    found.push({ value: own, label: right[1]?.replaceAll('""', '"') ?? (right[2] ?? '').trim() });
    at += left[0].length + right[0].length;
  }
  return new Set(found.map((one) => one.value)).size < found.length ? null : found;
}

/** What `parseValueLabels` reads back. */
export function writeValueLabels(labels: readonly ValueLabel[]): string {
  return labels.map((one) => `${writeValue(one.value)}=${writeText(one.label)}`).join('; ');
}

function writeValue(own: number | string): string {
  if (typeof own === 'number') return String(own);
  return plainValue.test(own) ? own : inQuotesOf(own);
}

/** Words without any sign. */
const plainValue = /^\p{L}[\p{L}\p{N}_]*(?: [\p{L}\p{N}_]+)*$/u;
/** Signs that would end the label, or begin the next value. */
const inLabel = new RegExp(
  `[${ends}"=\\uff1d:\\uff1a]|(?:^|[,\\uff0c\\u3001\\s])\\s*${number}(?:${numberSign}|[.\\uff0e\\u3001-]|\\s)`,
  'u',
);

function writeText(text: string): string {
  return !inLabel.test(text) && text.trim() === text ? text : inQuotesOf(text);
}

function inQuotesOf(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function toNumber(digits: string): number {
  return Number(digits.replace('\u2212', '-'));
}

function skip(text: string, at: number): number {
  return at + (matchAt(gap, text, at)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
