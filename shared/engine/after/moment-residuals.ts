/** Sample minus implied moments: raw, and of correlations. The one place where residuals are subtracted. */
import type { EstimatedFit } from '../fit.ts';

/** Residuals of one group; an entry that is not defined is null. */
export interface ResidualMatrices {
  readonly cov: readonly (readonly (number | null)[])[];
  readonly mean?: readonly (number | null)[];
}

export interface MomentResiduals {
  /** Sample minus implied. */
  readonly raw: ResidualMatrices;
  /** Of correlations, each matrix by its own variances [bollen-1989b]; means in sample standard deviations. */
  readonly correlation: ResidualMatrices;
}

/** Entry of a symmetric matrix; NaN where it is not known. */
export type Entry = (i: number, j: number) => number;
type MeanEntry = (i: number) => number;

interface Moments {
  readonly cov: Entry;
  readonly mean?: MeanEntry | undefined;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** p x p, from its lower half; with means where there is an entry for them. */
export function residualMatrices(p: number, entry: Entry, mean?: MeanEntry): ResidualMatrices {
  const places = Array.from({ length: p }, (_, i) => i);
  const cov = places.map((i) => places.map((j) => orNull(entry(Math.max(i, j), Math.min(i, j)))));
  return mean ? { cov, mean: places.map((i) => orNull(mean(i))) } : { cov };
}

/** Of p variables in the same order on both sides. */
export function momentResiduals(p: number, sample: Moments, implied: Moments): MomentResiduals {
  const s: MeanEntry = (i) => Math.sqrt(sample.cov(i, i));
  const v: MeanEntry = (i) => Math.sqrt(implied.cov(i, i));
  const [mean, mu] = [sample.mean, implied.mean];
  const difference = mean && mu && ((i: number) => mean(i) - mu(i));
  return {
    raw: residualMatrices(p, (i, j) => sample.cov(i, j) - implied.cov(i, j), difference),
    correlation: residualMatrices(
      p,
      (i, j) => (i === j ? 0 : sample.cov(i, j) / (s(i) * s(j)) - implied.cov(i, j) / (v(i) * v(j))),
      difference && ((i) => difference(i) / s(i)),
    ),
  };
}

/** Residual moments of every group of a fit, from the moments that it carries: none where the method has none. */
export function residualsOfFit({
  sample,
  implied,
}: Pick<EstimatedFit, 'sample' | 'implied'>): readonly (MomentResiduals & {
  readonly group: number;
  readonly names: readonly string[];
})[] {
  return sample.flatMap((own, g) => {
    const model = implied[g];
    if (!model) return [];
    const { group, names } = own;
    const places = names.map((name) => model.names.indexOf(name));
    const at = (i: number) => places[i] ?? -1;
    const entries = (cov: readonly (readonly (number | null)[])[], place: (i: number) => number): Entry => {
      return (i, j) => cov[place(i)]?.[place(j)] ?? NaN;
    };
    const means = (mean: readonly number[] | undefined, place: (i: number) => number): MeanEntry | undefined =>
      mean && ((i) => mean[place(i)] ?? NaN);
    const itself = (i: number) => i;
    const residuals = momentResiduals(
      names.length,
      { cov: entries(own.cov, itself), mean: means(own.mean, itself) },
      { cov: entries(model.cov, at), mean: means(model.mean, at) },
    );
    return [{ group, names, ...residuals }];
  });
}
