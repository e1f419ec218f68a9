/** Tables in web pages: survey platforms and old systems call them .xls. */
import { success } from '../../../problem.ts';
import type { Encoding } from '../csv/choices.ts';
import type { ImportHost, Reader } from '../reader.ts';
import type { TableSource } from '../read-pieces.ts';
import { previewWorkbook, readWorkbook, type OpenSheets } from '../workbook/read-workbook.ts';
import { htmlFormat } from './format.ts';
import { openHtml } from './open-html.ts';
import { markupKind } from './page-start.ts';
import type { HtmlChoices, HtmlSettings } from './schema.ts';

export const htmlReader: Reader<HtmlSettings> = {
  ...htmlFormat,
  recognises: (start) => markupKind(start) !== undefined,
  async preview(source, { encoding: chosen, ...choices }, host) {
    const opening = openingOf(chosen);
    const preview = await previewWorkbook(opening.open, source, choices, host);
    if (!preview.ok) return preview;
    const settings = { ...preview.value.settings, encoding: opening.encoding() };
    return success({ ...preview.value, settings }, preview.problems);
  },
  async read(source, { encoding: chosen, ...choices }: HtmlChoices, host) {
    const opening = openingOf(chosen);
    const read = await readWorkbook(opening.open, source, choices, host);
    if (!read.ok) return read;
    const settings = { ...read.value.settings, encoding: opening.encoding() };
    return success({ ...read.value, settings }, read.problems);
  },
};

/** Opening a page tells its encoding on the way. */
function openingOf(chosen: Encoding | undefined): { readonly open: OpenSheets; readonly encoding: () => Encoding } {
  let encoding: Encoding = chosen ?? 'utf-8';
  return {
    encoding: () => encoding,
    async open(source: TableSource, host: ImportHost) {
      const page = await openHtml(source, host, chosen);
      encoding = page.encoding;
      return page.sheets;
    },
  };
}
