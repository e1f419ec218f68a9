/** Columns that tell respondents apart and measure nothing: said, so that nobody takes them for variables. */
import type { Column, Dataset } from '../../dataset.ts';
import { isIdentityName, isRowName } from '../screen/identity.ts';
import { summarizeColumn } from '../screen/summarize-dataset.ts';
import { listedItems, type Proposal } from './proposal.ts';

const examples = 3;

/** At most one proposal, without steps: what has been read stays as it is. */
export function tellIdColumns({ columns, rows }: Dataset): readonly Proposal[] {
  const found = columns.filter((column) => mayBeId(column) && summarizeColumn(column).nature === 'id');
  const [first] = found;
  if (first === undefined) return [];
  const values = Array.from({ length: Math.min(rows, 50) }, (_, row) => answerAt(first, row));
  return [
    {
      kind: 'id-column',
      columns: found.slice(0, listedItems).map(({ name }) => name),
      values: values.filter((value) => value !== undefined).slice(0, examples),
      rows: [],
      count: found.length,
      steps: [],
    },
  ];
}

/** Numbers are such by their name alone: no other column of numbers need be looked through. */
function mayBeId({ kind, name }: Column): boolean {
  return kind === 'text' || isIdentityName(name) || isRowName(name);
}

function answerAt({ kind, values, categories }: Column, row: number): number | string | undefined {
  const value = values[row]!;
  if (Number.isNaN(value)) return undefined;
  return kind === 'text' ? categories[value] : value;
}
