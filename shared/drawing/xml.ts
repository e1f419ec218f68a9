/** Writing XML safely: SVG and HTML share it. */

import { withoutDirectionMarks } from '../direction-marks.ts';

/** Escapes text for element content and quoted attributes; what XML forbids and what turns its neighbours around is dropped. */
export function escapeText(text: string): string {
  return withoutDirectionMarks(text)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

export function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('');
}

/** At most two decimals. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
