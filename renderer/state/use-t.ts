/** Texts in the language of the window. */
import { createTranslate, type Translate } from '../../shared/language/translate.ts';
import { getState, useApp } from './store.ts';

/** Changes with the language: a component that uses it is drawn anew. */
export function useT(): Translate {
  return createTranslate(useApp((state) => state.view.language));
}

export function currentTranslate(): Translate {
  return createTranslate(getState().view.language);
}
