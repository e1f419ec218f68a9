/**
 * XML arriving in pieces -> elements and texts. Strict where damage shows (elements that do not close, unknown
 * entities) and closed to what workbooks have no use for: document types, entities of their own, endless depth.
 */
import type { DamageKind } from './workbook-fault.ts';

export interface XmlHandler {
  /** `attributes` as they stand; `attribute` finds one. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** A text may come in several pieces. */
  text(text: string): void;
}

export class XmlFault extends Error {
  readonly kind: DamageKind;

  constructor(kind: DamageKind) {
    super(kind);
    this.kind = kind;
  }
}

const deepest = 256;
/** Longer than any tag or comment of a workbook. */
const longestToken = 4_000_000;

export class XmlReader {
  private pending = '';
  private readonly stack: string[] = [];
  private hasRoot = false;
  private readonly handler: XmlHandler;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  push(piece: string): void {
    const text = this.pending === '' ? piece : this.pending + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open === -1) {
        // An entity that is cut waits for its other half.
        const cut = text.lastIndexOf('&');
        const end = cut >= at && cut > text.length - 12 && !text.includes(';', cut) ? cut : text.length;
        this.characters(text.slice(at, end));
        at = end;
        break;
      }
      if (open > at) this.characters(text.slice(at, open));
      const end = this.token(text, open);
      if (end === -1) {
        at = open;
        break;
      }
      at = end;
    }
    this.pending = text.slice(at);
    if (this.pending.length > longestToken) throw new XmlFault('xml');
  }

  end(): void {
    if (this.pending.trim() !== '' || this.stack.length > 0 || !this.hasRoot) throw new XmlFault('xml');
  }

  /** The token that begins at `open`; returns where it ends, or -1 when more text is needed. */
  private token(text: string, open: number): number {
    const second = text.charCodeAt(open + 1);
    if (Number.isNaN(second)) return -1;
    if (second === 0x3f) return behind(text, '?>', open + 2);
    if (second === 0x21) return this.declaration(text, open);
    const close = tagEnd(text, open + 1);
    if (close === -1) return -1;
    if (second === 0x2f) this.closeTag(text.slice(open + 2, close).trimEnd());
    else this.openTag(text, open + 1, close);
    return close + 1;
  }

  private declaration(text: string, open: number): number {
    if (text.startsWith('<!--', open)) return behind(text, '-->', open + 4);
    if (text.startsWith('<![CDATA[', open)) {
      const end = behind(text, ']]>', open + 9);
      if (end !== -1 && this.stack.length > 0) this.handler.text(text.slice(open + 9, end - 3));
      return end;
    }
    if (text.length < open + 9) return -1;
    throw new XmlFault('entities');
  }

  private openTag(text: string, from: number, close: number): void {
    const isEmpty = text.charCodeAt(close - 1) === 0x2f;
    const end = isEmpty ? close - 1 : close;
    let nameEnd = from;
    while (nameEnd < end && text.charCodeAt(nameEnd) > 0x20) nameEnd += 1;
    const name = text.slice(from, nameEnd);
    if (name === '' || (this.hasRoot && this.stack.length === 0)) throw new XmlFault('xml');
    this.hasRoot = true;
    this.handler.open(name, nameEnd < end ? text.slice(nameEnd, end) : '');
    if (isEmpty) {
      this.handler.close(name);
      return;
    }
    if (this.stack.length >= deepest) throw new XmlFault('depth');
    this.stack.push(name);
  }

  private closeTag(name: string): void {
    if (this.stack.pop() !== name) throw new XmlFault('xml');
    this.handler.close(name);
  }

  private characters(text: string): void {
    if (this.stack.length > 0) this.handler.text(decodeEntities(text));
    else if (text.replace('\uFEFF', '').trim() !== '') throw new XmlFault('xml');
  }
}

/** The value of an attribute by its full name, with entities read. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    if (attributes.charCodeAt(at - 1) > 0x20) continue;
    let sign = at + name.length;
    while (attributes.charCodeAt(sign) <= 0x20) sign += 1;
    if (attributes.charCodeAt(sign) !== 0x3d) continue;
    sign += 1;
    while (attributes.charCodeAt(sign) <= 0x20) sign += 1;
    const quote = attributes[sign];
    const end = quote === '"' || quote === "'" ? attributes.indexOf(quote, sign + 1) : -1;
    if (end === -1) throw new XmlFault('xml');
    return decodeEntities(attributes.slice(sign + 1, end));
  }
  return undefined;
}

/** A name without the prefix of its namespace. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8})?;?/gi, (whole: string, body: string | undefined) => {
    if (body === undefined || !whole.endsWith(';')) throw new XmlFault('xml');
    if (!body.startsWith('#')) {
      const sign = named[body];
      if (sign === undefined) throw new XmlFault('entities');
      return sign;
    }
    const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
    if (!(code <= 0x10ffff)) throw new XmlFault('xml');
    return String.fromCodePoint(code);
  });
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** The `>` that ends a tag: not one inside an attribute's value. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3c) throw new XmlFault('xml');
  }
  return -1;
}
