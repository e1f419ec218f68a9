/** The one table of the measurement: each construct with its reliability, below it its items with wording and loading. */
import { columnWording } from '../document/find.ts';
import type { ConstructMeasures, ItemMeasures, MeasureResult } from '../engine/measures/scale-measures.ts';
import { formatBounded, formatPercent } from '../language/format.ts';
import { rich, sentences, strong, symbols } from '../language/rich-text.ts';
import type { MeasureReply } from '../survey/run-scales.ts';
import {
  intervalCell,
  numberCell,
  textCell,
  wordCell,
  type Cell,
  type Column,
  type ResultTable,
  type Row,
} from './element.ts';
import type { NumberForm } from './number-forms.ts';
import { inBrackets } from '../sources/in-brackets.ts';
import { measureTable } from './result-measures.ts';
import { scaleCutoffs } from './scale-cutoffs.ts';
import type { SurveyContext } from './survey-context.ts';
import { nameCell, numberOrNone, warnedCell } from './survey-table.ts';

type Translating = Pick<SurveyContext, 'translate'>;

/** A number that is marked where it lies below a limit; none where it is not defined. */
function atLeast(
  value: number | undefined,
  limit: number,
  form: NumberForm,
  { translate }: Translating,
): Cell | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (value >= limit) return numberCell(value, form);
  return warnedCell(value, form, translate('results.measures.low', { cutoff: formatBounded(limit) }));
}

function constructRow({ name, ...own }: ConstructMeasures, context: SurveyContext): Row {
  const { reliability, ave } = scaleCutoffs;
  const form = 'coefficient-3';
  return {
    kind: 'cells',
    cells: {
      item: textCell(strong(context.labelOf(name))),
      alpha: atLeast(own.alpha, reliability.value, form, context),
      omega: atLeast(own.omega, reliability.value, form, context),
      'rho-c': atLeast(own.rhoC, reliability.value, form, context),
      ave: atLeast(own.ave, ave.value, form, context),
    },
  };
}

function loadingCell(value: number | undefined, context: SurveyContext): Cell | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (value < 0) return warnedCell(value, 'coefficient-3', context.translate('results.measures.reversed'));
  return atLeast(value, scaleCutoffs.loading.value, 'coefficient-3', context);
}

function itemRow({ name, mean, sd, loading }: ItemMeasures, construct: string, context: SurveyContext): Row {
  const { document, language } = context;
  const wording = columnWording(document, name, language);
  return {
    kind: 'cells',
    about: { lhs: construct, op: '=~', rhs: name, group: 1 },
    cells: {
      item: nameCell(name),
      ...(wording === '' ? {} : { wording: wordCell(wording) }),
      mean: numberOrNone(mean, 'z'),
      sd: numberOrNone(sd, 'z'),
      loading: loadingCell(loading?.value, context),
      'loading-interval': loading?.ci && intervalCell(loading.ci, 'coefficient'),
    },
  };
}

/** Items of each construct, by the name of the construct. */
function itemsByConstruct({ items }: MeasureResult): ReadonlyMap<string, readonly ItemMeasures[]> {
  const found = new Map<string, ItemMeasures[]>();
  for (const item of items) {
    const own = found.get(item.construct);
    if (own) own.push(item);
    else found.set(item.construct, [item]);
  }
  return found;
}

export function resultMeasurement({ result, options }: MeasureReply, context: SurveyContext): ResultTable {
  const { translate, language } = context;
  const itemsOf = itemsByConstruct(result);
  const head = (id: string, text: string, align: Column['align'] = 'right'): Column => ({
    id,
    head: symbols(text),
    align,
  });
  const level = formatPercent(options.level);
  const columns = [
    head('item', translate('scales.column.construct-item'), 'left'),
    head('wording', translate('report.column.wording'), 'left'),
    head('mean', translate('survey.column.mean')),
    head('sd', translate('survey.column.sd')),
    head('loading', 'λ'),
    head('loading-interval', translate('results.column.loading-interval', { level })),
    head('alpha', '*α*'),
    head('omega', '*ω*'),
    head('rho-c', 'CR'),
    head('ave', 'AVE'),
  ];
  const rows = result.constructs.flatMap((construct): Row[] => [
    constructRow(construct, context),
    ...(itemsOf.get(construct.name) ?? []).map((item) => itemRow(item, construct.name, context)),
  ]);
  const { reliability, ave, loading } = scaleCutoffs;
  const note = [
    rich(translate, 'scales.measurement.note'),
    rich(translate, 'scales.measurement.cutoffs', {
      loading: formatBounded(loading.value),
      better: formatBounded(loading.better),
      loadingSource: inBrackets(loading.source),
      reliability: formatBounded(reliability.value),
      reliabilitySource: inBrackets(reliability.source),
      ave: formatBounded(ave.value),
      aveSource: inBrackets(ave.source),
    }),
  ];
  return {
    id: 'measurement',
    title: translate('scales.measurement.title'),
    columns,
    rows,
    note: sentences(note, language),
  };
}

/** How each item goes with the others of its construct, and how well all items together suit it. */
export function resultItemStatistics({ items, kmo, itemNames }: MeasureResult, context: SurveyContext): ResultTable {
  const { translate, labelOf, language } = context;
  const adequacyOf = new Map(itemNames.map((name, place) => [name, kmo?.items[place]]));
  const heads = (['item', 'construct', 'item-total', 'item-rest', 'smc', 'alpha-dropped', 'msa'] as const).map((id) => {
    return [id, translate(`results.measures.column.${id}`)] as const;
  });
  const rows = items.map(({ construct, name, ...own }) => [
    nameCell(name),
    nameCell(labelOf(construct)),
    numberOrNone(own.itemTotal, 'coefficient-3'),
    numberOrNone(own.itemRest, 'coefficient-3'),
    numberOrNone(own.smc, 'coefficient-3'),
    numberOrNone(own.alphaIfDropped, 'coefficient-3'),
    atLeast(adequacyOf.get(name), scaleCutoffs.kmo.value, 'coefficient-3', context),
  ]);
  const table = measureTable('item-statistics', translate('scales.items.title'), heads, rows, 2);
  return { ...table, note: sentences([rich(translate, 'scales.items.note')], language) };
}
