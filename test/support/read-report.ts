/** The blocks of a report as a test reads them. */
import type { ReportBlock, TableBlock } from '../../shared/report/blocks.ts';
import type { RichText } from '../../shared/language/rich-text.ts';

export function textOf(text: RichText): string {
  return text
    .map((run) => run.text)
    .join('')
    .replaceAll('\u00a0', ' ');
}

/** Throws where there is no table of that id. */
export function tableOf(blocks: readonly ReportBlock[], id: string): TableBlock {
  const found = blocks.find((block) => block.kind === 'table' && block.id === id);
  if (found?.kind !== 'table') throw new Error(`no table ${id}`);
  return found;
}

export function cellsOf(table: TableBlock): string[][] {
  return table.rows.map((row) => row.cells.map(textOf));
}

/** Everything but tables and figures, a block a line. */
export function wordsOf(blocks: readonly ReportBlock[]): string {
  return blocks
    .map((block) => ('text' in block ? (typeof block.text === 'string' ? block.text : textOf(block.text)) : ''))
    .join('\n');
}
