/** An Excel workbook -> its sheets. */
import type { TableSource } from '../read-pieces.ts';
import type { ImportHost } from '../reader.ts';
import { readPart, type Archive } from '../workbook/open-parts.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { damaged, notATable } from '../workbook/workbook-fault.ts';
import { attribute, localName } from '../workbook/xml-reader.ts';
import { readDirectory, type ZipDirectory } from '../workbook/zip-directory.ts';
import { dateStyles } from './date-styles.ts';
import { partOf, relationsOf, type Relation } from './package-parts.ts';
import { sharedTexts } from './shared-texts.ts';
import { mergesOf, rowsOf, type SheetContext } from './sheet-rows.ts';

export async function openXlsx(source: TableSource, host: ImportHost): Promise<readonly Sheet[]> {
  const archive = { source, host, directory: await readDirectory(source) };
  const workbook = partOf(archive, await relationsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml';
  if (!archive.directory.has(workbook.toLowerCase()) || !/^xl\/.*\.xml$/i.test(workbook)) throw otherKind(archive);
  const relations = await relationsOf(archive, workbook);
  const { entries, is1904 } = await workbookEntries(archive, workbook);
  const targets = new Map(relations.map((relation) => [relation.id, relation]));
  // Charts on sheets of their own have no cells.
  const sheets = entries.filter(
    ({ id }) => targets.get(id)?.kind !== 'chartsheet' && targets.get(id)?.kind !== 'dialogsheet',
  );
  if (sheets.length === 0) throw damaged(source.fileName, workbook, 'content');
  const context = lazyContext(archive, relations, is1904);
  return sheets.map(({ name, id, isHidden }) => {
    const part = targets.get(id)?.target ?? '';
    return {
      name,
      isHidden,
      rows: async (onRow, onShare) => rowsOf(archive, part, await context(), onRow, onShare),
      merges: (lastRow) => mergesOf(archive, part, lastRow),
    };
  });
}

/** Texts and styles are the same for all sheets and read when the first is. */
function lazyContext(archive: Archive, relations: readonly Relation[], is1904: boolean): () => Promise<SheetContext> {
  let context: Promise<SheetContext> | undefined;
  const load = async () => {
    const styles = partOf(archive, relations, 'styles');
    const texts = partOf(archive, relations, 'sharedStrings');
    return {
      is1904,
      isDate: styles === undefined ? [] : await dateStyles(archive, styles),
      texts: texts === undefined ? [] : await sharedTexts(archive, texts),
    };
  };
  return () => (context ??= load());
}

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

async function workbookEntries(
  archive: Archive,
  part: string,
): Promise<{ readonly entries: readonly SheetEntry[]; readonly is1904: boolean }> {
  const entries: SheetEntry[] = [];
  let is1904 = false;
  await readPart(archive, part, {
    open(name, attributes) {
      const local = localName(name);
      if (local === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (local !== 'sheet') return;
      const relation = /\s[\w-]+:id\s*=/.exec(attributes)?.[0].replace(/\s*=$/, '').trim() ?? 'id';
      entries.push({
        name: attribute(attributes, 'name') ?? '',
        id: attribute(attributes, relation) ?? '',
        isHidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { entries, is1904 };
}

/** Other programs pack their files in the same way. */
const kinds: readonly { readonly part: RegExp; readonly kind: string; readonly context: string }[] = [
  { part: /^xl\/workbook\.bin$/, kind: 'xlsb', context: 'workbook' },
  { part: /^word\//, kind: 'docx', context: 'document' },
  { part: /^ppt\//, kind: 'pptx', context: 'document' },
  { part: /^index\/document\.iwa$|^index\.zip$|^index\/.*\.iwa$/, kind: 'numbers', context: 'numbers' },
  { part: /^content\.xml$/, kind: 'odt', context: 'document' },
  { part: /^xl\//, kind: 'xlsx', context: 'damaged' },
];

function otherKind({ directory, source }: { readonly directory: ZipDirectory; readonly source: TableSource }): Error {
  const names = [...directory.keys()];
  const found = kinds.find(({ part }) => names.some((name) => part.test(name)));
  if (found?.context === 'damaged') return damaged(source.fileName, 'xl/workbook.xml', 'part');
  return notATable(source.fileName, found?.kind ?? 'zip', found?.context ?? 'archive');
}
