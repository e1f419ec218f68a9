/** Step `compute`: a new column from others. */
import type { Column, Dataset } from '../../../dataset.ts';
import { success, type Outcome } from '../../../problem.ts';
import { addColumns, findColumns, firstText, unfit } from '../add-columns.ts';
import { durationSeconds } from '../durations.ts';
import type { StepOf } from '../schemas.ts';
import type { StepKind } from '../step-kind.ts';
import { evaluateFormula, formulaColumns, readFormula, renameInFormula } from './formula.ts';

type Compute = StepOf<'compute'>;

/**
 * Fails with `step-column-missing`, `syntax-error`, and with `step-values-invalid` where a column is text, the name is
 * taken, there is nothing to standardise by or a logarithm does not exist.
 */
export const computeStep: StepKind<Compute> = {
  apply(dataset, step) {
    const values = computed(dataset, step);
    if (!values.ok) return values;
    return addColumns(dataset, 'compute', [{ name: step.name, kind: 'numeric', values: values.value, categories: [] }]);
  },
  numbers: ({ columns, make }) => ({
    count: columns.length,
    minimum: 'minimum' in make ? make.minimum : 0,
  }),
  reads: ({ make }) => (make.by === 'formula' ? formulaColumns(make.text) : []),
  makes: ({ name }) => [name],
  renamed: (step, rename) =>
    step.make.by === 'formula'
      ? { ...step, make: { by: 'formula', text: renameInFormula(step.make.text, rename) } }
      : step,
};

function computed(dataset: Dataset, { columns, make, name }: Compute): Outcome<Float64Array> {
  if (make.by === 'formula') return computedByFormula(dataset, make.text, name);
  const found = findColumns(dataset, 'compute', columns);
  if (!found.ok) return found;
  const [first] = found.value;
  if (!first) return unfit('compute', 'few-columns', [name], { fewest: 1 });
  if (make.by === 'seconds') return secondsOf(first);
  const numbers = areNumbers(found.value);
  if (!numbers.ok) return numbers;
  if (make.by === 'mean' || make.by === 'sum')
    return success(combined(found.value, dataset.rows, make.minimum, make.by === 'mean'));
  if (make.by === 'log') {
    const beyond = first.values.find((value) => value <= 0);
    if (beyond !== undefined) return unfit('compute', 'not-positive', [first.name], { found: beyond });
    return success(first.values.map(Math.log));
  }
  const { mean, sd } = momentsOf(first.values);
  if (make.by === 'standardise' && !(sd > 0)) return unfit('compute', 'constant', [first.name]);
  return success(first.values.map((value) => (make.by === 'centre' ? value - mean : (value - mean) / sd)));
}

function areNumbers(columns: readonly Column[]): Outcome<null> {
  const text = columns.find(({ kind }) => kind === 'text');
  return text ? unfit('compute', 'not-numbers', [text.name], { found: firstText(text) }) : success(null);
}

function computedByFormula(dataset: Dataset, text: string, name: string): Outcome<Float64Array> {
  const read = readFormula(text);
  if (!read.ok) return unfit('compute', 'formula', [name], { found: text });
  const found = findColumns(dataset, 'compute', read.value.names);
  if (!found.ok) return found;
  const numbers = areNumbers(found.value);
  if (!numbers.ok) return numbers;
  const byName = new Map(found.value.map((column) => [column.name, column.values]));
  return success(evaluateFormula(read.value.expression, dataset.rows, (column) => byName.get(column)!));
}

/** Of the answers that there are; missing below the minimum of them. */
function combined(columns: readonly Column[], rows: number, minimum: number, isMean: boolean): Float64Array {
  const sums = new Float64Array(rows);
  const counts = new Int32Array(rows);
  for (const { values } of columns) {
    for (let row = 0; row < rows; row++) {
      const value = values[row]!;
      if (Number.isNaN(value)) continue;
      sums[row]! += value;
      counts[row]! += 1;
    }
  }
  return sums.map((sum, row) => (counts[row]! < minimum ? NaN : isMean ? sum / counts[row]! : sum));
}

/** Mean and standard deviation (n - 1) of the answers that there are. */
function momentsOf(values: Float64Array): { readonly mean: number; readonly sd: number } {
  let n = 0;
  let sum = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n += 1;
    sum += value;
  }
  const mean = sum / n;
  let squares = 0;
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / (n - 1)) };
}

function secondsOf({ kind, name, values, categories }: Column): Outcome<Float64Array> {
  if (kind === 'numeric') return success(values);
  const seconds = categories.map(durationSeconds);
  const unread = values.find((value) => !Number.isNaN(value) && Number.isNaN(seconds[value]));
  if (unread !== undefined) return unfit('compute', 'duration', [name], { found: categories[unread]! });
  return success(values.map((value) => seconds[value] ?? NaN));
}
