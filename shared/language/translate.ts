/** Turns message keys into text. i18next chooses the message and its plural; nothing is escaped here: renderers escape. */
import { createInstance } from 'i18next';
import { withoutDirectionMarks } from '../direction-marks.ts';
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
    resources: { [language]: { translation: catalogues[language] } },
  });
  const translate: Translate = (key, values = {}) =>
    fill(instance.t(key as string, { ...values, skipInterpolation: true }), values);
  translators.set(language, translate);
  return translate;
}

/** All values at once: one whose text is `{{other}}` stays that text. */
function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? withoutDirectionMarks(String(values[name])) : '',
  );
}

export type { MessageKey } from './en.ts';
