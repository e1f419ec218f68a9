/** Common method variance: Harman's single factor, one factor for all items, a latent method factor. */
import { problem, type Problem } from '../../problem.ts';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';
import type { NamedFit } from '../compare/compare-fits.ts';
import { extractFactors } from '../factors/extract-factors.ts';
import type { EstimatedFit } from '../fit.ts';
import {
  differenceBetween,
  fitAuxiliary,
  ofModel,
  type AuxiliaryInput,
  type ModelDifference,
} from './auxiliary-fit.ts';
import { methodFactorModel, singleFactorModel, unusedName, type MeasurementModel } from './measurement-model.ts';
import { lookUp } from './measurement-figures.ts';

export const commonMethods = ['harman', 'single-factor', 'latent-method', 'marker', 'vif'] as const;
export type CommonMethod = (typeof commonMethods)[number];

export const methodVariants = ['equal', 'free'] as const;
export type MethodVariant = (typeof methodVariants)[number];

export interface HarmanFigures {
  /** First eigenvalue over the number of items. */
  readonly share: number;
  /** The same of one principal-axis factor. */
  readonly sharePaf: number;
  /** Descending. */
  readonly eigenvalues: Float64Array;
}

/**
 * The share of variance that one factor of all items takes.
 * @param r p x p correlations, positive definite
 * @param smc squared multiple correlations. [harman-1976] [podsakoff-2003]
 */
export function harmanTest(r: Float64Array, smc: Float64Array): HarmanFigures {
  const p = smc.length;
  const eigenvalues = symmetricEigen(r, p).values.toReversed();
  const { loadings } = extractFactors(r, smc, 1, 'paf');
  return { share: eigenvalues[0]! / p, sharePaf: loadings.reduce((sum, x) => sum + x * x, 0) / p, eigenvalues };
}

export interface SingleFactor extends ModelDifference {
  readonly fit: EstimatedFit;
}

interface Found<Figures> {
  readonly value?: Figures;
  readonly problems: readonly Problem[];
}

/** All items on one factor, beside the measurement model. */
export function testSingleFactor(model: MeasurementModel, cfa: NamedFit, input: AuxiliaryInput): Found<SingleFactor> {
  const { named, problems } = fitAuxiliary('single-factor', singleFactorModel(model), input);
  if (!named) return { problems };
  const compared = differenceBetween(cfa, named);
  return { value: { fit: named.fit, ...compared.difference }, problems: [...problems, ...compared.problems] };
}

export interface MethodLoading {
  readonly item: string;
  /** Standardised loadings on the construct, with the method factor and without it, and on the method factor. */
  readonly loading?: number;
  readonly loadingWithout?: number;
  readonly method?: number;
}

export interface LatentMethod extends ModelDifference {
  readonly variant: MethodVariant;
  readonly fit: EstimatedFit;
  /** Of the method factor: free where loadings are equal, else 1. */
  readonly variance: number;
  /** Mean squared standardised loading on the method factor; absent where its variance is negative. */
  readonly methodShare?: number;
  readonly loadings: readonly MethodLoading[];
}

/** What of a record is a number. */
function defined(record: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(record).filter(
      (entry): entry is [string, number] => entry[1] !== undefined && Number.isFinite(entry[1]),
    ),
  );
}

function methodFigures(
  model: MeasurementModel,
  factor: string,
  cfa: NamedFit,
  { fit }: NamedFit,
): Pick<LatentMethod, 'variance' | 'methodShare' | 'loadings'> {
  const [own, without] = [lookUp(fit), lookUp(cfa.fit)];
  const variance = own.est(factor, '~~', factor);
  const method = model.items.map((item) => (variance < 0 ? NaN : (own.row(factor, '=~', item)?.stdAll ?? NaN)));
  const sign = method.reduce((sum, x) => sum + x, 0) < 0 ? -1 : 1;
  const share = method.reduce((sum, x) => sum + x * x, 0) / method.length;
  const loadings = model.items.map((item, i): MethodLoading => {
    const name = model.scales.find(({ items }) => items.includes(item))?.name ?? '';
    const [loading, loadingWithout] = [own, without].map((lookup) => lookup.row(name, '=~', item)?.stdAll);
    return { item, ...defined({ loading, loadingWithout, method: sign * method[i]! }) };
  });
  return { variance, loadings, ...defined({ methodShare: share }) };
}

/** The measurement model with a latent method factor. Notes heywood where the variance of that factor is negative. */
export function testMethodFactor(
  model: MeasurementModel,
  variant: MethodVariant,
  cfa: NamedFit,
  input: AuxiliaryInput,
): Found<LatentMethod> {
  const factor = unusedName('Method', model);
  const { named, problems } = fitAuxiliary('latent-method', methodFactorModel(model, factor, variant), input);
  if (!named) return { problems };
  const compared = differenceBetween(cfa, named);
  const figures = methodFigures(model, factor, cfa, named);
  const isTold = problems.some(({ code, variables }) => code === 'heywood' && variables.includes(factor));
  const negative =
    figures.variance < 0 && !isTold
      ? [ofModel(problem('heywood', { variables: [factor], values: { smallest: figures.variance } }), 'latent-method')]
      : [];
  return {
    value: { variant, fit: named.fit, ...compared.difference, ...figures },
    problems: [...problems, ...negative, ...compared.problems],
  };
}
