/** The measurement model of a specification: its `=~` blocks with their residual covariances, all constructs free to covary. */
import type { Column } from '../../dataset.ts';
import { constructBlocks, type Construct } from '../model/constructs.ts';
import type { Constraint, ModelSpec, ModelTerm } from '../model/model-spec.ts';

/** A construct by its items. */
export type Scale = Construct;

export interface MeasurementModel {
  readonly scales: readonly Scale[];
  /** Every item once. */
  readonly items: readonly string[];
  /** Blocks whose items are constructs: they are not part of it. */
  readonly higherOrder: readonly string[];
  readonly spec: ModelSpec;
}

/** Names that an expression speaks of. */
function namesIn(expression: string): string[] {
  return expression.split(/[^\p{L}\p{N}_.]+/u).filter((word) => word !== '');
}

/** Constraints that speak of these terms and of nothing that was left out. */
function keptConstraints({ constraints, definitions, terms }: ModelSpec, kept: readonly ModelTerm[]): Constraint[] {
  const labels = (of: readonly ModelTerm[]): Set<string> =>
    new Set(
      of
        .flatMap(({ label, byGroup = [] }) => [label, ...byGroup.map((one) => one.label)])
        .filter((x) => x !== undefined),
    );
  const own = labels(kept);
  const lost = new Set([
    ...labels(terms.filter((term) => !kept.includes(term))),
    ...definitions.map(({ name }) => name),
  ]);
  return constraints.filter(({ left, right }) => {
    const names = [...namesIn(left), ...namesIn(right)];
    return names.some((name) => own.has(name)) && !names.some((name) => lost.has(name) && !own.has(name));
  });
}

/**
 * Residual covariances of items, residual variances that are written (a construct's only item has none), and variances of
 * constructs, which give them a scale.
 */
function isMeasurement({ lhs, op, rhs }: ModelTerm, scales: readonly Scale[]): boolean {
  const scaleOf = (item: string): Scale | undefined => scales.find(({ items }) => items.includes(item));
  const isScale = (name: string): boolean => scales.some((scale) => scale.name === name);
  if (op === '=~') return isScale(lhs);
  if (op !== '~~') return false;
  if (lhs !== rhs) return scaleOf(lhs) !== undefined && scaleOf(rhs) !== undefined;
  return isScale(lhs) || scales.some(({ items }) => items.length > 1 && items.includes(lhs));
}

/** What is measured of a specification, among data with these columns. */
export function measurementModel(spec: ModelSpec, columns: readonly Pick<Column, 'name'>[]): MeasurementModel {
  const known = new Set(columns.map(({ name }) => name));
  const blocks = constructBlocks(spec);
  const latents = new Set(blocks.map(({ name }) => name));
  const isHigher = ({ items }: Scale): boolean => items.some((item) => latents.has(item) && !known.has(item));
  const scales = blocks.filter((block) => !isHigher(block));
  const terms = spec.terms.filter((term) => isMeasurement(term, scales));
  return {
    scales,
    items: [...new Set(scales.flatMap(({ items }) => items))],
    higherOrder: blocks.filter(isHigher).map(({ name }) => name),
    spec: {
      terms,
      definitions: [],
      constraints: keptConstraints(spec, terms),
      ...(spec.blocks ? { blocks: spec.blocks } : {}),
    },
  };
}

/** Paths between the constructs, by their places among the scales. */
export function pathsBetween(
  { terms }: ModelSpec,
  scales: readonly Scale[],
): { readonly from: number; readonly to: number }[] {
  const placeOf = new Map(scales.map(({ name }, place) => [name, place]));
  return terms.flatMap(({ lhs, op, rhs }) => {
    const [to, from] = [placeOf.get(lhs), placeOf.get(rhs)];
    return op === '~' && from !== undefined && to !== undefined ? [{ from, to }] : [];
  });
}

/** A name that nothing in the model has. */
export function unusedName(wanted: string, { scales, items }: MeasurementModel): string {
  let name = wanted;
  while (items.includes(name) || scales.some((scale) => scale.name === name)) name += '_';
  return name;
}

/** What is said of residuals: covariances, and variances that are written. */
function residualTerms({ spec, items }: MeasurementModel): readonly ModelTerm[] {
  return spec.terms.filter(({ lhs, op }) => op === '~~' && items.includes(lhs));
}

/** One construct alone, by a loading each. */
export function oneFactorModel(
  name: string,
  items: readonly string[],
  residuals: readonly ModelTerm[] = [],
): ModelSpec {
  const loadings = items.map((rhs): ModelTerm => ({ lhs: name, op: '=~', rhs }));
  return { terms: [...loadings, ...residuals], definitions: [], constraints: [] };
}

