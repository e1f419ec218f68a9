/** A data set of ordinal-moments.json as the engine takes it. */
import type { Column } from '../../../shared/dataset.ts';
import { categoriseColumns } from '../../../shared/engine/sample/ordinal/categorise.ts';
import type { OrdinalMomentsInput, OrdinalVariable } from '../../../shared/engine/sample/ordinal/ordinal-values.ts';

export interface OrdinalCase {
  readonly id: string;
  readonly n: number;
  readonly ordered: readonly string[];
  readonly covariates: readonly string[];
  readonly group: string;
  readonly names: readonly string[];
  readonly data: Readonly<Record<string, readonly (number | string)[]>>;
  readonly groups: readonly {
    readonly label: string;
    readonly labels: readonly string[];
    readonly statistics: readonly number[];
    /** Lower triangle with diagonal, row by row. */
    readonly gamma: readonly number[];
  }[];
}

function takeColumn({ data }: OrdinalCase, name: string): Column {
  return { name, kind: 'numeric', values: Float64Array.from(data[name] as number[]), categories: [] };
}

/** One input a group. */
export function inputsOf(given: OrdinalCase): OrdinalMomentsInput[] {
  const all = Int32Array.from({ length: given.n }, (_, row) => row);
  const categorised = categoriseColumns(
    given.ordered.map((name) => takeColumn(given, name)),
    all,
  );
  if (!categorised.ok) throw new Error(JSON.stringify(categorised.problems));
  const variables = given.names.map((name): OrdinalVariable => {
    const column = categorised.value.find((entry) => entry.name === name);
    if (!column) return { kind: 'numeric', name, values: takeColumn(given, name).values };
    return { kind: 'ordered', name, codes: column.codes, categories: column.answers.length };
  });
  const covariates = given.covariates.map((name) => takeColumn(given, name));
  return given.groups.map(({ label }) => ({
    variables,
    covariates,
    rows: label === '' ? all : all.filter((row) => given.data[given.group]?.[row] === label),
    group: label,
  }));
}
