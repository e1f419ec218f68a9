/** An SPSS data file -> a Dataset, and its first rows. */
import type { Dataset } from '../../../dataset.ts';
import { failure, problem, success, type Outcome, type Problem } from '../../../problem.ts';
import { nameColumns, type ColumnNames } from '../csv/column-names.ts';
import type { TableSource } from '../read-pieces.ts';
import type { ImportHost, ReadTable, ReadingCounts } from '../reader.ts';
import { ByteReader } from './byte-reader.ts';
import { CaseBuilder, type CaseLimits } from './case-builder.ts';
import { CodedCells, PlainCells, type Cells } from './cells.ts';
import { damaged, problemOfDamage, SavDamage } from './damage.ts';
import { findEncoding } from './encodings.ts';
import { readDictionary, view, type RawDictionary } from './read-records.ts';
import type { SavChoices, SavSettings } from './schema.ts';
import { Texts } from './texts.ts';
import { readVariables, type SavVariable } from './variables.ts';
import { readBlockList, readLayout, unpackBlock, unpackStart } from './zlib-blocks.ts';

/** A file and what is known of it before its answers. */
interface OpenedSav {
  readonly source: TableSource;
  readonly file: ByteReader;
  readonly dictionary: RawDictionary;
  readonly settings: SavSettings;
  readonly isEncodingDoubtful: boolean;
  readonly texts: Texts;
  readonly variables: readonly SavVariable[];
  readonly names: ColumnNames;
}

/** What became of the answers. */
export interface SavTable {
  readonly dataset: Dataset;
  readonly settings: SavSettings;
  readonly counts: ReadingCounts;
  readonly problems: readonly Problem[];
}

/**
 * Reads an SPSS data file (.sav, .zsav); `choices` stand before what the file declares.
 *
 * Warnings `duplicate-column`, `unnamed-column`, `text-decoding-doubtful`, `cases-beyond-count`; notes `weights-not-applied`,
 * `dates-as-text`, `times-in-seconds`. Fails with `file-damaged`, `file-encrypted`, `file-too-large`, `cancelled`;
 * throws what the source throws. Cost: one pass over the file (of a .zsav two) and 8 bytes a cell.
 */
export async function importSav(
  source: TableSource,
  choices: SavChoices,
  host: ImportHost,
): Promise<Outcome<ReadTable<SavSettings>>> {
  const outcome = await readSav(source, choices, host, undefined);
  return outcome.ok ? success(outcome.value, outcome.value.problems) : outcome;
}

/** The same of the first `rows` cases where a number is given, which reads no more of the file than it needs. */
export async function readSav(
  source: TableSource,
  choices: SavChoices,
  host: ImportHost,
  rows: number | undefined,
): Promise<Outcome<SavTable>> {
  const file = new ByteReader(source);
  try {
    return success(await readTable(await open(source, file, choices, host), host, rows));
  } catch (error) {
    if (!(error instanceof SavDamage)) throw error;
    return failure(problemOfDamage(error, source.fileName));
  } finally {
    await file.close();
  }
}

async function open(
  source: TableSource,
  file: ByteReader,
  choices: SavChoices,
  { decoders }: ImportHost,
): Promise<OpenedSav> {
  const dictionary = await readDictionary(file);
  const found = findEncoding(dictionary);
  const encoding = choices.encoding ?? found.encoding;
  const texts = new Texts(decoders, encoding);
  const variables = readVariables(dictionary, texts);
  return {
    source,
    file,
    dictionary,
    settings: { encoding, missingCodes: choices.missingCodes ?? [] },
    isEncodingDoubtful: choices.encoding === undefined && found.isDoubtful,
    texts,
    variables,
    names: nameColumns(variables.map(({ name }) => name)),
  };
}

async function readTable(opened: OpenedSav, host: ImportHost, rows: number | undefined): Promise<SavTable> {
  const { dictionary, settings, texts, variables, names } = opened;
  const missing = { system: systemMissingOf(dictionary), codes: settings.missingCodes };
  const cases = new CaseBuilder(variables, dictionary.slots.length, missing, texts, limitsOf(opened, rows));
  const cells =
    dictionary.compression === 'none' ? new PlainCells(cases, dictionary) : new CodedCells(cases, dictionary);
  await readCells(opened, host, cells, rows === undefined ? undefined : () => cases.isFull);
  if (rows === undefined) {
    cells.end();
    if (dictionary.cases !== undefined && !cases.isFull) throw damaged('truncated', opened.source.bytes);
  }
  const columns = cases.finish(names.names);
  return {
    dataset: { rows: cases.rows, columns },
    settings,
    counts: { missingSpellings: byCount(cases.missing()), skippedBlankLines: 0 },
    problems: problemsOf(opened, rows === undefined && cells.hasSurplus),
  };
}

