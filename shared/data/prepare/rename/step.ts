/** Step `rename`: columns get other names, all at once, so that two may change places. */
import { failure, problem, success } from '../../../problem.ts';
import { changeColumns } from '../change-columns.ts';
import type { StepOf } from '../schemas.ts';
import type { StepKind } from '../step-kind.ts';

type Rename = StepOf<'rename'>;

/**
 * The old name becomes the label of a column that has none. Fails with `step-values-invalid` where columns and names are
 * not as many, a column is renamed twice, or a name would belong to two columns.
 */
export const renameStep: StepKind<Rename> = {
  apply(dataset, step) {
    const { columns, kind } = step;
    const renamed = renamesOfStep(step);
    if (columns.length !== step.names.length || renamed.size < columns.length)
      return failure(problem('step-values-invalid', { variables: columns, values: { kind, context: 'unpaired' } }));
    const seen = new Set<string>();
    for (const { name } of dataset.columns) {
      const next = renamed.get(name) ?? name;
      if (seen.has(next)) return failure(taken(step, next));
      seen.add(next);
    }
    return changeColumns(dataset, kind, columns, (column) => {
      const { name, label = name } = column;
      const next = renamed.get(name) ?? name;
      return success(next === name ? column : { ...column, name: next, label });
    });
  },
  numbers: ({ columns }) => ({ count: columns.length }),
  renames: renamesOfStep,
};

function taken({ columns, names, kind }: Rename, found: string) {
  const variables = columns.filter((_, index) => names[index] === found);
  return problem('step-values-invalid', { variables, values: { kind, context: 'taken', found } });
}

/** New names by old ones. */
function renamesOfStep({ columns, names }: Rename): ReadonlyMap<string, string> {
  return new Map(columns.map((name, index) => [name, names[index] ?? name]));
}
