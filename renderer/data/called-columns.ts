/** Which columns of a new file take the place of those that the project needs and the file lacks. */
import type { LoadedData } from '../../shared/contract/calls.ts';
import { guessNames } from '../../shared/data/screen/similar-names.ts';
import { neededColumns } from '../../shared/document/edits/edits.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import { getDocument } from '../state/store.ts';

/** What the user has chosen, by the name that the project needs; '' is none, what is left out is guessed. */
export type CalledColumns = Readonly<Record<string, string>>;

export interface CalledColumn {
  readonly needed: string;
  /** Column of the file; '' none. */
  readonly column: string;
}

/** Columns that the file lacks, each with the one that stands for it. */
export function calledColumns(
  document: ProjectDocument,
  names: readonly string[],
  chosen: CalledColumns,
): readonly CalledColumn[] {
  const present = new Set(names);
  const needed = neededColumns(document);
  const absent = needed.filter((name) => !present.has(name));
  const chosenOf = (name: string): string | undefined => (Object.hasOwn(chosen, name) ? chosen[name] : undefined);
  const taken = new Set([...needed, ...absent.map((name) => chosenOf(name) ?? '')]);
  const guesses = guessNames(
    absent.filter((name) => chosenOf(name) === undefined),
    names.filter((name) => !taken.has(name)),
  );
  return absent.map((name) => ({ needed: name, column: chosenOf(name) ?? guesses.get(name) ?? '' }));
}

/** The same of the file as it was read. */
export function calledIn({ summary }: LoadedData, chosen: CalledColumns): ReadonlyMap<string, string> {
  const names = summary.columns.map(({ name }) => name);
  const found = calledColumns(getDocument(), names, chosen).filter(({ column }) => names.includes(column));
  return new Map(found.map(({ needed, column }) => [needed, column]));
}
