/** Texts for kit pieces, which know no store: the window provides them around everything it shows. */
import { createContext, use } from 'react';
import { createTranslate, type Translate } from '../../shared/language/translate.ts';

export const Words = createContext<Translate>(createTranslate('en'));

export const useWords = (): Translate => use(Words);
