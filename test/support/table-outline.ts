/** What a table says beside its numbers, for tests that list it: title, columns, where narrow places stop. */
import { unstyled } from '../../shared/language/rich-text.ts';
import type { Column, ResultTable } from '../../shared/results/element.ts';

/** `beta: β, right, brief`; of a column in another form where there is little room: `est: Estimate, right, brief as estimate`. */
function columnLine({ id, head, align, brief }: Column): string {
  const narrow =
    brief === undefined ? [] : [brief === true ? 'brief' : brief === 'only' ? 'brief only' : `brief as ${brief}`];
  return `${id}: ${[unstyled(head), align, ...narrow].join(', ')}`;
}

export const outlineOf = ({ id, title, columns }: ResultTable) => ({ id, title, columns: columns.map(columnLine) });

export const noteOf = ({ note }: ResultTable): string => unstyled(note ?? []).replaceAll('\u00a0', ' ');