/** Without a file that is large itself, answers that unpack to more than this are not believed. */
const plentyBytes = 536_870_912;
/** Answers of a survey unpack to this many times their size at the most. */
const mostUnpacking = 200;
/** A case of a `.zsav` may take hardly any bytes: room is made as cases come. */
const firstCapacity = 65_536;

/** Declared numbers of cases are believed as far as the file has bytes for them. */
function limitsOf({ source, file, dictionary }: OpenedSav, rows: number | undefined): CaseLimits {
  const { compression, slots, cases = Infinity } = dictionary;
  const bytesOfCase = compression === 'none' ? 8 * slots.length : slots.length;
  const possible = Math.floor((source.bytes - file.at) / bytesOfCase);
  const wanted = Math.min(cases, rows ?? Infinity);
  const likely = Number.isFinite(wanted) ? wanted : Math.min(possible, firstCapacity);
  return {
    cases: wanted,
    capacity: Math.max(1, Math.min(likely, compression === 'zlib' ? Math.max(possible, 64) : possible)),
    bytes: Math.max(plentyBytes, mostUnpacking * source.bytes),
  };
}

/** `isEnough`: of a preview, which ends before the file does. */
async function readCells(
  { source, file, dictionary }: OpenedSav,
  host: ImportHost,
  cells: Cells,
  isEnough: (() => boolean) | undefined,
): Promise<void> {
  const watch = (at: number): void => host.progress?.(source.bytes > 0 ? Math.min(1, at / source.bytes) : 1);
  // A block of a `.zsav` unpacks to four million bytes, which come in pieces: each is a chance to stop.
  const take = (bytes: Uint8Array): void => {
    if (host.isCancelled?.() === true) throw damaged('cancelled', file.at);
    cells.push(bytes);
  };
  if (dictionary.compression !== 'zlib') {
    for (let piece = await file.next(); piece !== undefined; piece = await file.next()) {
      take(piece);
      watch(file.at);
      if (isEnough?.() === true) return;
    }
    return;
  }
  const { littleEndian } = dictionary;
  const layout = await readLayout(file, littleEndian);
  if (isEnough) {
    await unpackStart(file, take, isEnough);
    return;
  }
  const blocks = await readBlockList(file, layout, littleEndian);
  const again = new ByteReader(source);
  try {
    await again.skipTo(layout.start);
    for (const block of blocks) {
      await unpackBlock(again, block, take);
      watch(again.at);
    }
  } finally {
    await again.close();
  }
}

function systemMissingOf({ extensions, littleEndian }: RawDictionary): number {
  const record = extensions.get(4)?.[0];
  return record && record.length >= 8 ? view(record).getFloat64(0, littleEndian) : -Number.MAX_VALUE;
}

/** Most frequent first. */
function byCount(missing: Iterable<readonly [string, number]>): ReadingCounts['missingSpellings'] {
  const counts = new Map<string, number>();
  for (const [text, count] of missing) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts].map(([text, count]) => ({ text, count })).sort((one, other) => other.count - one.count);
}

function problemsOf(
  { dictionary, settings, isEncodingDoubtful, texts, variables, names, source }: OpenedSav,
  hasSurplus: boolean,
): Problem[] {
  const problems: Problem[] = [...names.problems];
  const { encoding } = settings;
  if (names.unnamed.size > 0) {
    const unnamed = [...names.unnamed].map((index) => names.names[index] ?? '');
    problems.push(problem('unnamed-column', { variables: unnamed, values: { count: unnamed.length } }));
  }
  if (texts.hasUndecodable)
    problems.push(problem('text-decoding-doubtful', { values: { encoding, context: 'unreadable' } }));
  else if (isEncodingDoubtful)
    problems.push(problem('text-decoding-doubtful', { values: { encoding, context: 'guess' } }));
  if (hasSurplus)
    problems.push(problem('cases-beyond-count', { values: { file: source.fileName, count: dictionary.cases ?? 0 } }));
  const named = (isMeant: (variable: SavVariable) => boolean): string[] =>
    variables.flatMap((variable, index) => (isMeant(variable) ? [names.names[index] ?? ''] : []));
  const weight = named(({ parts }) => parts[0]?.first === dictionary.weightSlot - 1);
  if (weight.length > 0) problems.push(problem('weights-not-applied', { variables: weight }));
  const dates = named(({ width, format }) => width === 0 && (format === 'day' || format === 'moment'));
  if (dates.length > 0) problems.push(problem('dates-as-text', { variables: dates }));
  const times = named(({ width, format }) => width === 0 && format === 'duration');
  if (times.length > 0) problems.push(problem('times-in-seconds', { variables: times }));
  return problems;
}