/** All items on one factor, residual covariances kept. */
export function singleFactorModel(model: MeasurementModel): ModelSpec {
  return oneFactorModel(unusedName('General', model), model.items, residualTerms(model));
}

/** A construct's only item has no residual, which goes without saying where it loads on nothing else. */
function withoutResiduals(scales: readonly Scale[]): ModelTerm[] {
  const lone = scales.filter(({ items }) => items.length === 1).flatMap(({ items }) => items);
  return lone.map((item): ModelTerm => ({ lhs: item, op: '~~', rhs: item, fixed: 0 }));
}

/**
 * The measurement model with a factor of every item that is not correlated with the constructs: loadings of 1 and a free
 * variance, or free loadings and a variance of 1.
 */
export function methodFactorModel(model: MeasurementModel, factor: string, loadings: 'equal' | 'free'): ModelSpec {
  const own = model.items.map((rhs): ModelTerm => {
    return { lhs: factor, op: '=~', rhs, ...(loadings === 'equal' ? { fixed: 1 } : { forcedFree: true }) };
  });
  const variance: ModelTerm = { lhs: factor, op: '~~', rhs: factor, ...(loadings === 'free' ? { fixed: 1 } : {}) };
  const apart = model.scales.map(({ name }): ModelTerm => ({ lhs: factor, op: '~~', rhs: name, fixed: 0 }));
  return { ...model.spec, terms: [...model.spec.terms, ...own, variance, ...apart, ...withoutResiduals(model.scales)] };
}

/** A block whose construct has variance 1; loadings that were fixed at the same value stay equal. */
function unitBlock(terms: readonly ModelTerm[], { name }: Scale): ModelTerm[] {
  const own = terms.filter(({ lhs, op }) => lhs === name && op === '=~');
  const values = own.map(({ fixed }) => fixed).filter((value) => value !== undefined && value !== 0);
  const isShared = (value: number | undefined): boolean => values.filter((one) => one === value).length > 1;
  const loadings = own.map(({ fixed, ...term }): ModelTerm => {
    if (fixed === 0) return { ...term, fixed };
    const label = fixed !== undefined && isShared(fixed) ? { label: `${name}.loading` } : {};
    return { ...term, forcedFree: true, ...label };
  });
  return [...loadings, { lhs: name, op: '~~', rhs: name, fixed: 1 }];
}

/** Estimates of the marker construct, with its variance at 1. */
export interface MarkerEstimates {
  readonly loadings: ReadonlyMap<string, number>;
  /** Without ordered items, whose residuals follow from their loadings. */
  readonly residuals: ReadonlyMap<string, number>;
}

/** Loadings of the other items on the marker. */
export type MarkerLoadings = 'none' | 'equal' | 'free';

/**
 * The models of a marker: every construct has variance 1, the marker's loadings and residuals are fixed and it is
 * correlated with none of the others, whose items load on it or do not.
 * @param correlations of the other constructs, to be fixed. [williams-2010]
 */
export function markerModel(
  model: MeasurementModel,
  marker: string,
  { loadings, residuals }: MarkerEstimates,
  kind: MarkerLoadings,
  correlations: readonly { readonly a: string; readonly b: string; readonly r: number }[] = [],
): ModelSpec {
  const others = model.scales.filter(({ name }) => name !== marker);
  const own = model.scales.find(({ name }) => name === marker)?.items ?? [];
  const fixedLoadings = own.map((rhs): ModelTerm => ({ lhs: marker, op: '=~', rhs, fixed: loadings.get(rhs) ?? 0 }));
  const substantive = new Set(others.flatMap(({ items }) => items).filter((item) => !own.includes(item)));
  const method = kind === 'equal' ? { label: `${marker}.method` } : {};
  const further = [...substantive].map((rhs): ModelTerm => ({
    lhs: marker,
    op: '=~',
    rhs,
    ...method,
    forcedFree: true,
  }));
  const fixedResiduals = own.flatMap((item): ModelTerm[] => {
    const fixed = residuals.get(item);
    return fixed === undefined ? [] : [{ lhs: item, op: '~~', rhs: item, fixed }];
  });
  const written = residualTerms(model).filter(({ lhs, rhs }) => lhs !== rhs || !own.includes(lhs));
  const terms = [
    ...fixedLoadings,
    ...(kind === 'none' ? [] : further),
    { lhs: marker, op: '~~', rhs: marker, fixed: 1 } as const,
    ...others.flatMap((scale) => unitBlock(model.spec.terms, scale)),
    ...others.map(({ name }): ModelTerm => ({ lhs: marker, op: '~~', rhs: name, fixed: 0 })),
    ...correlations.map(({ a, b, r }): ModelTerm => ({ lhs: a, op: '~~', rhs: b, fixed: r })),
    ...fixedResiduals,
    ...withoutResiduals(others),
    ...written,
  ];
  return { ...model.spec, terms };
}
