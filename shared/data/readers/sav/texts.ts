/** Bytes of an SPSS data file -> text. */
import { withoutDirectionMarks } from '../../../direction-marks.ts';
import type { StreamingDecoder, TextDecoders } from '../../decode/text-decoders.ts';
import type { DeclaredEncoding } from './choices.ts';

const replacement = '\uFFFD';
const none = new Uint8Array(0);

/** Texts are filled up with blanks, some programs' with zeros. */
export function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end -= 1;
  return bytes.subarray(0, end);
}

export class Texts {
  /** Some bytes meant nothing in this encoding. */
  hasUndecodable = false;
  private readonly decoder: StreamingDecoder;

  constructor(decoders: TextDecoders, encoding: DeclaredEncoding) {
    this.decoder = decoders.create(encoding);
  }

  /** As it stands, without the blanks at its end. */
  read(bytes: Uint8Array): string {
    // By streaming: Node 20 and 22 read Windows-1252 as Latin 1 when they are given all of it at once.
    const text =
      this.decoder.decode(withoutPadding(bytes), { stream: true }) + this.decoder.decode(none, { stream: false });
    this.hasUndecodable ||= text.includes(replacement);
    return text;
  }

  /** A name or label: one line that speaks to no terminal and turns nothing around. */
  readLine(bytes: Uint8Array): string {
    return withoutDirectionMarks(this.read(bytes))
      .replace(/\s+/gu, ' ')
      .replace(/\p{Cc}/gu, '')
      .trim();
  }
}
