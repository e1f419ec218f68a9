/** The words of every language by the keys that English defines. */
import type { Language } from '../languages.ts';
import { en } from './en.ts';
import type { Translated } from './translated.ts';
import { zhCN } from './zh-CN.ts';

export const catalogues: Readonly<Record<Language, Translated<typeof en>>> = {
  en,
  'zh-CN': zhCN,
};
