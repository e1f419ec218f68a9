/** The first bytes of a file -> how to read all of it. */
import { failure, problem, success } from '../../../problem.ts';
import type { Outcome, Problem } from '../../../problem.ts';
import { binaryKind, refusalOf } from '../../decode/binary.ts';
import { detectEncoding } from '../../decode/detect-encoding.ts';
import type { StreamingDecoder, TextDecoders } from '../../decode/text-decoders.ts';
import type { Encoding } from './choices.ts';
import type { CsvChoices, CsvSettings } from './schema.ts';
import { detectDialect, type Dialect } from './detect-dialect.ts';
import { findTitleLines } from './title-lines.ts';
import { titleNotes } from '../title-rows.ts';

export interface OpenedCsv {
  readonly settings: CsvSettings;
  readonly newline: '\n' | '\r';
  readonly hasSeparatorLine: boolean;
  readonly hasRowNames: boolean;
  readonly isWrapped: boolean;
  /** The encoding is a guess made from ASCII alone. */
  readonly isEncodingOpen: boolean;
  /** The first bytes as text. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Settings for a file that begins with `bytes`; `isWhole` when that is all of it. */
export function openCsv(
  fileName: string,
  bytes: Uint8Array,
  isWhole: boolean,
  choices: CsvChoices,
  decoders: TextDecoders,
): Outcome<OpenedCsv> {
  if (bytes.length === 0) return failure(problem('file-empty', { values: { file: fileName } }));
  const guess = detectEncoding(bytes);
  const isUtf16 = (encoding: Encoding): boolean => encoding === 'utf-16le' || encoding === 'utf-16be';
  const encoding = choices.encoding ?? guess.encoding;
  // UTF-16 is full of zero bytes; a user who names it knows better than a count of them.
  const kind = isUtf16(guess.encoding) || isUtf16(encoding) ? undefined : binaryKind(bytes);
  if (kind !== undefined)
    return failure(
      problem('file-not-a-table', { values: { file: fileName, kind, context: refusalOf(kind, fileName) } }),
    );
  const decoded = withoutMark(decodeStart(decoders.create(encoding), bytes, isWhole));
  const text = withoutNul(decoded);
  if (text.trim() === '' && isWhole) return failure(problem('file-empty', { values: { file: fileName } }));
  const { dialect, skipRows, titles } = findTable(text, isWhole, choices);
  const settings: CsvSettings = {
    encoding,
    delimiter: dialect.delimiter,
    header: dialect.header,
    decimal: dialect.decimal,
    missingCodes: choices.missingCodes ?? [],
    ...(choices.missingWords ? { missingWords: choices.missingWords } : {}),
    ...(skipRows > 0 ? { skipRows } : {}),
  };
  const isDoubtful = choices.encoding === undefined && guess.isDoubtful;
  return success(
    {
      settings,
      newline: dialect.newline,
      hasSeparatorLine: dialect.hasSeparatorLine,
      hasRowNames: dialect.hasRowNames,
      isWrapped: dialect.isWrapped,
      isEncodingOpen: choices.encoding === undefined && guess.isAscii,
      text: behindLines(text, skipRows),
      problems: [],
    },
    [
      ...(text.includes(replacement)
        ? [decodingDoubtful(encoding)]
        : isDoubtful
          ? [decodingDoubtful(encoding, 'guess')]
          : []),
      ...(text === decoded ? [] : [decodingDoubtful(encoding, 'nul')]),
      ...titleNotes(titles, skipRows),
    ],
  );
}

/** Whether lines above the table are known: somebody said, or a file is read again as it was (where none is 0). */
function isSettled({ skipRows, encoding, delimiter, decimal, header }: CsvChoices): boolean {
  return skipRows !== undefined || ![encoding, delimiter, decimal, header].includes(undefined);
}

/** Where the table begins and how it is written; lines above it are looked for where nobody says how many there are. */
function findTable(
  text: string,
  isWhole: boolean,
  choices: CsvChoices,
): { readonly dialect: Dialect; readonly skipRows: number; readonly titles: readonly string[] } {
  const chosen = choices.skipRows ?? 0;
  const dialect = detectDialect(behindLines(text, chosen), isWhole, choices);
  if (isSettled(choices) || choices.header === false || dialect.isWrapped)
    return { dialect, skipRows: chosen, titles: [] };
  const separatorLines = dialect.hasSeparatorLine ? 1 : 0;
  const { count, titles } = findTitleLines(behindLines(text, separatorLines), dialect);
  if (count === 0) return { dialect, skipRows: 0, titles };
  const skipRows = separatorLines + count;
  const { delimiter } = dialect;
  return { dialect: detectDialect(behindLines(text, skipRows), isWhole, { ...choices, delimiter }), skipRows, titles };
}

/** The text behind so many lines; '' where it has not as many. */
function behindLines(text: string, count: number): string {
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  let at = 0;
  for (let line = 0; line < count; line++) {
    const end = text.indexOf(newline, at);
    if (end === -1) return '';
    at = end + 1;
  }
  return text.slice(at);
}

/** Always by streaming: Node 20 and 22 read Windows-1252 as Latin 1 when they are given all of it at once. */
function decodeStart(decoder: StreamingDecoder, bytes: Uint8Array, isWhole: boolean): string {
  const text = decoder.decode(bytes, { stream: true });
  return isWhole ? text + decoder.decode(new Uint8Array(0), { stream: false }) : text;
}

/** What a decoder writes where bytes mean nothing. */
export const replacement = '\uFFFD';

/**
 * `guess`: all characters could be read, but another encoding explains them almost as well. `nul`: there were characters
 * that no text has.
 */
export function decodingDoubtful(encoding: Encoding, context: 'unreadable' | 'guess' | 'nul' = 'unreadable'): Problem {
  return problem('text-decoding-doubtful', { values: { encoding, context } });
}

/** The first text of a file without its byte order mark, which most decoders remove themselves. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Text without NUL characters, which no answer contains; that there were some is said. */
export function withoutNul(text: string): string {
  return text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
}
