/** A web page -> its tables, one a sheet. Nothing in it is executed or fetched: it is cut into tags and texts. */
import { Parser } from 'htmlparser2';
import { pieces, readHead, type TableSource } from '../read-pieces.ts';
import type { ImportHost } from '../reader.ts';
import type { Encoding } from '../csv/choices.ts';
import { Enough } from '../workbook/open-parts.ts';
import type { Merge, Sheet } from '../workbook/sheet.ts';
import { cancelled, notATable } from '../workbook/workbook-fault.ts';
import { markupKind, pageEncoding } from './page-start.ts';
import { HtmlTables, type TableListener } from './html-tables.ts';

export async function openHtml(
  source: TableSource,
  host: ImportHost,
  chosen: Encoding | undefined,
): Promise<{ readonly sheets: readonly Sheet[]; readonly encoding: Encoding }> {
  const head = await readHead(source);
  const kind = markupKind(head.bytes);
  if (kind === 'web-archive') throw notATable(source.fileName, 'MHTML', 'web-archive');
  if (kind === 'xml-workbook') throw notATable(source.fileName, 'Excel 2003 XML', 'workbook');
  const encoding = chosen ?? pageEncoding(head.bytes);
  const page = { source, host, encoding };
  const filled = new Map<number, number>();
  await readPage(page, { onRow: (table) => Boolean(filled.set(table, (filled.get(table) ?? 0) + 1)) });
  // Pages are laid out in tables too; those without a row of their own hold nothing.
  const tables = [...filled.keys()].sort((a, b) => a - b);
  if (tables.length === 0) throw notATable(source.fileName, 'HTML', 'web-page');
  const sheets = tables.map((table) => ({
    name: String(table + 1),
    isHidden: false,
    rows: (onRow: Parameters<Sheet['rows']>[0], onShare?: (share: number) => void) =>
      readPage(page, { onRow: (index, row) => index !== table || onRow(row) }, onShare),
    async merges(lastRow: number) {
      const merges: Merge[] = [];
      await readPage(page, {
        onRow: (index, row) => index !== table || row.index < lastRow,
        onMerge: (index, merge) => index === table && merges.push(merge),
      });
      return merges;
    },
  }));
  return { sheets, encoding };
}

interface Page {
  readonly source: TableSource;
  readonly host: ImportHost;
  readonly encoding: Encoding;
}

async function readPage(
  { source, host, encoding }: Page,
  listener: TableListener,
  onShare?: (share: number) => void,
): Promise<void> {
  const parser = new Parser(new HtmlTables(source.fileName, listener), { decodeEntities: true });
  const decoder = host.decoders.create(encoding);
  let done = 0;
  try {
    for await (const piece of pieces(source)) {
      if (host.isCancelled?.() === true) throw cancelled();
      parser.write(decoder.decode(piece, { stream: true }));
      done += piece.length;
      onShare?.(done / Math.max(1, source.bytes));
    }
    parser.write(decoder.decode(new Uint8Array(0), { stream: false }));
    parser.end();
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}
