/** The truth that power is computed for: a model with a number for each parameter, as moments of its observed variables. */
import { failure, problem, success, type Outcome, type ParameterRef } from '../../problem.ts';
import { choleskyInPlace } from '../../numeric/cholesky.ts';
import { product } from '../../numeric/dense.ts';
import { invertInto, solveInPlace } from '../../numeric/linear-solve.ts';
import type { ModelSpec, ModelTerm } from '../model/model-spec.ts';

/** Moments of a population. */
export interface Population {
  readonly names: readonly string[];
  /** p x p, row-major. */
  readonly cov: Float64Array;
  /** p; absent where nothing is said of means. */
  readonly mean?: Float64Array;
}

/** All variables of a model with the numbers written for them; matrices are v x v. */
interface Written {
  readonly names: readonly string[];
  readonly latents: ReadonlySet<string>;
  /** Row: what the arrow points at. Loadings are arrows too. */
  readonly paths: Float64Array;
  readonly covariances: Float64Array;
  readonly isVarianceGiven: readonly boolean[];
  readonly intercepts: Float64Array;
  readonly hasMeans: boolean;
}

/** Rounding below zero of a variance that is zero. */
const varianceTolerance = 1e-10;

const numberOf = ({ fixed, start }: ModelTerm): number | undefined => fixed ?? start;

function readNumbers({ terms }: ModelSpec): Written {
  const latents = new Set(terms.flatMap(({ op, lhs }) => (op === '=~' ? [lhs] : [])));
  const names = [...new Set(terms.flatMap(({ lhs, rhs }) => (rhs === '' ? [lhs] : [lhs, rhs])))];
  const v = names.length;
  const placeOf = new Map(names.map((name, i) => [name, i]));
  const paths = new Float64Array(v * v);
  const covariances = new Float64Array(v * v);
  const intercepts = new Float64Array(v);
  const isVarianceGiven = names.map(() => false);
  for (const term of terms) {
    const value = numberOf(term) ?? 0;
    const a = placeOf.get(term.lhs)!;
    const b = placeOf.get(term.rhs) ?? a;
    if (term.op === '=~') paths[b * v + a] = value;
    if (term.op === '~') paths[a * v + b] = value;
    if (term.op === '~1') intercepts[a] = value;
    if (term.op !== '~~') continue;
    covariances[a * v + b] = covariances[b * v + a] = value;
    if (a === b) isVarianceGiven[a] = numberOf(term) !== undefined;
  }
  const hasMeans = terms.some(({ op }) => op === '~1');
  return { names, latents, paths, covariances, isVarianceGiven, intercepts, hasMeans };
}

/**
 * The variances that are not given, so that all of these variables have variance 1: linear in them, since
 * var_i = sum_kl m_ik psi_kl m_il with M = (I - B)^-1. They are written into `covariances`. @returns false when no
 * variances do
 */
function completeVariances({ covariances, isVarianceGiven }: Written, m: Float64Array, v: number): boolean {
  const open = isVarianceGiven.flatMap((isGiven, i) => (isGiven ? [] : [i]));
  const size = open.length;
  const equations = new Float64Array(size * size);
  const right = new Float64Array(size);
  open.forEach((i, a) => {
    let known = 0;
    for (let k = 0; k < v; k++)
      for (let l = 0; l < v; l++) known += m[i * v + k]! * covariances[k * v + l]! * m[i * v + l]!;
    right[a] = 1 - known;
    open.forEach((k, b) => (equations[a * size + b] = m[i * v + k]! ** 2));
  });
  if (!solveInPlace(equations, size, right, 1)) return false;
  open.forEach((i, a) => (covariances[i * v + i] = right[a]!));
  return true;
}

/** What population models do not have. */
function findUnavailable({ terms, blocks }: ModelSpec): string | undefined {
  if (blocks || terms.some(({ byGroup }) => byGroup)) return 'c()';
  return terms.find(({ op }) => op === '|' || op === '~*~' || op === '<~')?.op;
}

/**
 * Moments of the population that a model with numbers describes. Paths and covariances without a number are 0; variances
 * that are not given are such that every variable, latent ones too, has variance 1.
 * Fails with population-incomplete (a loading without a number), population-impossible (a negative variance or
 * covariances that cannot be), not-available (groups, thresholds, composites), model-empty.
 */
export function populationOf(spec: ModelSpec): Outcome<Population> {
  if (spec.terms.length === 0) return failure(problem('model-empty'));
  const feature = findUnavailable(spec);
  if (feature !== undefined) return failure(problem('not-available', { values: { feature } }));
  const without = spec.terms.filter((term) => term.op === '=~' && numberOf(term) === undefined);
  if (without.length > 0) {
    const parameters = without.map(({ lhs, op, rhs }): ParameterRef => ({ lhs, op, rhs }));
    const variables = [...new Set(without.flatMap(({ lhs, rhs }) => [lhs, rhs]))];
    return failure(problem('population-incomplete', { parameters, variables }));
  }
  const written = readNumbers(spec);
  const { names, paths, covariances, latents, intercepts } = written;
  const v = names.length;
  const m = new Float64Array(v * v);
  const impossible = (variables: readonly string[]): Outcome<Population> =>
    failure(problem('population-impossible', { variables }));
  const left = paths.map((x, e) => (e % (v + 1) === 0 ? 1 - x : -x));
  if (!invertInto(left, v, m) || !completeVariances(written, m, v)) return impossible(names);
  const negative = names.filter((_, i) => covariances[i * v + i]! < -varianceTolerance);
  if (negative.length > 0) return impossible(negative);
  // Sigma = M Psi M'.
  const half = product(m, covariances, v, v, v);
  const observed = [...names.keys()].filter((i) => !latents.has(names[i]!));
  const p = observed.length;
  const cov = new Float64Array(p * p);
  const mean = new Float64Array(p);
  observed.forEach((i, a) => {
    for (let k = 0; k < v; k++) mean[a]! += m[i * v + k]! * intercepts[k]!;
    observed.forEach((j, b) => {
      for (let k = 0; k < v; k++) cov[a * p + b]! += half[i * v + k]! * m[j * v + k]!;
    });
  });
  const psi = covariances.map((x, e) => (e % (v + 1) === 0 ? x + varianceTolerance : x));
  const observedNames = observed.map((i) => names[i]!);
  if (!choleskyInPlace(psi, v)) return impossible(correlatedBeyond(covariances, names));
  if (!choleskyInPlace(cov.slice(), p)) return impossible(observedNames);
  return success({ names: observedNames, cov, ...(written.hasMeans ? { mean } : {}) });
}

/** Variables whose residuals covary: those that a matrix of covariances that cannot be speaks of. */
function correlatedBeyond(covariances: Float64Array, names: readonly string[]): string[] {
  const v = names.length;
  const covary = (i: number): boolean => names.some((_, j) => j !== i && covariances[i * v + j] !== 0);
  const found = names.filter((_, i) => covary(i));
  return found.length > 0 ? found : [...names];
}
