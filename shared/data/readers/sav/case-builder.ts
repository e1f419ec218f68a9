/** Cells of 8 bytes, one after the other -> columns. */
import type { Column } from '../../../dataset.ts';
import { mostCells } from '../csv/table-builder.ts';
import { NumberColumn, TextColumn, type MissingNumbers } from './columns.ts';
import { damaged } from './damage.ts';
import type { Texts } from './texts.ts';
import type { SavVariable } from './variables.ts';

/** Of a part of a very long string, 255 of its 256 bytes are text. */
const textOfPart = 255;
const blank = 0x20;

type Growing =
  | { readonly kind: 'number'; readonly column: NumberColumn }
  | { readonly kind: 'text'; readonly column: TextColumn; readonly bytes: Uint8Array };

/** Where the bytes of a slot belong. */
interface Place {
  readonly growing: Growing;
  /** In the text of the variable. */
  readonly from: number;
  readonly to: number;
  readonly isLast: boolean;
}

/** What the answers may grow to. */
export interface CaseLimits {
  /** Cases that are read: as declared, or as many as a preview shows. */
  readonly cases: number;
  /** Cases for which there is room from the start. */
  readonly capacity: number;
  /** Bytes of all columns. */
  readonly bytes: number;
}

export class CaseBuilder {
  rows = 0;
  /** Slot of the case that comes next. */
  slot = 0;
  private readonly places: readonly Place[];
  private readonly columns: readonly Growing[];
  private readonly variables: number;
  private readonly limits: CaseLimits;
  private capacity: number;

  constructor(
    variables: readonly SavVariable[],
    slotCount: number,
    missing: MissingNumbers,
    texts: Texts,
    limits: CaseLimits,
  ) {
    this.limits = limits;
    this.variables = variables.length;
    this.capacity = Math.min(limits.capacity, limits.cases);
    const places = new Array<Place>(slotCount);
    this.columns = variables.map((variable) => {
      const growing: Growing =
        variable.width === 0
          ? { kind: 'number', column: new NumberColumn(variable, missing, this.capacity) }
          : {
              kind: 'text',
              column: new TextColumn(variable, missing, texts, this.capacity),
              bytes: new Uint8Array(variable.width),
            };
      placeVariable(variable, growing, places);
      return growing;
    });
    this.places = places;
  }

  get isFull(): boolean {
    return this.rows >= this.limits.cases;
  }

  get isText(): boolean {
    return this.places[this.slot]?.growing.kind === 'text';
  }

  number(value: number): void {
    const { growing } = this.places[this.slot] as Place;
    if (growing.kind === 'number') growing.column.set(this.rows, value);
    this.next();
  }

  text(bytes: Uint8Array, at: number): void {
    const { growing, from, to, isLast } = this.places[this.slot] as Place;
    if (growing.kind === 'text') {
      for (let place = from; place < to; place++) growing.bytes[place] = bytes[at + place - from] as number;
      if (isLast) growing.column.set(this.rows, growing.bytes);
    }
    this.next();
  }

  blanks(): void {
    const { growing, from, to, isLast } = this.places[this.slot] as Place;
    if (growing.kind === 'text') {
      growing.bytes.fill(blank, from, to);
      if (isLast) growing.column.set(this.rows, growing.bytes);
    }
    this.next();
  }

  finish(names: readonly string[]): readonly Column[] {
    return this.columns.map(({ column }, index) => column.finish(names[index] ?? '', this.rows));
  }

  /** Cells left out, by spelling. */
  *missing(): Generator<readonly [string, number]> {
    for (const { column } of this.columns) yield* column.missing;
  }

  private next(): void {
    this.slot += 1;
    if (this.slot < this.places.length) return;
    this.slot = 0;
    this.rows += 1;
    if (this.rows === this.capacity && !this.isFull) this.grow();
  }

  private grow(): void {
    const { cases, bytes } = this.limits;
    const cells = this.rows * this.variables;
    if (cells >= mostCells || 8 * cells >= bytes) throw damaged('too-large', 0);
    this.capacity = Math.min(2 * this.capacity, cases);
    for (const { column } of this.columns) column.grow(this.capacity);
  }
}

function placeVariable({ width, parts }: SavVariable, growing: Growing, places: Place[]): void {
  for (const [index, { first, slots }] of parts.entries())
    for (let slot = 0; slot < slots; slot++) {
      const from = Math.min(width, index * textOfPart + 8 * slot);
      const to = Math.min(width, from + 8, (index + 1) * textOfPart);
      places[first + slot] = { growing, from, to, isLast: index === parts.length - 1 && slot === slots - 1 };
    }
}
