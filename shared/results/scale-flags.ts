/** What a reviewer would stop at in scales: each with its number, the limit, whose limit it is, and what can be done. */
import { elementsOf } from '../document/find.ts';
import type { ProjectDocument } from '../document/types.ts';
import type { ModificationIndex } from '../engine/after/modification-indices.ts';
import type { ConstructMeasures, ItemMeasures, MeasureResult } from '../engine/measures/scale-measures.ts';
import { reversedItems } from '../engine/sem/inference/reversed-items.ts';
import { formatBounded, formatDecimal } from '../language/format.ts';
import { rich, sentences, type RichText } from '../language/rich-text.ts';
import { inBrackets } from '../sources/in-brackets.ts';
import { scaleCutoffs } from './scale-cutoffs.ts';
import type { SurveyContext } from './survey-context.ts';

export type ScaleFlagId =
  | 'reversed'
  | 'low-loading'
  | 'cross-loading'
  | 'low-alpha'
  | 'low-omega'
  | 'low-rho-c'
  | 'low-ave'
  | 'high-htmt'
  | 'above-root'
  | 'residuals';

/** `reverse`, `leave-out`: of the flag's item; `covary`: the residuals of it and of the other. */
export type ScaleRemedy = 'reverse' | 'leave-out' | 'covary';

export interface ScaleFlag {
  readonly id: ScaleFlagId;
  readonly construct: string;
  /** The second construct, or item, of a pair. */
  readonly other?: string;
  /** What the remedies are about. */
  readonly item?: string;
  readonly value: number;
  readonly words: RichText;
  readonly remedies: readonly ScaleRemedy[];
  /** Ids on the drawing. */
  readonly elements: readonly string[];
}

/** Below so many items a construct is not left with fewer. */
const fewestItems = 3;

const three = (value: number): string => formatBounded(value, 3);

/** Items that run against the others of their construct: by the model, else by correlations. */
function reversedOf({ cfa, items }: MeasureResult): ReadonlySet<string> {
  if (cfa) {
    const loadings = cfa.estimates.filter(({ op }) => op === '=~');
    return new Set(reversedItems(loadings).flatMap(({ items: found }) => found));
  }
  return new Set(items.filter(({ itemRest }) => itemRest !== undefined && itemRest < 0).map(({ name }) => name));
}

/** Ids on the drawing of a construct, by its name. */
function constructElements({ diagram }: ProjectDocument, name: string): readonly string[] {
  return diagram.nodes.flatMap((node) => (node.kind === 'construct' && node.name === name ? [node.id] : []));
}

function itemFlags(measures: MeasureResult, context: SurveyContext): ScaleFlag[] {
  const { translate, labelOf, document } = context;
  const { loading: limit } = scaleCutoffs;
  const reversed = reversedOf(measures);
  const sizes = new Map(measures.constructs.map(({ name, items }) => [name, items.length]));
  return measures.items.flatMap(({ name, construct, loading, itemRest }): ScaleFlag[] => {
    const value = loading?.value ?? itemRest;
    const isReversed = reversed.has(name);
    const isLow = loading !== undefined && Math.abs(loading.value) < limit.value;
    if (value === undefined || !(isReversed || isLow)) return [];
    const id = isReversed ? 'reversed' : 'low-loading';
    const facts = {
      item: name,
      construct: labelOf(construct),
      value: three(value),
      cutoff: formatBounded(limit.value),
    };
    const canLeave = (sizes.get(construct) ?? 0) >= fewestItems;
    return [
      {
        id,
        construct,
        item: name,
        value,
        words: rich(translate, `scales.flag.${id}`, { ...facts, source: inBrackets(limit.source) }),
        remedies: [...(isReversed ? ['reverse' as const] : []), ...(canLeave ? ['leave-out' as const] : [])],
        elements: elementsOf(document, name),
      },
    ];
  });
}

/** Items that a construct which is not theirs explains better. */
function crossFlags({ crossloadings = [], items, constructs }: MeasureResult, context: SurveyContext): ScaleFlag[] {
  const { translate, labelOf, document } = context;
  const homes = new Map<string, Set<string>>();
  for (const { name, construct } of items) homes.set(name, (homes.get(name) ?? new Set()).add(construct));
  const own = new Map<string, number>();
  for (const { indicator, construct, value } of crossloadings)
    if (homes.get(indicator)?.has(construct)) own.set(indicator, Math.max(own.get(indicator) ?? 0, Math.abs(value)));
  return crossloadings.flatMap(({ indicator, construct: other, value }): ScaleFlag[] => {
    const home = constructs.find(({ items: names }) => names.includes(indicator));
    const mine = own.get(indicator);
    if (!home || mine === undefined || homes.get(indicator)?.has(other) || Math.abs(value) <= mine) return [];
    const facts = { item: indicator, construct: labelOf(home.name), other: labelOf(other) };
    const { source } = scaleCutoffs.crossLoading;
    return [
      {
        id: 'cross-loading',
        construct: home.name,
        other,
        item: indicator,
        value,
        words: rich(translate, 'scales.flag.cross-loading', {
          ...facts,
          value: three(value),
          own: three(mine),
          source: inBrackets(source),
        }),
        remedies: home.items.length >= fewestItems ? ['leave-out'] : [],
        elements: elementsOf(document, indicator),
      },
    ];
  });
}

/** The item without which alpha would be highest, where that is higher. */
function bestDropped(items: readonly ItemMeasures[], alpha: number): ItemMeasures | undefined {
  const better = items.filter(({ alphaIfDropped }) => alphaIfDropped !== undefined && alphaIfDropped > alpha);
  return better.toSorted((a, b) => (b.alphaIfDropped ?? 0) - (a.alphaIfDropped ?? 0))[0];
}

