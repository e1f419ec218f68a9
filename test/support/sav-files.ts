/** SPSS data files that haven and PSPP wrote. */
import { readFileSync } from 'node:fs';

/** Seen from this folder, as the study is: where sources are bundled, that is where they were. */
export function readSavFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../golden/data/sav/${name}`, import.meta.url)));
}
