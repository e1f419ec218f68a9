/**
 * Scores of latent variables that ordered items measure: the mode of their distribution given the answers (empirical
 * Bayes modal, or maximum a posteriori) [bock-aitkin-1981].
 *
 * Given the latent variables and the covariates, latent responses are taken as independent normal variables, whose
 * means and variances follow from their joint moments; the log posterior is concave, so Newton's method finds its mode.
 */
import type { EstimatorGroup } from '../sem/discrepancies/discrepancy.ts';
import type { GroupKernel } from '../sem/kernel/group-kernel.ts';
import { choleskyInPlace, choleskyInvert, choleskySolve } from '../../numeric/cholesky.ts';
import { intervalProbability, normalDensity } from '../../numeric/normal.ts';

/** One measured variable given latents and covariates: y* = intercept + slopes . (latents, covariates) + error. */
interface Item {
  /** Place among the columns of the cases. */
  readonly column: number;
  readonly intercept: number;
  readonly slopes: Float64Array;
  readonly deviation: number;
  /** Category borders of y*, -Infinity and Infinity at the ends; empty for numbers. */
  readonly borders: readonly number[];
  /** Answers in the order of the categories. */
  readonly answers: readonly number[];
}

/** What one answer says of the linear predictor: log-likelihood, slope, and curvature (not negative). */
interface Evidence {
  readonly value: number;
  readonly slope: number;
  readonly curvature: number;
}

/** z phi(z), 0 at infinity. */
function weightedDensity(z: number): number {
  return Number.isFinite(z) ? z * normalDensity(z) : 0;
}

/** log P(low < y* < high) by the mean of y*. */
function orderedEvidence(low: number, high: number, deviation: number): Evidence {
  const [a, b] = [low / deviation, high / deviation];
  const probability = intervalProbability(a, b);
  if (!(probability > Number.MIN_VALUE)) {
    // So far out that the interval has no probability left: as if the nearer border had been observed.
    const z = Math.abs(a) < Math.abs(b) ? a : b;
    return { value: -0.5 * z * z, slope: z / deviation, curvature: 1 / deviation ** 2 };
  }
  const slope = (normalDensity(a) - normalDensity(b)) / probability / deviation;
  const second = (weightedDensity(a) - weightedDensity(b)) / probability / deviation ** 2;
  return { value: Math.log(probability), slope, curvature: Math.max(0, slope * slope - second) };
}

function evidenceOf({ borders, answers, deviation }: Item, answer: number, predictor: number): Evidence {
  if (borders.length === 0) {
    const z = (answer - predictor) / deviation;
    return { value: -0.5 * z * z, slope: z / deviation, curvature: 1 / deviation ** 2 };
  }
  const code = answers.indexOf(answer);
  return orderedEvidence(borders[code]! - predictor, borders[code + 1]! - predictor, deviation);
}

/** Distinct answers of a column in all groups, ascending: the categories. */
function distinctAnswers(groups: readonly EstimatorGroup[], column: number): number[] {
  const found = new Set<number>();
  for (const { moments } of groups)
    for (const row of moments.cases?.rows ?? []) found.add(moments.cases!.columns[column]![row]!);
  return [...found].filter(Number.isFinite).sort((a, b) => a - b);
}

interface Posterior {
  readonly items: readonly Item[];
  /** Latents and covariates: means, and the inverse of their covariances, size x size. */
  readonly means: Float64Array;
  readonly precision: Float64Array;
  readonly latentCount: number;
  /** Columns of the covariates among those of the cases. */
  readonly covariates: readonly number[];
}

/** Undefined where latents or items leave no variance of their own. */
function preparePosterior(kernel: GroupKernel, groups: readonly EstimatorGroup[], g: number): Posterior | undefined {
  const { p, m, model, sigma, mu, lc, c, etaMean, values } = kernel;
  const { moments } = groups[g]!;
  const { latentCount, observed, etas } = model;
  const covariateNames = moments.ordinal?.covariateNames ?? [];
  const places = [
    ...Array.from({ length: latentCount }, (_, j) => j),
    ...covariateNames.map((name) => etas.indexOf(name)),
  ];
  const size = places.length;
  const factor = new Float64Array(size * size);
  places.forEach((i, a) => places.forEach((j, b) => (factor[a * size + b] = c[i * m + j]!)));
  if (!choleskyInPlace(factor, size, 1e-12)) return undefined;
  const precision = new Float64Array(size * size);
  choleskyInvert(factor, size, precision, new Float64Array(size * size));
  const isCovariate = new Set(covariateNames);
  const items: Item[] = [];
  for (let i = 0; i < p; i++) {
    if (isCovariate.has(observed[i]!)) continue;
    const joint = Float64Array.from(places, (j) => lc[i * m + j]!);
    const slopes = joint.slice();
    choleskySolve(factor, size, slopes);
    let residual = sigma[i * p + i]!;
    let intercept = mu[i]!;
    for (let a = 0; a < size; a++) {
      residual -= slopes[a]! * joint[a]!;
      intercept -= slopes[a]! * etaMean[places[a]!]!;
    }
    if (!(residual > 0)) return undefined;
    const column = moments.names.indexOf(observed[i]!);
    const steps = model.thresholds.flatMap(({ indicator }, t) => (indicator === i ? [values.tau[t]!] : []));
    items.push({
      column,
      intercept,
      slopes,
      deviation: Math.sqrt(residual),
      borders: steps.length > 0 ? [-Infinity, ...steps, Infinity] : [],
      answers: steps.length > 0 ? distinctAnswers(groups, column) : [],
    });
  }
  return {
    items,
    means: Float64Array.from(places, (j) => etaMean[j]!),
    precision,
    latentCount,
    covariates: covariateNames.map((name) => moments.names.indexOf(name)),
  };
}

