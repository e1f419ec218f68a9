/** Means, standard deviations and correlations of scores and columns, packed for a table of many. */
import { meanScores, rowsAnswering } from '../engine/describe/answered-rows.ts';
import { answersOf, describeColumn } from '../engine/describe/column-figures.ts';
import { correlateAll } from '../engine/describe/correlations.ts';
import type { NumericAnswers } from '../engine/describe/screening.ts';
import type { FitControl } from '../engine/estimate.ts';
import { asWarning, failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import { usualLevel, type CorrelationsSettings } from './settings.ts';
import { columnsByName, findColumns, measuredConstructs, unknownColumns, type SurveyInput } from './survey-input.ts';

export interface CorrelatedVariable {
  readonly name: string;
  readonly kind: 'construct' | 'column';
  readonly n: number;
  readonly mean?: number;
  readonly sd?: number;
}

export interface CorrelationsReply {
  readonly method: CorrelationsSettings['method'];
  readonly missing: CorrelationsSettings['missing'];
  /** Rows with an answer to any of them, or those kept. */
  readonly n: number;
  readonly variables: readonly CorrelatedVariable[];
  /** Symmetric, p x p; NaN where it is not defined. */
  readonly r: Float64Array;
  readonly pvalues: Float64Array;
  /** Rows with both answers. */
  readonly pairs: Int32Array;
}

interface Variable extends NumericAnswers {
  readonly kind: CorrelatedVariable['kind'];
}

function chooseVariables(
  { dataset, constructs }: SurveyInput,
  settings: CorrelationsSettings,
): { readonly variables: readonly Variable[]; readonly problems: readonly Problem[] } {
  const known = columnsByName(dataset);
  const names = settings.columns ?? [];
  const found = findColumns(names, known);
  const texts = found.filter(({ kind }) => kind === 'text').map(({ name }) => name);
  const scored = settings.of === 'constructs' ? measuredConstructs(constructs, known) : [];
  const whole = scored.filter(({ items }) => items.every((item) => known.get(item)?.kind === 'numeric'));
  const scores = whole.map(({ name, items }): Variable => {
    const columns = findColumns(items, known).map(({ values }) => values);
    return { name, kind: 'construct', values: meanScores(columns, dataset.rows, 1) };
  });
  const columns = found
    .filter(({ kind }) => kind === 'numeric')
    .map(({ name, values }): Variable => ({ name, kind: 'column', values }));
  const lost = scored.filter((one) => !whole.includes(one)).flatMap(({ items }) => items);
  return {
    variables: [...scores, ...columns],
    problems: [
      ...unknownColumns([...names, ...lost], known),
      ...(texts.length > 0 ? [problem('non-numeric-column', { variables: texts })] : []),
    ].map(asWarning),
  };
}

/**
 * Scores are means of the items, of rows that answered all of them. Fails with survey-nothing-chosen with fewer than two
 * variables, and when cancelled. Cost: n log n a pair.
 */
export function runCorrelations(
  input: SurveyInput,
  settings: CorrelationsSettings,
  { isCancelled, onProgress }: FitControl,
): Outcome<CorrelationsReply> {
  const { variables: chosen, problems } = chooseVariables(input, settings);
  const p = chosen.length;
  if (p < 2) return failure(...(problems.length > 0 ? problems : [problem('survey-nothing-chosen')]));
  const { rows } = input.dataset;
  const kept =
    settings.missing === 'listwise'
      ? rowsAnswering(
          chosen.map(({ values }) => values),
          rows,
        )
      : undefined;
  const take = (values: Float64Array): Float64Array => (kept ? Float64Array.from(kept, (row) => values[row]!) : values);
  const variables = chosen.map((one) => ({ ...one, values: take(one.values) }));
  const [r, pvalues] = [new Float64Array(p * p).fill(NaN), new Float64Array(p * p).fill(NaN)];
  const pairs = new Int32Array(p * p);
  const correlation = correlateAll(
    variables.map(({ values }) => values),
    settings.method,
    usualLevel,
  );
  for (let i = 0; i < p; i++) {
    if (isCancelled?.()) return failure(problem('cancelled'));
    onProgress?.(i / p);
    r[i * p + i] = 1;
    for (let j = 0; j < i; j++) {
      const found = correlation(i, j);
      r[i * p + j] = r[j * p + i] = found.r ?? NaN;
      pvalues[i * p + j] = pvalues[j * p + i] = found.pvalue ?? NaN;
      pairs[i * p + j] = pairs[j * p + i] = found.n;
    }
  }
  const described = variables.map(({ name, kind, values }): CorrelatedVariable => {
    const { mean, sd } = describeColumn(values, 7);
    return {
      name,
      kind,
      n: answersOf(values).length,
      ...(mean === undefined ? {} : { mean }),
      ...(sd === undefined ? {} : { sd }),
    };
  });
  const any = (row: number): boolean => variables.some(({ values }) => !Number.isNaN(values[row]!));
  const n = kept ? kept.length : Array.from({ length: rows }, (_, row) => row).filter(any).length;
  const { method, missing } = settings;
  return success({ method, missing, n, variables: described, r, pvalues, pairs }, problems);
}
