/**
 * Headers of several rows: wordings below the names, ids of an export below those (Qualtrics), or names of groups above
 * the names of columns (SurveyMonkey, merged cells). What stands with the names in rows of answers becomes labels.
 */
import type { Column, Dataset } from '../../dataset.ts';
import type { PrepareStep } from '../prepare/schemas.ts';
import { nameColumns } from '../readers/csv/column-names.ts';
import { parseNumber } from '../readers/csv/cells.ts';
import { isMissingWord } from './missing-words.ts';
import { listedItems, type Proposal } from './proposal.ts';

/** Rows below the first one that may belong to the header. */
const mostRows = 3;
/** Answers that a column needs below them, to tell what its answers look like. */
const fewestAnswers = 4;
/** Different answers of a question with answers to choose from. */
const mostAnswers = 40;
const importId = /^\{\s*"ImportId"\s*:/;
const shortName = /^[A-Za-z][A-Za-z0-9_.]{0,15}$/;

/** At most one proposal: rows at the top that belong to the header. */
export function proposeHeaderRows(dataset: Dataset, lineOf: (row: number) => number): readonly Proposal[] {
  const count = countHeaderRows(dataset);
  if (count === 0) return [];
  const { columns } = dataset;
  const rows = Array.from({ length: count }, (_, row) => columns.map((column) => textAt(column, row)));
  const wordings = rows.filter((texts) => !texts.some((text) => importId.test(text)));
  const steps: PrepareStep[] = [{ kind: 'drop-rows', columns: [], rows: rows.map((_, row) => row + 1) }];
  const heads = headsOf(
    columns.map(({ name }) => name),
    wordings,
  );
  const renamed = heads.filter(({ from, to }) => from !== to);
  if (renamed.length > 0)
    steps.push({
      kind: 'rename',
      columns: renamed.map(({ from }) => from),
      names: renamed.map(({ to }) => to),
    });
  // A new name has the old one for its label until something better is said.
  const labelled = heads.filter(({ from, to, label }) => label !== '' || from !== to);
  if (labelled.length > 0)
    steps.push({
      kind: 'describe',
      columns: labelled.map(({ to }) => to),
      facts: labelled.map(({ label }) => ({ label })),
    });
  const wording = wordings.flat().filter((text) => text !== '');
  return [
    {
      kind: 'header-rows',
      ...(renamed.length > 0 ? { context: 'names' } : labelled.length > 0 ? {} : { context: 'ids' }),
      columns: labelled.map(({ to }) => to),
      values: (wording.length > 0 ? wording : rows.flat().filter((text) => text !== '')).slice(0, listedItems),
      rows: rows.map((_, row) => lineOf(row)),
      count,
      steps,
    },
  ];
}

function textAt({ kind, categories, values }: Column, row: number): string {
  const text = kind === 'text' ? categories[values[row]!] : undefined;
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

/** Which cells of a column at its top are unlike all of its answers. */
interface Judged {
  readonly isHead: readonly boolean[];
  readonly isFilled: readonly boolean[];
}

/** How many rows at the top are unlike the answers below them in most columns. */
function countHeaderRows({ columns, rows }: Dataset): number {
  const looked = Math.min(mostRows, rows - fewestAnswers);
  if (looked < 1) return 0;
  const judged = columns.flatMap((column) => judge(column, looked) ?? []);
  let count = 0;
  while (count < looked) {
    const filled = judged.filter(({ isFilled }) => isFilled[count]!);
    const heads = filled.filter(({ isHead }) => isHead[count]!);
    const isIds = columns.some((column) => importId.test(textAt(column, count)));
    if (!isIds && (heads.length < 2 || heads.length < 0.6 * filled.length || heads.length < 0.3 * judged.length)) break;
    count += 1;
  }
  return count;
}

/** undefined: nothing can be said by this column. */
function judge(column: Column, looked: number): Judged | undefined {
  const { kind, values, categories } = column;
  if (kind === 'numeric') {
    // Numbers from the first row on: a header would be text.
    const isFilled = Array.from(values.subarray(0, looked), (value) => !Number.isNaN(value));
    return { isHead: isFilled.map(() => false), isFilled };
  }
  const counts = new Uint32Array(categories.length);
  let answered = 0;
  for (let row = looked; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    counts[value]! += 1;
    answered += 1;
  }
  if (answered < fewestAnswers) return undefined;
  let numbers = 0;
  let different = 0;
  categories.forEach((text, index) => {
    if (counts[index] === 0) return;
    different += 1;
    if (!Number.isNaN(parseNumber(text.trim(), '.'))) numbers += counts[index]!;
  });
  const isNumeric = numbers >= 0.8 * answered;
  const hasChoices = different <= mostAnswers && different <= answered / 2;
  if (!isNumeric && !hasChoices) return undefined;
  const tops = Array.from({ length: looked }, (_, row) => values[row]!);
  return {
    isFilled: tops.map((value) => !Number.isNaN(value)),
    isHead: tops.map((value) => {
      const text = categories[value];
      if (text === undefined || counts[value] !== 0) return false;
      const isNumber = !Number.isNaN(parseNumber(text.trim(), '.'));
      return !isNumber && !isMissingWord(text) && tops.filter((other) => other === value).length === 1;
    }),
  };
}

interface Head {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Names and labels from the first row and those below it. */
function headsOf(names: readonly string[], below: readonly (readonly string[])[]): readonly Head[] {
  const texts = names.map((_, index) => below.map((row) => row[index] ?? '').filter((text) => text !== ''));
  if (!areNamesBelow(names, below)) {
    return names.map((name, index) => {
      const label = texts[index]!.join(' ');
      return { from: name, to: name, label: label === name ? '' : label };
    });
  }
  const groups = groupNames(names);
  const own = names.map((name, index) => texts[index]!.at(-1) ?? groups[index] ?? name);
  const isUnique = new Set(own).size === own.length;
  const unique = nameColumns(isUnique ? own : own.map((name, index) => joined(groups[index]!, name))).names;
  return names.map((from, index) => {
    const group = [groups[index]!, ...texts[index]!.slice(0, -1)].filter((text) => text !== '').join(' ');
    return { from, to: unique[index]!, label: group === own[index] || group === '' ? '' : group };
  });
}

const joined = (group: string, name: string): string => (group === '' || group === name ? name : `${group}_${name}`);

/**
 * The first row names groups where a name stands for several columns, blank or repeated; or it holds wordings where the
 * next one holds short names for all.
 */
function areNamesBelow(names: readonly string[], below: readonly (readonly string[])[]): boolean {
  const lower = below.at(-1);
  if (!lower) return false;
  const has = (index: number): boolean => (lower[index] ?? '') !== '';
  if (names.every(isNumbered)) return false;
  const shared = names.filter((name, index) => has(index) && (isNumbered(name, index) || repeats(name, names)));
  if (shared.length >= 2) return true;
  const isShort = names.every((_, index) => shortName.test(lower[index] ?? ''));
  const length = names.reduce((sum, name) => sum + name.length, 0) / names.length;
  return isShort && new Set(lower).size === names.length && length > 12 && !names.every((name) => shortName.test(name));
}

/** `V5` of a column without a name; columns before it that held nothing at all are gone. */
function isNumbered(name: string, index: number): boolean {
  const position = /^V(\d+)$/.exec(name)?.[1];
  return position !== undefined && Number(position) > index;
}

/** `trust_2` beside `trust`: what a repeated name is called. */
function repeats(name: string, names: readonly string[]): boolean {
  const base = /^(.+)_\d+$/.exec(name)?.[1];
  return base !== undefined && names.includes(base);
}

/** The first row's names, each in all of the columns that it stands over. */
function groupNames(names: readonly string[]): readonly string[] {
  let group = '';
  return names.map((name, index) => {
    if (!isNumbered(name, index)) group = repeats(name, names) ? name.replace(/_\d+$/, '') : name;
    return group;
  });
}
