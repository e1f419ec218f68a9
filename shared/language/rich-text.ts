/** Sentences of the language room as runs of text: what stands between asterisks becomes italic. */
import { languageFacts } from '../languages.ts';
import type { Language } from '../document/types.ts';
import type { MessageKey, Translate } from './translate.ts';

/** A run of text; `emphasis` is italic (symbols such as p, N, R2). */
export interface TextRun {
  readonly text: string;
  readonly style?: 'emphasis' | 'strong' | 'subscript' | 'superscript' | 'code';
}

export type RichText = readonly TextRun[];

export type Values = Readonly<Record<string, string | number>>;

/** Stands for an asterisk that is text: in values, and where a run of them means significance. */
const literal = '\ue000';

export function rich(translate: Translate, key: MessageKey, values: Values = {}): RichText {
  const safe = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('*', literal) : value,
    ]),
  );
  return parseEmphasis(keepTogether(unnested(translate(key, safe))));
}

/** A citation inside parentheses has none of its own: (Little, 1988), not (Little (1988)). */
function unnested(text: string): string {
  return text
    .replace(/\(([^()]*) \((\d{4}[a-z]?)\)\)/g, '($1, $2)')
    .replace(/\uff08([^()\uff08\uff09]*) \((\d{4}[a-z]?)\)\uff09/g, '\uff08$1\uff0c$2\uff09');
}

/** `p < .001` and `N = 404` do not break at the end of a line. */
function keepTogether(text: string): string {
  return text.replace(/ ([=<>\u2264\u2265\u00d7\u2212]) /g, '\u00a0$1\u00a0');
}

export function plain(text: string): RichText {
  return text === '' ? [] : [{ text }];
}

export function strong(text: string): RichText {
  return [{ text, style: 'strong' }];
}

/** The head of a column: `Δ*df*`. */
export function symbols(text: string): RichText {
  return parseEmphasis(text);
}

/** `*p*` is an italic p and a word between backticks is code; a lone asterisk is itself. */
function parseEmphasis(text: string): RichText {
  const runs: TextRun[] = [];
  let from = 0;
  const add = (part: string, style?: TextRun['style']) => {
    const restored = part.replaceAll(literal, '*');
    if (restored !== '') runs.push(style ? { text: restored, style } : { text: restored });
  };
  for (const match of text.matchAll(/\*([^\s*](?:[^*]*[^\s*])?)\*|`([^`]+)`/g)) {
    add(text.slice(from, match.index));
    if (match[1] !== undefined) add(match[1], 'emphasis');
    else add(match[2] ?? '', 'code');
    from = match.index + match[0].length;
  }
  add(text.slice(from));
  return runs;
}

/** Sentences one behind the other, with a space between them where the language has one; empty ones are left out. */
export function sentences(parts: readonly RichText[], language: Language): RichText {
  const space = plain(languageFacts[language].space);
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [...space, ...part]));
}

/** The same text without any style. */
export function unstyled(text: RichText): string {
  return text.map((run) => run.text).join('');
}
