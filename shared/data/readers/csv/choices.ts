/** What can be chosen when a text table is read; without validators, for screens and the command line list it too. */
export { encodings, type Encoding } from '../../decode/encodings.ts';

export const delimiters = [',', ';', '\t', '|', ' '] as const;
export type Delimiter = (typeof delimiters)[number];
