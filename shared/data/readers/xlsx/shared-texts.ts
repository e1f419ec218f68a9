/** The texts that the cells of a workbook refer to. */
import { readPart, type Archive } from '../workbook/open-parts.ts';
import { tooLarge } from '../workbook/workbook-fault.ts';
import { localName } from '../workbook/xml-reader.ts';
import { unescaped } from './escapes.ts';

/** Characters held, however small the file is, and how many for each of its bytes. */
const constantLength = 50_000_000;
const timesFile = 5;
/** What an entry takes beside its characters. */
const entryLength = 16;

export async function sharedTexts(archive: Archive, part: string): Promise<readonly string[]> {
  const texts: string[] = [];
  const most = constantLength + timesFile * archive.source.bytes;
  let length = 0;
  let current = '';
  let isText = false;
  let phonetic = 0;
  await readPart(archive, part, {
    open(name) {
      const local = localName(name);
      if (local === 'si') current = '';
      else if (local === 'rPh') phonetic += 1;
      else if (local === 't') isText = phonetic === 0;
    },
    close(name) {
      const local = localName(name);
      if (local === 't') isText = false;
      else if (local === 'rPh') phonetic -= 1;
      else if (local === 'si') {
        texts.push(unescaped(current));
        length += entryLength;
      }
    },
    text(piece) {
      if (!isText) return;
      current += piece;
      length += piece.length;
      if (length > most) throw tooLarge(archive.source.fileName);
    },
  });
  return texts;
}
