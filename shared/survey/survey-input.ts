/** What a survey question is computed from. */
import type { Column, Dataset } from '../dataset.ts';
import type { PrepareStep } from '../data/types.ts';
import type { Construct } from '../engine/model/constructs.ts';
import type { ModelSpec } from '../engine/model/model-spec.ts';
import type { EstimationSettings } from '../engine/settings/settings.ts';
import { problem, type Problem } from '../problem.ts';

/** The drawn model, which power is computed for. */
export interface SurveyModel {
  readonly spec: ModelSpec;
  readonly settings: EstimationSettings;
}

export interface SurveyInput {
  /** As the steps leave it. */
  readonly dataset: Dataset;
  readonly steps: readonly PrepareStep[];
  readonly constructs: readonly Construct[];
  readonly model: SurveyModel | null;
}

/** Constructs that columns measure: constructs of constructs have no answers of their own. */
export function measuredConstructs(
  constructs: readonly Construct[],
  known: ReadonlyMap<string, Column>,
): readonly Construct[] {
  const latent = new Set(constructs.map(({ name }) => name));
  return constructs.filter(({ items }) => !items.some((item) => latent.has(item) && !known.has(item)));
}

export function columnsByName({ columns }: Pick<Dataset, 'columns'>): ReadonlyMap<string, Column> {
  return new Map(columns.map((column) => [column.name, column]));
}

/** Columns with these names, each once, in the order of the names. */
export function findColumns(names: readonly string[], known: ReadonlyMap<string, Column>): readonly Column[] {
  return [...new Set(names)].flatMap((name) => known.get(name) ?? []);
}

/** A problem for each name that is no column's: unknown-column. */
export function unknownColumns(names: readonly string[], known: ReadonlyMap<string, Column>): readonly Problem[] {
  const unknown = [...new Set(names)].filter((name) => !known.has(name));
  return unknown.map((name) => problem('unknown-column', { variables: [name], values: { name } }));
}

/** Rows that the file has, those included that a step left out. */
export function fileRows({ rows, origin }: Dataset): number {
  return origin?.rows ?? rows;
}

/** The file's number of a row that counts from 0: from 1 below the header. */
export function rowNumbering({ origin }: Dataset): (row: number) => number {
  return (row) => origin?.rowNumbers?.[row] ?? row + 1;
}
