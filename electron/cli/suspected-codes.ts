/** Numbers in the data that look like "no answer" and were taken as numbers: said, never changed. */
import { proposeOutsideScale } from '../../shared/data/proposals/outside-scale.ts';
import type { ImportedData, PrepareStep } from '../../shared/data/types.ts';
import type { ModelSpec } from '../../shared/engine/model/model-spec.ts';
import { problem, type Problem } from '../../shared/problem.ts';

/** Names that a model mentions, factors of products included. */
export function mentionedIn(spec: ModelSpec): ReadonlySet<string> {
  return new Set(spec.terms.flatMap(({ lhs, rhs }) => [lhs, ...rhs.split(':'), rhs]));
}

/**
 * missing-codes-suspected for the columns with these names where the import proposes codes; columns for which a preparation
 * step declares codes are left to it.
 */
export function suspectedCodes(
  { dataset }: ImportedData,
  names: ReadonlySet<string>,
  steps: readonly PrepareStep[],
): Problem[] {
  const declared = new Set(steps.flatMap((step) => (step.kind === 'missing-codes' ? step.columns : [])));
  const isAsked = (name: string): boolean => names.has(name) && !declared.has(name);
  const found = proposeOutsideScale(dataset, (row) => row)
    .filter(({ kind, columns }) => kind === 'missing-code' && columns.some(isAsked))
    .map(({ columns, values }) => ({ columns: columns.filter(isAsked), codes: values }));
  const all = [...new Set(found.flatMap(({ codes }) => codes))].join();
  return found.map(({ columns, codes }) => {
    const holding = dataset.columns.filter(({ name }) => columns.includes(name));
    const count = holding.reduce((sum, { values }) => sum + values.filter((value) => codes.includes(value)).length, 0);
    return problem('missing-codes-suspected', { variables: columns, values: { codes: codes.join(', '), all, count } });
  });
}
