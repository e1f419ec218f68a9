/** What can be chosen when an SPSS data file is read. */
export { declaredEncodings, type DeclaredEncoding } from '../../decode/encodings.ts';
