/** A CSV file -> a Dataset, in one streamed pass that never holds the whole text. */
import { failure, problem, success } from '../../../problem.ts';
import type { Outcome, Problem } from '../../../problem.ts';
import { detectEncoding } from '../../decode/detect-encoding.ts';
import { pieces, readHead, type TableSource } from '../read-pieces.ts';
import type { ImportHost, ReadTable } from '../reader.ts';
import type { Encoding } from './choices.ts';
import { decodingDoubtful, openCsv, replacement, withoutMark, withoutNul } from './open-csv.ts';
import type { OpenedCsv } from './open-csv.ts';
import { createRowReader } from './read-rows.ts';
import type { CsvChoices, CsvSettings } from './schema.ts';
import { TableBuilder } from './table-builder.ts';
import type { FinishedTable } from './table-builder.ts';

/** Bytes whose rows tell how long the others are. */
const fairSample = 4_000_000;

/** What the passes over the file settle on: each may find that it has to be read once more. */
interface Plan {
  readonly encoding: Encoding;
  readonly isEncodingOpen: boolean;
  readonly isEncodingDoubtful: boolean;
  readonly textColumns: ReadonlySet<number>;
}

type Pass =
  | {
      readonly kind: 'done';
      readonly table: FinishedTable;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'again'; readonly plan: Plan }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * Reads a delimited text file; what `choices` leaves open is detected.
 *
 * Warnings `rows-uneven`, `duplicate-column`, `unnamed-column`, `quotes-unbalanced`, `text-decoding-doubtful`.
 * Fails with `file-empty`, `file-not-a-table`, `file-too-large`, `cancelled`; throws what the source throws.
 * Cost: one pass over the file and 8 bytes a cell; a second pass in rare cases (see Plan).
 */
export async function importCsv(
  source: TableSource,
  choices: CsvChoices,
  host: ImportHost,
): Promise<Outcome<ReadTable<CsvSettings>>> {
  const head = await readHead(source);
  const opened = openCsv(source.fileName, head.bytes, head.isWhole, choices, host.decoders);
  if (!opened.ok) return opened;
  let plan: Plan = {
    encoding: opened.value.settings.encoding,
    isEncodingOpen: opened.value.isEncodingOpen,
    isEncodingDoubtful: false,
    textColumns: new Set(),
  };
  for (;;) {
    const pass = await readTable(source, opened.value, plan, host);
    if (pass.kind === 'failed') return failure(pass.problem);
    if (pass.kind === 'done') return finish(opened.value, plan, pass, opened.problems);
    plan = pass.plan;
  }
}

function finish(
  opened: OpenedCsv,
  plan: Plan,
  pass: Extract<Pass, { kind: 'done' }>,
  earlier: readonly Problem[],
): Outcome<ReadTable<CsvSettings>> {
  const { dataset, missingSpellings, skippedBlankLines, lines, emptyBefore } = pass.table;
  const settings = { ...opened.settings, encoding: plan.encoding };
  const known = new Set(earlier.map(kindOfDoubt));
  const isDoubtKnown = known.has('unreadable') || known.has('guess');
  const fresh = pass.problems.filter((one) => {
    const kind = kindOfDoubt(one);
    return kind === undefined || !(kind === 'nul' ? known.has(kind) : isDoubtKnown);
  });
  return success({ dataset, settings, counts: { missingSpellings, skippedBlankLines }, lines, emptyBefore }, [
    ...earlier,
    ...fresh,
    ...pass.table.problems,
  ]);
}

/** Which doubt about the decoding a problem states, if any. */
function kindOfDoubt({ code, values }: Problem): string | number | undefined {
  return code === 'text-decoding-doubtful' ? values['context'] : undefined;
}

/** One pass over the whole file. */
async function readTable(source: TableSource, opened: OpenedCsv, plan: Plan, host: ImportHost): Promise<Pass> {
  const settings = { ...opened.settings, encoding: plan.encoding };
  const table = new TableBuilder(settings, opened, plan.textColumns);
  const format = { delimiter: settings.delimiter, newline: opened.newline };
  const skipped = settings.skipRows ?? 0;
  const rows = createRowReader(format, (cells, line) => {
    if (line > skipped) table.addRow(cells, line);
  });
  const decoder = host.decoders.create(plan.encoding);
  const file = pieces(source);
  let bytesRead = 0;
  let hasUndecodable = false;
  let hasNul = false;
  for await (const piece of file) {
    if (host.isCancelled?.() === true) return { kind: 'failed', problem: problem('cancelled') };
    const decoded = decoder.decode(piece, { stream: true });
    const clean = withoutNul(decoded);
    hasNul ||= clean !== decoded;
    const text = bytesRead === 0 ? withoutMark(clean) : clean;
    if (text.includes(replacement)) {
      if (plan.isEncodingOpen) return { kind: 'again', plan: await withEncodingFrom(piece, file, plan) };
      hasUndecodable = true;
    }
    rows.push(text);
    bytesRead += piece.length;
    const share = source.bytes > 0 ? Math.min(1, bytesRead / source.bytes) : 1;
    if (table.isTooLarge || (bytesRead >= fairSample && table.willBeTooLarge(share))) {
      return { kind: 'failed', problem: tooLarge(source) };
    }
    host.progress?.(share);
  }
  const rest = decoder.decode(new Uint8Array(0), { stream: false });
  rows.push(rest);
  rows.end();
  if (table.isTooLarge) return { kind: 'failed', problem: tooLarge(source) };
  const needText = table.columnsNeedingText;
  if (needText.length > 0) {
    return { kind: 'again', plan: { ...plan, textColumns: new Set([...plan.textColumns, ...needText]) } };
  }
  const problems: Problem[] = [];
  if (hasUndecodable || rest.includes(replacement)) problems.push(decodingDoubtful(plan.encoding));
  else if (plan.isEncodingDoubtful) problems.push(decodingDoubtful(plan.encoding, 'guess'));
  if (hasNul) problems.push(decodingDoubtful(plan.encoding, 'nul'));
  if (rows.badQuoteLines.length > 0) problems.push(unbalancedQuotes(rows.badQuoteLines));
  return { kind: 'done', table: table.finish(), problems };
}

/** The file began with ASCII only; in `piece` come the first bytes that UTF-8 cannot explain. */
async function withEncodingFrom(piece: Uint8Array, rest: AsyncIterator<Uint8Array>, plan: Plan): Promise<Plan> {
  const firstHigh = piece.findIndex((byte) => byte >= 0x80);
  const start = piece.slice(Math.max(0, firstHigh - 2));
  const next = (await rest.next()).value as Uint8Array | undefined;
  const sample = new Uint8Array(start.length + (next?.length ?? 0));
  sample.set(start);
  if (next !== undefined) sample.set(next, start.length);
  const guess = detectEncoding(sample);
  return { ...plan, encoding: guess.encoding, isEncodingOpen: false, isEncodingDoubtful: guess.isDoubtful };
}

function unbalancedQuotes(lines: readonly number[]): Problem {
  return problem('quotes-unbalanced', { values: { count: lines.length, lines: lines.slice(0, 10).join(', ') } });
}

function tooLarge(source: TableSource): Problem {
  return problem('file-too-large', { values: { file: source.fileName } });
}
