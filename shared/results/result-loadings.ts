/** Loadings construct by construct, with what is explained of each item. */
import { columnWording, nodeLabel } from '../document/find.ts';
import { fitOfGroup } from '../document/shown/fit-of-group.ts';
import { indexFigures, type ShownFigures } from '../document/shown/shown-figures.ts';
import { indexEstimates } from '../document/compile/model-map.ts';
import type { EstimatedFit, EstimateRow } from '../engine/fit.ts';
import { refOf } from '../engine/model/parameter-ref.ts';
import { reversedItems } from '../engine/sem/inference/reversed-items.ts';
import { formatCoefficient, formatPercent } from '../language/format.ts';
import { plain, rich, sentences } from '../language/rich-text.ts';
import type { ResultContext } from './context.ts';
import { intervalCell, numberCell, wordCell, type Column, type ResultTable, type Row } from './element.ts';
import { errorsNote } from './errors-note.ts';
import { figureColumns } from './figure-columns.ts';
import { groupId, groupTitle } from './group-title.ts';
import { isLowLoading, loadingCutoff } from './loading-cutoffs.ts';

interface Item {
  /** Id on the drawing. */
  readonly id: string;
  readonly column: string;
  /** '' where the column has no label of its own. */
  readonly wording: string;
  readonly estimate: EstimateRow;
  readonly figures: ShownFigures;
  readonly rsquare: number | undefined;
  /** Runs against the other items of its construct, however large the loading. */
  readonly isReversed: boolean;
}

/** `group` counts from 1. Undefined where no construct has loadings that were estimated. */
export function resultLoadings(whole: EstimatedFit, group: number, context: ResultContext): ResultTable | undefined {
  const { translate, language } = context;
  const fit = fitOfGroup(whole, group);
  const constructs = constructsOf(fit, context);
  if (constructs.length === 0) return undefined;
  const hasFixed = constructs.some(({ items }) => items.some(({ estimate }) => !estimate.free));
  const fixedNote = hasFixed ? rich(translate, 'report.measurement.note-fixed') : [];
  return {
    id: groupId('loadings', fit, group),
    title: groupTitle(translate('report.measurement.title'), fit, group, context),
    columns: columnsOf(fit, context),
    rows: constructs.flatMap(({ name, items }): Row[] => [
      { kind: 'group', text: plain(name), caption: translate('results.construct.items', { count: items.length }) },
      ...items.map((item) => rowOf(item, context)),
    ]),
    note: sentences([rich(translate, 'report.measurement.note'), fixedNote, errorsNote(fit, context)], language),
  };
}

function constructsOf(fit: EstimatedFit, { document, language }: ResultContext) {
  const find = indexEstimates(fit);
  const figuresOf = indexFigures(fit);
  const reversed = new Set(reversedItems(fit.estimates.filter(({ op }) => op === '=~')).flatMap(({ items }) => items));
  return document.diagram.nodes.flatMap((node) => {
    if (node.kind !== 'construct') return [];
    const items = node.indicators.flatMap(({ id, column }): Item[] => {
      const estimate = find({ lhs: node.name, op: '=~', rhs: column });
      if (!estimate) return [];
      return [
        {
          id,
          column,
          wording: wordingOf(document, column, language),
          estimate,
          figures: figuresOf(estimate),
          rsquare: fit.rsquare.find(({ name }) => name === column)?.value,
          isReversed: reversed.has(column),
        },
      ];
    });
    return items.length > 0 ? [{ name: nodeLabel(document, node, language), items }] : [];
  });
}

function wordingOf(document: ResultContext['document'], column: string, language: ResultContext['language']): string {
  const wording = columnWording(document, column, language);
  return wording === column ? '' : wording;
}

function columnsOf(fit: EstimatedFit, { translate }: ResultContext): readonly Column[] {
  const { b, se, p } = figureColumns(fit, translate);
  const level = formatPercent(fit.settings.level);
  const interval = plain(translate('results.column.loading-interval', { level }));
  return [
    { id: 'item', head: plain(translate('report.column.item')), align: 'left', brief: true },
    { id: 'wording', head: plain(translate('report.column.wording')), align: 'left' },
    { id: 'loading', head: plain('λ'), align: 'right', brief: true },
    { id: 'interval', head: interval, align: 'right', brief: true },
    b,
    se,
    p,
    { id: 'rsquare', head: plain('R²'), align: 'right', brief: true },
  ];
}

function rowOf(item: Item, { translate }: ResultContext): Row {
  const { id, column, wording, estimate, figures, rsquare, isReversed } = item;
  const low = translate('results.measures.low', { cutoff: formatCoefficient(loadingCutoff.value) });
  const reversed = translate('results.measures.reversed');
  const warning = isReversed ? reversed : isLowLoading(estimate.stdAll) ? low : undefined;
  return {
    kind: 'cells',
    elements: [id],
    about: refOf(estimate),
    ...(wording === '' ? {} : { hint: wording }),
    ...(isReversed ? { action: { id: 'reverse-item', name: reversed } } : {}),
    cells: {
      item: wordCell(column),
      wording: wordCell(wording),
      loading: { ...numberCell(estimate.stdAll, 'coefficient'), ...(warning === undefined ? {} : { warning }) },
      interval: intervalCell(figures.stdInterval, 'coefficient'),
      b: numberCell(estimate.est, 'estimate'),
      se: numberCell(figures.se, 'estimate'),
      p: numberCell(figures.pvalue, 'p'),
      rsquare: numberCell(rsquare, 'coefficient'),
    },
  };
}
