/** A result with its title and its note, as text for a terminal. */
import { unstyled } from '../../../shared/language/rich-text.ts';
import type { ResultTable } from '../../../shared/results/element.ts';
import { toText } from '../../../shared/results/write/terminal.ts';

export function printTable(table: ResultTable): string {
  const note = table.note && table.note.length > 0 ? [unstyled(table.note)] : [];
  return [table.title, toText(table), ...note].join('\n');
}
