/** Which columns a screening looks at. */
import type { Construct } from '../engine/model/constructs.ts';
import type { Column, Dataset } from '../dataset.ts';
import type { ScreenInput, TextAnswers } from '../engine/describe/screening.ts';
import { asWarning, problem, type Problem } from '../problem.ts';
import { columnsByName, findColumns, unknownColumns } from './survey-input.ts';

export interface ScreeningChoice {
  /** undefined: every numeric column. */
  readonly columns: readonly string[] | undefined;
  /** undefined: the columns that vary. */
  readonly carelessItems: readonly string[] | undefined;
  readonly time: string | undefined;
}

/** Indicators of the constructs, each once; names of constructs among them are left out. */
export function indicatorsOf({ columns }: Pick<Dataset, 'columns'>, constructs: readonly Construct[]): string[] {
  const known = new Set(columns.map(({ name }) => name));
  const latent = new Set(constructs.map(({ name }) => name));
  return [...new Set(constructs.flatMap((one) => one.items))].filter((name) => known.has(name) || !latent.has(name));
}

/** A bad column is said (unknown-column, non-numeric-column, as warnings), and the others are screened. */
export function chooseScreening(
  { columns, rows }: Dataset,
  constructs: readonly Construct[],
  choice: ScreeningChoice,
): { readonly input: ScreenInput; readonly problems: readonly Problem[] } {
  const known = columnsByName({ columns });
  const { columns: named, carelessItems, time: timeName } = choice;
  const asked = [...(named ?? []), ...(carelessItems ?? []), ...(timeName === undefined ? [] : [timeName])];
  const numbers = (found: readonly Column[]): Column[] => found.filter(({ kind }) => kind === 'numeric');
  const chosen = named ? findColumns(named, known) : numbers(columns);
  const texts = findColumns(asked, known).filter(({ kind }) => kind === 'text');
  const [time] = timeName === undefined ? [] : numbers(findColumns([timeName], known));
  const problems = [
    ...unknownColumns(asked, known),
    ...(texts.length > 0 ? [problem('non-numeric-column', { variables: texts.map(({ name }) => name) })] : []),
  ];
  const scored = constructs.map((one) => ({
    name: one.name,
    items: numbers(findColumns(one.items, known)),
    asked: one.items.length,
  }));
  const input = {
    rows,
    columns: numbers(chosen),
    texts: chosen.filter((column): column is Column & TextAnswers => column.kind === 'text'),
    constructs: scored.filter((one) => one.items.length === one.asked),
    carelessItems: carelessItems && numbers(findColumns(carelessItems, known)),
    time,
  };
  return { input, problems: problems.map(asWarning) };
}
