/** Power of the likelihood-ratio test that parameters are 0, from one fit to the population. [satorra-saris-1985] */
import { failure, problem, success, type Outcome, type ParameterRef } from '../../problem.ts';
import { chiSquareQuantile, noncentralChiSquareUpper } from '../../numeric/chi-square.ts';
import type { ModelSpec, ModelTerm } from '../model/model-spec.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { solvePopulation } from './fit-population.ts';
import type { Population } from './population.ts';

export interface TestedParameters {
  /** Parameters tested. */
  readonly df: number;
  /** Minimum of the discrepancy with them fixed at 0: the noncentrality of one case. */
  readonly fmin: number;
}

/** Whether a term is this parameter; a covariance may be written either way. */
export function isParameter(
  term: { readonly lhs: string; readonly op: string; readonly rhs: string },
  { lhs, op, rhs }: ParameterRef,
): boolean {
  if (term.op !== op) return false;
  return (term.lhs === lhs && term.rhs === rhs) || (op === '~~' && term.lhs === rhs && term.rhs === lhs);
}

/** The model with these parameters at 0; definitions and what else speaks of their labels still know them. */
function withZeros(spec: ModelSpec, tested: readonly ParameterRef[]): ModelSpec {
  const labels = spec.terms.map(({ label }) => label);
  const isAlone = (label: string | undefined): label is string =>
    label !== undefined && labels.indexOf(label) === labels.lastIndexOf(label);
  const terms = spec.terms.map((term): ModelTerm => {
    if (!tested.some((parameter) => isParameter(term, parameter))) return term;
    const { lhs, op, rhs, label } = term;
    return { lhs, op, rhs, fixed: 0, ...(isAlone(label) ? { label } : {}) };
  });
  const unwritten = tested.filter((parameter) => !spec.terms.some((term) => isParameter(term, parameter)));
  const added = unwritten.flatMap(({ lhs, op, rhs }): ModelTerm[] => (op === ':=' ? [] : [{ lhs, op, rhs, fixed: 0 }]));
  return { ...spec, terms: [...terms, ...added] };
}

/**
 * Fits the model with the tested parameters at 0 to the population. Fails as estimation does, and with not-converged
 * as an error of its own where the search finds no end.
 */
export function testParameters(
  spec: ModelSpec,
  population: Population,
  tested: readonly ParameterRef[],
  settings: EstimationSettings,
): Outcome<TestedParameters> {
  const solved = solvePopulation(withZeros(spec, tested), population, settings);
  if (!solved.ok) return solved;
  const { isConverged, iterations, discrepancy } = solved.value;
  if (!isConverged) return failure(problem('not-converged', { values: { iterations } }));
  return success({ df: tested.length, fmin: discrepancy }, solved.problems);
}

/** Power at n cases: the upper tail of chi-square with noncentrality n fmin beyond the critical value. */
export function satorraSarisPower(n: number, { df, fmin }: TestedParameters, alpha: number): number {
  return noncentralChiSquareUpper(chiSquareQuantile(1 - alpha, df), df, n * fmin);
}
