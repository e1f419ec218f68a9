/** Turns message keys into text. i18next does plurals and interpolation; nothing is escaped here: renderers escape. */
import { createInstance } from 'i18next';
import type { Language } from '../document/types.ts';
import { catalogues } from './catalogues.ts';
import type { MessageKey } from './en.ts';

/** `count` in the values chooses the plural form. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

const translators = new Map<Language, Translate>();

export function createTranslate(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: catalogues[language] } },
  });
  const translate: Translate = (key, values) => instance.t(key as string, { ...values });
  translators.set(language, translate);
  return translate;
}

export type { MessageKey } from './en.ts';
