/** The bytes of a file in the order in which they stand, as many at a time as are asked for. */
import { chunksOf, type TableSource } from '../read-pieces.ts';
import { damaged } from './damage.ts';

const none = new Uint8Array(0);

export class ByteReader {
  /** Position of the byte that comes next. */
  at = 0;
  private readonly size: number;
  private readonly chunks: AsyncGenerator<Uint8Array, undefined>;
  private rest: Uint8Array = none;

  constructor(source: TableSource) {
    this.size = source.bytes;
    this.chunks = chunksOf(source);
  }

  /** The next `count` bytes. Throws SavDamage where there are fewer; memory is taken for what is there alone. */
  async take(count: number): Promise<Uint8Array> {
    if (count < 0) throw damaged('invalid', this.at);
    if (count > this.size - this.at) throw damaged('truncated', this.at);
    if (this.rest.length === 0) this.rest = (await this.nextChunk()) ?? none;
    if (count <= this.rest.length) return this.cut(count);
    const taken = new Uint8Array(count);
    for (let filled = 0; filled < count;) {
      const part = await this.next(count - filled);
      if (part === undefined) throw damaged('truncated', this.at);
      taken.set(part, filled);
      filled += part.length;
    }
    return taken;
  }

  /** What comes next, at most `most` bytes of it; undefined at the end of the file. */
  async next(most = Infinity): Promise<Uint8Array | undefined> {
    if (this.rest.length === 0) {
      const chunk = await this.nextChunk();
      if (chunk === undefined) return undefined;
      this.rest = chunk;
    }
    return this.cut(Math.min(most, this.rest.length));
  }

  /** Goes on to a later place in the file. */
  async skipTo(place: number): Promise<void> {
    if (!(place >= this.at)) throw damaged('invalid', this.at);
    if (place > this.size) throw damaged('truncated', this.at);
    while (this.at < place) if ((await this.next(place - this.at)) === undefined) throw damaged('truncated', this.at);
  }

  /** Lets the file go before its end. */
  async close(): Promise<void> {
    await this.chunks.return(undefined);
  }

  private async nextChunk(): Promise<Uint8Array | undefined> {
    for (;;) {
      const { done, value } = await this.chunks.next();
      if (done === true) return undefined;
      if (value.length > 0) return value;
    }
  }

  private cut(count: number): Uint8Array {
    const part = this.rest.subarray(0, count);
    this.rest = this.rest.subarray(count);
    this.at += count;
    return part;
  }
}
