/** The languages of the application: what each is besides its words, which stand in `language/`. */

interface LanguageFacts {
  /** Its own name. */
  readonly name: string;
  /** What a switch has room for. */
  readonly short: string;
  /** How days are written, as `Intl` names it. */
  readonly locale: string;
  /** What stands between two sentences. */
  readonly space: string;
  /** Decides how a report is set: lines, emphasis. */
  readonly script: 'latin' | 'han';
  /** Begins the tags by which systems name the language, in lower case. */
  readonly tag: string;
}

/** The first is spoken where a system's own language is none of them. */
export const languageFacts = {
  en: { name: 'English', short: 'EN', locale: 'en-GB', space: ' ', script: 'latin', tag: 'en' },
  'zh-CN': { name: '中文', short: '中', locale: 'zh-CN', space: '', script: 'han', tag: 'zh' },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type Language = keyof typeof languageFacts;

export const languages = Object.keys(languageFacts) as [Language, ...Language[]];

/** The language of a system that calls its own `tag`: `zh-Hans-CN`, `en_GB.UTF-8`. */
export function languageOfTag(tag: string): Language {
  const known = languages.find((language) => tag.toLowerCase().startsWith(languageFacts[language].tag));
  return known ?? languages[0];
}

/** The one after it, around the list: what a key that switches the language chooses. */
export function nextLanguage(language: Language): Language {
  return languages[(languages.indexOf(language) + 1) % languages.length] ?? languages[0];
}
