/**
 * The one part of Papa Parse that we use: its low-level parser.
 * (The published declarations pull Node's types in, which would let `process` compile in shared/.)
 */
declare module 'papaparse' {
  export interface ParserConfig {
    readonly delimiter: string;
    readonly newline: '\n' | '\r' | '\r\n';
    readonly quoteChar: string;
    readonly preview?: number;
  }

  export interface ParseError {
    readonly code: string;
    /** Index into `data` of the row concerned. */
    readonly row: number;
  }

  export interface ParseResult {
    readonly data: string[][];
    readonly errors: readonly ParseError[];
    /** `cursor`: characters consumed by the rows in `data`. */
    readonly meta: { readonly cursor: number };
  }

  export interface Parser {
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParseResult;
  }

  const Papa: { readonly Parser: new (config: ParserConfig) => Parser };
  export { Papa as default };
}
