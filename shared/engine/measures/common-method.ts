/** Common method variance: Harman's single factor, one factor for all items, a latent method factor. */
import { problem, type Problem } from '../../problem.ts';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';
import type { NamedFit } from '../compare/compare-fits.ts';
import { extractFactors } from '../factors/extract-factors.ts';
import type { EstimatedFit, EstimateRow } from '../fit.ts';
import type { ModelSpec, ModelTerm } from '../model/model-spec.ts';
import {
  differenceBetween,
  fitAuxiliary,
  ofModel,
  type AuxiliaryInput,
  type ModelDifference,
} from './auxiliary-fit.ts';
import { methodFactorModel, singleFactorModel, unusedName, type MeasurementModel } from './measurement-model.ts';
import { lookUp } from './measurement-figures.ts';
import type { MethodVariant } from './measure-choices.ts';

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

/** Shares of the items' variances that the method factor is begun with, where the usual start is one of several. */
const startShares = [0.1, 0.3, 0.5] as const;

/**
 * The same model begun at the measurement model's estimates, a share of each variance given to the method factor: such
 * models often have several minima.
 */
function begunFrom(spec: ModelSpec, factor: string, share: number, { fit }: NamedFit): ModelSpec {
  const lookup = lookUp(fit);
  const [implied] = fit.implied;
  const spread = new Map((implied?.names ?? []).map((name, i) => [name, implied!.cov[i]![i]!]));
  const mean = [...spread.values()].reduce((sum, x) => sum + x, 0) / spread.size;
  const markers = new Map(
    fit.estimates
      .filter(({ op }) => op === '=~')
      .map(({ lhs, rhs }) => [lhs, rhs] as const)
      .toReversed(),
  );
  const scaleOf = (name: string): number => spread.get(name) ?? spread.get(markers.get(name) ?? '') ?? mean;
  const begin = ({ lhs, op, rhs }: Pick<ModelTerm, 'lhs' | 'op' | 'rhs'>): number | undefined => {
    if (lhs === factor) return op === '=~' ? Math.sqrt(share * (spread.get(rhs) ?? mean)) : share * mean;
    const est = lookup.row(lhs, op, rhs)?.est;
    if (est === undefined || op !== '~~') return est;
    // What the method factor takes of variances and, on the scale of their first items, of the constructs' covariances.
    const total = Math.sqrt(scaleOf(lhs) * scaleOf(rhs));
    if (lhs !== rhs) return spread.has(lhs) ? est : est - share * total;
    return Math.max(est - share * total, est > 0 ? est / 5 : total / 20);
  };
  const withStart = (term: ModelTerm): ModelTerm => {
    const start = term.fixed === undefined && term.byGroup === undefined ? begin(term) : undefined;
    return start === undefined ? term : { ...term, start };
  };
  const isWritten = (row: EstimateRow): boolean =>
    spec.terms.some(({ lhs, op, rhs }) => op === '~~' && lhs === row.lhs && rhs === row.rhs);
  const written = fit.estimates.filter((row) => row.op === '~~' && row.free && !isWritten(row));
  const added = written.map(({ lhs, rhs }): ModelTerm => withStart({ lhs, op: '~~', rhs }));
  return { ...spec, terms: [...spec.terms.map(withStart), ...added] };
}

/** The measurement model with a latent method factor. Notes heywood where the variance of that factor is negative. */
export function testMethodFactor(
  model: MeasurementModel,
  variant: MethodVariant,
  cfa: NamedFit,
  input: AuxiliaryInput,
): Found<LatentMethod> {
  const factor = unusedName('Method', model);
  const spec = methodFactorModel(model, factor, variant);
  const others = startShares.map((share) => begunFrom(spec, factor, share, cfa));
  const { named, problems } = fitAuxiliary('latent-method', spec, input, others);
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
