/** Names of constructs as the model syntax knows them: letters of any script, digits, `_` and `.`, no digit first. */
import { modelColumns } from '../compile/model-columns.ts';
import type { ProjectDocument } from '../types.ts';

const namePattern = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** Words the syntax gives a meaning to. */
const reserved = new Set(['NA', 'c', 'start', 'equal', 'Inf', 'NaN', 'TRUE', 'FALSE']);
const longest = 64;

export function isValidName(name: string): boolean {
  return name.length <= longest && namePattern.test(name) && !reserved.has(name);
}

/** Free for this construct: no other construct and no used column has it. */
export function isFreeName(document: ProjectDocument, name: string, exceptId?: string): boolean {
  const isTaken = document.diagram.nodes.some(
    (node) => node.kind === 'construct' && node.id !== exceptId && node.name === name,
  );
  return !isTaken && !modelColumns(document).includes(name);
}

/** A valid name made from a label: `Social cues` becomes `Social_cues`, `持续信任` stays. */
export function nameFromLabel(label: string): string {
  const words = label
    .normalize('NFC')
    .trim()
    .slice(0, longest - 8);
  const name = words.replace(/[^\p{L}\p{N}_.]+/gu, '_').replace(/^_+|_+$/g, '');
  if (name === '') return 'F';
  return isValidName(name) ? name : `F_${name}`;
}

/** The same name, or with the lowest number that makes it free. `alsoTaken` are names given in the same edit. */
export function uniqueName(document: ProjectDocument, base: string, alsoTaken: readonly string[] = []): string {
  const isFree = (name: string) => isFreeName(document, name) && !alsoTaken.includes(name);
  if (isFree(base)) return base;
  for (let number = 2; ; number++) {
    const name = `${base}${/\d$/.test(base) ? '_' : ''}${number}`;
    if (isFree(name)) return name;
  }
}

/** What the columns' names share at their start, without trailing digits and separators: LOC1, LOC2 give LOC. */
export function commonPrefix(columns: readonly string[]): string {
  const [first = '', ...others] = columns;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).replace(/[\d_.\- ]+$/, '');
}
