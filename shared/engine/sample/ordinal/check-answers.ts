/** What makes ordinal moments of one group impossible, found before anything is estimated. */
import { problem, type Problem } from '../../../problem.ts';
import { checkColumns } from '../check-moments.ts';
import { columnRanges } from '../sample-moments.ts';
import type { OrdinalMomentsInput, OrdinalVariable } from './ordinal-values.ts';

function hasEveryCategory(variable: OrdinalVariable & { kind: 'ordered' }, rows: Int32Array): boolean {
  const seen = new Set<number>();
  for (const row of rows) if (!Number.isNaN(variable.codes[row]!)) seen.add(variable.codes[row]!);
  return seen.size === variable.categories;
}

/** too-few-cases, empty-category, constant-column, scale-extreme. */
export function checkAnswers({ variables, covariates, rows }: OrdinalMomentsInput): Problem[] {
  const n = rows.length;
  const needed = covariates.length + 3;
  if (n < needed) {
    const names = variables.map(({ name }) => name);
    const values = { n, columns: names.length + covariates.length, needed };
    return [problem('too-few-cases', { variables: names, values })];
  }
  const problems: Problem[] = [];
  const incomplete = variables.filter((variable) => variable.kind === 'ordered' && !hasEveryCategory(variable, rows));
  if (incomplete.length > 0)
    problems.push(problem('empty-category', { variables: incomplete.map(({ name }) => name) }));
  const numeric = [...variables.filter((variable) => variable.kind === 'numeric'), ...covariates];
  const columns = numeric.map(({ name, values }) => ({ name, kind: 'numeric' as const, values, categories: [] }));
  const names = numeric.map(({ name }) => name);
  const found = checkColumns(names, n, columnRanges(columns, rows));
  // Fewer cases than variables are no obstacle here.
  return [...problems, ...found.filter(({ code }) => code !== 'too-few-cases')];
}
