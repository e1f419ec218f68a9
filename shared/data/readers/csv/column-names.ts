/** Header cells -> column names that are never empty and never equal. */
import { withoutDirectionMarks } from '../../../direction-marks.ts';
import { problem } from '../../../problem.ts';
import type { Problem } from '../../../problem.ts';

export interface ColumnNames {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
  /** Positions of columns that had no name of their own. */
  readonly unnamed: ReadonlySet<number>;
}

/** How many names a problem lists. */
const listed = 20;

/** Longer than any question; what stands behind it belongs to no name. Projects hold names a little longer than this. */
const longest = 9_000;

/** A name is one line that speaks to no terminal and turns nothing around. */
function withoutControls(cell: string): string {
  return withoutDirectionMarks(cell)
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '');
}

/** Unique names: an empty one becomes `V<position>`, a repeated one gets `_2`, `_3`, ... and both are reported. */
export function nameColumns(header: readonly string[]): ColumnNames {
  const given = header.map((cell) => withoutControls(cell).trim().slice(0, longest));
  const taken = new Set(given);
  const seen = new Set<string>();
  const unnamed = new Set<number>();
  const repeated: string[] = [];
  const names = given.map((name, index) => {
    if (name === '') {
      unnamed.add(index);
      return claim(numberedName(index), taken);
    }
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    repeated.push(name);
    return claim(name, taken);
  });
  return { names, problems: repeated.length === 0 ? [] : [duplicateColumns(repeated)], unnamed };
}

/** What a column of names of rows is called, as in R. */
export const rowNamesColumn = 'row.names';

/** What a column without a name is called: V1 the first. */
export function numberedName(index: number): string {
  return `V${String(index + 1)}`;
}

/** V1, V2, ... for a table without a header. */
export function numberColumns(width: number): ColumnNames {
  return {
    names: Array.from({ length: width }, (_, index) => numberedName(index)),
    problems: [],
    unnamed: new Set(),
  };
}

/** The first of `name`, `name_2`, `name_3`, ... that is not taken. */
function claim(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let suffix = 2; taken.has(candidate); suffix++) candidate = `${name}_${String(suffix)}`;
  taken.add(candidate);
  return candidate;
}

function duplicateColumns(repeated: readonly string[]): Problem {
  const names = [...new Set(repeated)];
  return problem('duplicate-column', { variables: names.slice(0, listed), values: { count: repeated.length } });
}
