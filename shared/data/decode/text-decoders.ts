/** Decoding bytes to text: the host's decoder behind one small interface, and its output cleaned. */
import type { DeclaredEncoding, Encoding } from './encodings.ts';

/** One decoder in progress; `stream: true` keeps a character cut in two until its other half arrives. */
export interface StreamingDecoder {
  decode(bytes: Uint8Array, options: { readonly stream: boolean }): string;
}

/** What a host provides (`TextDecoder` is not part of ECMAScript). Bytes that mean nothing become U+FFFD. */
export interface TextDecoders {
  create(encoding: Encoding | DeclaredEncoding): StreamingDecoder;
}