/** The item that the construct explains least. */
function weakest(items: readonly ItemMeasures[]): ItemMeasures | undefined {
  const loaded = items.filter(({ loading }) => loading !== undefined);
  return loaded.toSorted((a, b) => Math.abs(a.loading?.value ?? 0) - Math.abs(b.loading?.value ?? 0))[0];
}

function constructFlags(
  { name, items: names, ...figures }: ConstructMeasures,
  items: readonly ItemMeasures[],
  context: SurveyContext,
): ScaleFlag[] {
  const { translate, labelOf, document } = context;
  const { reliability, ave } = scaleCutoffs;
  const judged = [
    ['low-alpha', figures.alpha, reliability],
    ['low-omega', figures.omega, reliability],
    ['low-rho-c', figures.rhoC, reliability],
    ['low-ave', figures.ave, ave],
  ] as const;
  return judged.flatMap(([id, value, { value: cutoff, source }]): ScaleFlag[] => {
    if (value === undefined || value >= cutoff) return [];
    const item = id === 'low-alpha' ? bestDropped(items, value) : weakest(items);
    const facts = {
      construct: labelOf(name),
      value: three(value),
      cutoff: formatBounded(cutoff),
      source: inBrackets(source),
    };
    const advice =
      item &&
      rich(translate, id === 'low-alpha' ? 'scales.flag.without' : 'scales.flag.weakest', {
        item: item.name,
        value: three(id === 'low-alpha' ? (item.alphaIfDropped ?? NaN) : (item.loading?.value ?? NaN)),
      });
    return [
      {
        id,
        construct: name,
        ...(item ? { item: item.name } : {}),
        value,
        words: sentences([rich(translate, `scales.flag.${id}`, facts), advice ?? []], context.language),
        remedies: item && names.length >= fewestItems ? ['leave-out'] : [],
        elements: constructElements(document, name),
      },
    ];
  });
}

function pairFlags({ htmt = [], fornellLarcker, constructs }: MeasureResult, context: SurveyContext): ScaleFlag[] {
  const { translate, labelOf, document } = context;
  const m = constructs.length;
  const flag = (
    id: ScaleFlagId & ('high-htmt' | 'above-root'),
    a: string,
    b: string,
    value: number,
    facts: object,
  ) => ({
    id,
    construct: a,
    other: b,
    value,
    words: rich(translate, `scales.flag.${id}`, {
      construct: labelOf(a),
      other: labelOf(b),
      value: three(value),
      ...facts,
    }),
    remedies: [],
    elements: [...constructElements(document, a), ...constructElements(document, b)],
  });
  const { htmt: limits, ave } = scaleCutoffs;
  const facts = {
    limit: formatBounded(limits.value),
    strict: formatBounded(limits.strict),
    source: inBrackets(limits.source),
  };
  const ratios = htmt
    .filter(({ value }) => value !== undefined && value >= limits.strict)
    .map(({ a, b, value }): ScaleFlag => flag('high-htmt', a, b, value ?? NaN, facts));
  if (!fornellLarcker) return ratios;
  const rootOf = (j: number): number => fornellLarcker[j * m + j]!;
  const above = constructs.flatMap(({ name: a }, j) =>
    constructs.slice(0, j).flatMap(({ name: b }, k): ScaleFlag[] => {
      const value = fornellLarcker[j * m + k]!;
      const root = Math.min(rootOf(j), rootOf(k));
      if (Math.abs(value) <= root) return [];
      return [flag('above-root', b, a, value, { cutoff: three(root), source: inBrackets(ave.source) })];
    }),
  );
  return [...ratios, ...above];
}

/** So many pairs of residuals are told, the largest first. */
const mostResiduals = 5;

/** Items of one construct whose residuals the drawn model keeps apart although they go together. */
function residualFlags(
  { constructs }: MeasureResult,
  indices: readonly ModificationIndex[],
  { translate, labelOf, document }: SurveyContext,
): ScaleFlag[] {
  const { value: cutoff, source } = scaleCutoffs.modification;
  const homeOf = (a: string, b: string): string | undefined =>
    constructs.find(({ items }) => items.includes(a) && items.includes(b))?.name;
  const large = indices.filter(({ op, lhs, rhs, mi }) => op === '~~' && lhs !== rhs && mi >= cutoff);
  return large
    .toSorted((a, b) => b.mi - a.mi)
    .flatMap(({ lhs: item, rhs: other, mi }): ScaleFlag[] => {
      const construct = homeOf(item, other);
      if (construct === undefined) return [];
      const facts = {
        item,
        other,
        construct: labelOf(construct),
        value: formatDecimal(mi),
        cutoff: formatDecimal(cutoff),
      };
      return [
        {
          id: 'residuals',
          construct,
          item,
          other,
          value: mi,
          words: rich(translate, 'scales.flag.residuals', { ...facts, source: inBrackets(source) }),
          remedies: ['covary'],
          elements: [...elementsOf(document, item), ...elementsOf(document, other)],
        },
      ];
    })
    .slice(0, mostResiduals);
}

/**
 * Items first, then constructs, then pairs of them.
 * @param indices modification indices of the drawn model, where they are known
 */
export function scaleFlags(
  measures: MeasureResult,
  context: SurveyContext,
  indices: readonly ModificationIndex[] = [],
): readonly ScaleFlag[] {
  const itemsOf = (construct: string): readonly ItemMeasures[] =>
    measures.items.filter((item) => item.construct === construct);
  return [
    ...itemFlags(measures, context),
    ...crossFlags(measures, context),
    ...measures.constructs.flatMap((construct) => constructFlags(construct, itemsOf(construct.name), context)),
    ...pairFlags(measures, context),
    ...residualFlags(measures, indices, context),
  ];
}
