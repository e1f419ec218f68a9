/**
 * The same keys in another language. Plurals follow i18next (`_one`, `_other`); a language
 * without a singular form, such as Chinese, has `_other` only.
 */
export type Translated<Source> = { readonly [K in keyof Source as K extends `${string}_one` ? never : K]: string };
