/** Which of a workbook's cell styles show dates. */
import { isDateFormat } from '../workbook/dates.ts';
import { readPart, type Archive } from '../workbook/open-parts.ts';
import { attribute, localName } from '../workbook/xml-reader.ts';

/** By the index of the style that cells name. */
export async function dateStyles(archive: Archive, part: string): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isInCellStyles = false;
  await readPart(archive, part, {
    open(name, attributes) {
      const local = localName(name);
      if (local === 'cellXfs') isInCellStyles = true;
      else if (local === 'numFmt') {
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      } else if (local === 'xf' && isInCellStyles) formats.push(Number(attribute(attributes, 'numFmtId') ?? '0'));
    },
    close(name) {
      if (localName(name) === 'cellXfs') isInCellStyles = false;
    },
    text: () => undefined,
  });
  return formats.map((id) => isDateFormat(id, codes.get(id)));
}
