/** Parts of a zipped workbook, read as XML. */
import type { TableSource } from '../read-pieces.ts';
import type { ImportHost } from '../reader.ts';
import { cancelled, damaged } from './workbook-fault.ts';
import { XmlFault, XmlReader, type XmlHandler } from './xml-reader.ts';
import type { ZipDirectory } from './zip-directory.ts';
import { entryPieces } from './zip-entry.ts';

export interface Archive {
  readonly source: TableSource;
  readonly host: ImportHost;
  readonly directory: ZipDirectory;
}

/** What a handler throws to stop reading a part before its end. */
export class Enough extends Error {}

/** Reads a part to its end, or until the handler has enough. */
export async function readPart(
  { source, host, directory }: Archive,
  name: string,
  handler: XmlHandler,
  onShare?: (share: number) => void,
): Promise<void> {
  const entry = directory.get(name.toLowerCase());
  if (!entry) throw damaged(source.fileName, name, 'part');
  const xml = new XmlReader(handler);
  const decoder = host.decoders.create('utf-8');
  let done = 0;
  try {
    for await (const piece of entryPieces(source, entry)) {
      if (host.isCancelled?.() === true) throw cancelled();
      done += piece.length;
      xml.push(decoder.decode(piece, { stream: true }));
      onShare?.(done / Math.max(1, entry.size));
    }
    xml.push(decoder.decode(new Uint8Array(0), { stream: false }));
    xml.end();
  } catch (error) {
    if (error instanceof Enough) return;
    if (error instanceof XmlFault) throw damaged(source.fileName, entry.name, error.kind);
    throw error;
  }
}
