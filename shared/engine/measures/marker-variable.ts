/** The CFA marker technique: what a construct that should be unrelated shares with the items of the others. [williams-2010] */
import type { Problem } from '../../problem.ts';
import type { NamedFit } from '../compare/compare-fits.ts';
import type { EstimatedFit } from '../fit.ts';
import { allOrdered, type EstimationSettings } from '../settings/settings.ts';
import {
  differenceBetween,
  fitAuxiliary,
  type AuxiliaryInput,
  type AuxiliaryModel,
  type ModelDifference,
} from './auxiliary-fit.ts';
import { lookUp, type EstimateLookup } from './measurement-figures.ts';
import { markerModel, type MarkerEstimates, type MarkerLoadings, type MeasurementModel } from './measurement-model.ts';

type MarkerAuxiliary = Exclude<AuxiliaryModel, 'omega-single' | 'single-factor' | 'latent-method'>;
export type MarkerModelName = 'cfa' | MarkerAuxiliary;

export interface MarkerFigures {
  readonly marker: string;
  /** Absent where neither could be estimated. */
  readonly retained?: MarkerModelName;
  readonly models: readonly { readonly name: MarkerModelName; readonly fit: EstimatedFit }[];
  readonly comparisons: readonly ({ readonly models: readonly [MarkerModelName, MarkerModelName] } & ModelDifference)[];
  /** Standardised loadings on the marker, of the retained model. */
  readonly loadings: readonly { readonly item: string; readonly method: number }[];
}

/** From this p on equal loadings are kept. */
const retainedLevel = 0.05;

/** The marker's part of the measurement model, with its variance at 1. */
function markerEstimates(
  lookup: EstimateLookup,
  marker: string,
  items: readonly string[],
  { ordered }: Pick<EstimationSettings, 'ordered'>,
): MarkerEstimates {
  const isOrdered = (item: string): boolean => ordered.includes(allOrdered) || ordered.includes(item);
  const numbers = items.filter((item) => !isOrdered(item));
  return {
    loadings: new Map(items.map((item) => [item, lookup.row(marker, '=~', item)?.stdLv ?? NaN])),
    residuals: new Map(numbers.map((item) => [item, lookup.est(item, '~~', item)])),
  };
}

/** All models of the technique and what their differences say. Problems are those of the models. */
export function testMarker(
  model: MeasurementModel,
  marker: string,
  cfa: NamedFit,
  input: AuxiliaryInput,
): { readonly value: MarkerFigures; readonly problems: readonly Problem[] } {
  const own = model.scales.find(({ name }) => name === marker)?.items ?? [];
  const estimates = markerEstimates(lookUp(cfa.fit), marker, own, input.settings);
  const problems: Problem[] = [];
  const fitted = new Map<MarkerModelName, NamedFit>([['cfa', cfa]]);
  const fit = (
    name: MarkerAuxiliary,
    kind: MarkerLoadings,
    correlations: Parameters<typeof markerModel>[4] = [],
  ): void => {
    const found = fitAuxiliary(name, markerModel(model, marker, estimates, kind, correlations), input);
    problems.push(...found.problems);
    if (found.named) fitted.set(name, found.named);
  };
  const comparisons: MarkerFigures['comparisons'][number][] = [];
  const compare = (a: MarkerModelName, b: MarkerModelName): ModelDifference | undefined => {
    const [one, other] = [fitted.get(a), fitted.get(b)];
    if (!one || !other) return undefined;
    const compared = differenceBetween(one, other);
    problems.push(...compared.problems);
    comparisons.push({ models: [a, b], ...compared.difference });
    return compared.difference;
  };
  fit('baseline', 'none');
  fit('method-c', 'equal');
  fit('method-u', 'free');
  compare('baseline', 'method-c');
  const isUnequal = (compare('method-c', 'method-u')?.pvalue ?? 1) < retainedLevel;
  const retained = isUnequal || !fitted.has('method-c') ? 'method-u' : 'method-c';
  const baseline = fitted.get('baseline');
  const kept = fitted.get(retained);
  if (baseline && kept) {
    const names = model.scales.map(({ name }) => name).filter((name) => name !== marker);
    const lookup = lookUp(baseline.fit);
    const correlations = names.flatMap((a, i) => names.slice(0, i).map((b) => ({ a, b, r: lookup.est(a, '~~', b) })));
    if (correlations.length > 0) {
      fit('method-r', retained === 'method-c' ? 'equal' : 'free', correlations);
      compare('method-r', retained);
    }
  }
  const lookup = kept && lookUp(kept.fit);
  const loadings = model.items
    .filter((item) => !own.includes(item))
    .flatMap((item) => {
      const method = lookup?.row(marker, '=~', item)?.stdAll;
      return method === undefined || !Number.isFinite(method) ? [] : [{ item, method }];
    });
  const models = [...fitted].map(([name, named]) => ({ name, fit: named.fit }));
  return { value: { marker, ...(kept ? { retained } : {}), models, comparisons, loadings }, problems };
}
