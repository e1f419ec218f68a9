/** An OpenDocument spreadsheet -> its sheets. All of them stand one behind the other in one part. */
import type { TableSource } from '../read-pieces.ts';
import type { ImportHost } from '../reader.ts';
import { Enough, readPart, type Archive } from '../workbook/open-parts.ts';
import type { Merge, Sheet } from '../workbook/sheet.ts';
import { damaged, notATable } from '../workbook/workbook-fault.ts';
import { attribute } from '../workbook/xml-reader.ts';
import { readDirectory } from '../workbook/zip-directory.ts';
import { TableCollector } from './table-collector.ts';

const part = 'content.xml';
const mostSheets = 10_000;

export async function openOds(source: TableSource, host: ImportHost): Promise<readonly Sheet[]> {
  const archive = { source, host, directory: await readDirectory(source) };
  if (await isEncrypted(archive)) throw notATable(source.fileName, 'ods', 'encrypted');
  const { names, hiddenStyles } = await listTables(archive);
  if (names.length === 0) throw damaged(source.fileName, part, 'content');
  return names.map(({ name, style }, index) => ({
    name,
    isHidden: hiddenStyles.has(style),
    rows: (onRow, onShare) => readPart(archive, part, new TableCollector(source.fileName, index, { onRow }), onShare),
    async merges(lastRow) {
      const merges: Merge[] = [];
      const onRow = (row: { readonly index: number }) => row.index < lastRow;
      await readPart(
        archive,
        part,
        new TableCollector(source.fileName, index, { onRow, onMerge: (merge) => merges.push(merge) }),
      );
      return merges;
    },
  }));
}

/** A password leaves the list of parts readable, which says that the others are not. */
async function isEncrypted(archive: Archive): Promise<boolean> {
  const manifest = 'META-INF/manifest.xml';
  if (!archive.directory.has(manifest.toLowerCase())) return false;
  let isFound = false;
  await readPart(archive, manifest, {
    open(name) {
      if (!name.endsWith('encryption-data')) return;
      isFound = true;
      throw new Enough();
    },
    close: () => undefined,
    text: () => undefined,
  });
  return isFound;
}

interface Listed {
  readonly names: readonly { readonly name: string; readonly style: string }[];
  readonly hiddenStyles: ReadonlySet<string>;
}

async function listTables(archive: Archive): Promise<Listed> {
  const names: { name: string; style: string }[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let depth = 0;
  await readPart(archive, part, {
    open(name, attributes) {
      if (name === 'style:style') style = attribute(attributes, 'style:name') ?? '';
      else if (name === 'style:table-properties') {
        if (attribute(attributes, 'table:display') === 'false') hiddenStyles.add(style);
      } else if (name === 'table:table') {
        depth += 1;
        // A table inside a cell is no sheet.
        if (depth > 1) return;
        names.push({
          name: attribute(attributes, 'table:name') ?? '',
          style: attribute(attributes, 'table:style-name') ?? '',
        });
        if (names.length > mostSheets) throw damaged(archive.source.fileName, part, 'content');
      }
    },
    close(name) {
      if (name === 'table:table') depth -= 1;
    },
    text: () => undefined,
  });
  return { names, hiddenStyles };
}