/** The log posterior of one case up to a constant, with gradient and information by the latents. */
interface Height {
  readonly value: number;
  readonly gradient: Float64Array;
  /** latents x latents, positive definite. */
  readonly information: Float64Array;
}

/** `deviations` of latents and covariates from their means; those of the latents vary. */
function heightAt(
  { items, means, precision, latentCount }: Posterior,
  deviations: Float64Array,
  answers: readonly number[],
): Height {
  const size = means.length;
  const gradient = new Float64Array(latentCount);
  const information = new Float64Array(latentCount * latentCount);
  let value = 0;
  for (let a = 0; a < size; a++) {
    let pull = 0;
    for (let b = 0; b < size; b++) pull += precision[a * size + b]! * deviations[b]!;
    value -= 0.5 * deviations[a]! * pull;
    if (a >= latentCount) continue;
    gradient[a] = -pull;
    for (let b = 0; b < latentCount; b++) information[a * latentCount + b] = precision[a * size + b]!;
  }
  for (const [i, item] of items.entries()) {
    const answer = answers[i]!;
    if (!Number.isFinite(answer)) continue;
    const { slopes, intercept } = item;
    let predictor = intercept;
    for (let a = 0; a < size; a++) predictor += slopes[a]! * (means[a]! + deviations[a]!);
    const evidence = evidenceOf(item, answer, predictor);
    value += evidence.value;
    for (let a = 0; a < latentCount; a++) {
      gradient[a]! += slopes[a]! * evidence.slope;
      for (let b = 0; b < latentCount; b++)
        information[a * latentCount + b]! += slopes[a]! * slopes[b]! * evidence.curvature;
    }
  }
  return { value, gradient, information };
}

const mostSteps = 100;
const mostHalvings = 40;
/** Of a step of Newton's, in units of the latents. */
const settled = 1e-11;

/** The mode for one case; undefined when it is not reached. */
function modeOf(posterior: Posterior, covariates: readonly number[], answers: readonly number[]): number[] | undefined {
  const { means, latentCount } = posterior;
  const deviations = new Float64Array(means.length);
  covariates.forEach((x, a) => (deviations[latentCount + a] = x - means[latentCount + a]!));
  let height = heightAt(posterior, deviations, answers);
  for (let iteration = 0; iteration < mostSteps; iteration++) {
    const step = height.gradient.slice();
    const factor = height.information.slice();
    if (!choleskyInPlace(factor, latentCount)) return undefined;
    choleskySolve(factor, latentCount, step);
    const largest = Math.max(...step.map(Math.abs));
    if (!Number.isFinite(largest)) return undefined;
    if (largest < settled * (1 + Math.max(...deviations.map(Math.abs))))
      return Array.from({ length: latentCount }, (_, j) => means[j]! + deviations[j]!);
    let share = 1;
    let next = height;
    for (let halving = 0; halving < mostHalvings; halving++, share /= 2) {
      const tried = deviations.slice();
      for (let j = 0; j < latentCount; j++) tried[j]! += share * step[j]!;
      next = heightAt(posterior, tried, answers);
      if (next.value >= height.value - 1e-13 * Math.abs(height.value)) {
        deviations.set(tried);
        break;
      }
    }
    height = next;
  }
  return undefined;
}

/** Rows of the data, the first is 1, and a score a latent; null where a case answered no item that bears on it. */
export interface ModalScores {
  readonly rows: number[];
  readonly values: (number | null)[][];
}

/** Modes of the cases of group `g`; undefined where latents or items leave no variance of their own. */
export function modalScores(
  kernel: GroupKernel,
  groups: readonly EstimatorGroup[],
  g: number,
): ModalScores | undefined {
  const cases = groups[g]!.moments.cases;
  const posterior = cases && preparePosterior(kernel, groups, g);
  if (!posterior) return undefined;
  const { items, covariates, latentCount } = posterior;
  const rows = [...cases.rows].sort((a, b) => a - b);
  const values: (number | null)[][] = [];
  for (const row of rows) {
    const answers = items.map(({ column }) => cases.columns[column]![row]!);
    const mode = modeOf(
      posterior,
      covariates.map((column) => cases.columns[column]![row]!),
      answers,
    );
    if (!mode) return undefined;
    const bears = (j: number): boolean =>
      items.some(({ slopes }, i) => slopes[j] !== 0 && Number.isFinite(answers[i]!));
    values.push(Array.from({ length: latentCount }, (_, j) => (bears(j) ? mode[j]! : null)));
  }
  return { rows: rows.map((row) => row + 1), values };
}
