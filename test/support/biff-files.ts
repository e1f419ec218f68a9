/** Old Excel workbooks put together record by record, without a container. */

export function shorts(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of values.entries()) view.setUint16(2 * i, value & 0xffff, true);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function record(type: number, ...content: readonly Uint8Array[]): Uint8Array {
  const bytes = joined(content);
  return joined([shorts(type, bytes.length), bytes]);
}

/** `content`: 5 a workbook, 0x10 a sheet, 0x20 a chart. */
export const begin = (content: number): Uint8Array => record(0x0809, shorts(0x0600, content, 0, 0, 0, 0, 0, 0));
export const end = record(0x000a);

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function sst(...texts: readonly string[]): Uint8Array {
  const { length } = texts;
  return record(
    0x00fc,
    shorts(length, 0, length, 0),
    ...texts.flatMap((text) => [shorts(text.length), Uint8Array.of(0), latin(text)]),
  );
}

export function sheetRecord(name: string, at: number): Uint8Array {
  return record(0x0085, shorts(at, at >>> 16, 0), Uint8Array.of(name.length, 0), latin(name));
}

/** A workbook of one sheet. `shift`: by how much the place of the sheet is told wrongly; `isOpen`: the sheet has no end. */
export function stream(
  globals: Uint8Array | readonly Uint8Array[],
  cells: readonly Uint8Array[],
  { shift = 0, isOpen = false }: { readonly shift?: number; readonly isOpen?: boolean } = {},
): Uint8Array {
  const before = [begin(5), ...(globals instanceof Uint8Array ? [globals] : globals)];
  const at = joined(before).length + sheetRecord('Data', 0).length + end.length;
  return joined([...before, sheetRecord('Data', at + shift), end, begin(0x10), ...cells, ...(isOpen ? [] : [end])]);
}

export const book = (globals: Uint8Array | readonly Uint8Array[], cells: readonly Uint8Array[]): Uint8Array =>
  stream(globals, cells);
