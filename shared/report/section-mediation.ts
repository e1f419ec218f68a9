/** Indirect and total effects with their intervals, and what kind of mediation they show. */
import { effectRows, mediationVerdicts, type EffectRow } from '../document/effect-rows.ts';
import { fitOfGroup } from '../document/fit-of-group.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { formatCoefficient, formatEstimate, formatInterval, formatP, formatPercent } from '../language/format.ts';
import type { ReportBlock, RichText, TableBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { errorsNote } from './errors-note.ts';
import { groupTitle } from './group-title.ts';
import { plain, rich, sentences } from './rich-text.ts';

/** Whether the drawing has routes through other variables. */
export function hasEffects({ document }: ReportContext, fit: EstimatedFit): boolean {
  return fit.groups.some((_, index) => effectRows(document, fit, index + 1).length > 0);
}

export function sectionMediation(context: ReportContext): ReportBlock[] {
  const { fit, document, translate } = context;
  if (!fit || fit.status === 'failed') return [];
  const groups = fit.groups.map((_, index) => ({ group: index + 1, rows: effectRows(document, fit, index + 1) }));
  const told = groups.filter(({ rows }) => rows.length > 0);
  if (told.length === 0) return [];
  return [
    { kind: 'heading', level: 1, id: 'mediation', text: translate('report.section.mediation') },
    ...told.flatMap(({ group, rows }) => [
      ...kinds(rows, fitOfGroup(fit, group), context),
      effectTable(rows, fit, group, context),
    ]),
  ];
}

/** One sentence a pair that has a direct path as well. */
function kinds(rows: readonly EffectRow[], fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  const { translate, labelOf, language } = context;
  const told = mediationVerdicts(rows, fit).map(({ from, to, kind }) =>
    translate('report.mediation.kind', {
      from: labelOf(from),
      to: labelOf(to),
      kind: translate(`results.effects.kind.${kind}`),
    }),
  );
  return told.length === 0 ? [] : [{ kind: 'paragraph', text: plain(told.join(language === 'en' ? ' ' : '')) }];
}

function effectTable(rows: readonly EffectRow[], fit: EstimatedFit, group: number, context: ReportContext): TableBlock {
  const { translate, labelOf } = context;
  const symbol = (text: string): RichText => [{ text, style: 'emphasis' }];
  const level = formatPercent(fit.settings.level);
  const pairs = [...new Map(rows.map((row) => [JSON.stringify([row.from, row.to]), row])).values()];
  const kinds = rich(translate, 'report.mediation.note');
  return context.table({
    id: fit.groups.length > 1 ? `effects-${group}` : 'effects',
    title: groupTitle(translate('report.mediation.title'), fit, group, translate),
    columns: [
      { title: plain(translate('report.column.effect')), align: 'left' },
      { title: symbol('B'), align: 'right' },
      { title: rich(translate, 'report.column.se-raw'), align: 'right' },
      { title: rich(translate, 'report.column.interval-raw', { level }), align: 'right' },
      { title: plain('β'), align: 'right' },
      { title: plain(translate('report.column.interval', { level })), align: 'right' },
      { title: symbol('p'), align: 'right' },
    ],
    rows: pairs.flatMap(({ from, to }): TableBlock['rows'] => [
      {
        kind: 'group',
        cells: [plain(translate('report.structural.arrow', { from: labelOf(from), to: labelOf(to) }))],
      },
      ...rows
        .filter((row) => row.from === from && row.to === to)
        .map((row) => ({ kind: 'cells' as const, cells: cells(row, context) })),
    ]),
    note: sentences([errorsNote(fit, context, 'report.errors.delta-effects'), kinds], context.language),
  });
}

function cells(row: EffectRow, context: ReportContext): RichText[] {
  const { estimate, se, interval, rawInterval, pvalue } = row;
  return [
    plain(effectWords(row, context)),
    plain(formatEstimate(estimate.est)),
    plain(formatEstimate(se)),
    plain(formatInterval(rawInterval?.[0], rawInterval?.[1], formatEstimate)),
    plain(formatCoefficient(estimate.stdAll)),
    plain(formatInterval(interval?.[0], interval?.[1])),
    plain(formatP(pvalue)),
  ];
}

function effectWords({ kind, routes }: EffectRow, { translate, labelOf }: ReportContext): string {
  if (kind === 'specific') return (routes[0] ?? []).map(labelOf).join(' → ');
  return translate(`report.mediation.${kind}`);
}
