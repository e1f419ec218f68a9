/** Indirect and total effects of one group: each route with its figures, and what kind of mediation a pair shows. */
import { effectRows, mediationVerdicts, type EffectRow } from '../document/shown/effect-rows.ts';
import { fitOfGroup } from '../document/shown/fit-of-group.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { refOf } from '../engine/model/parameter-ref.ts';
import { plain, rich, sentences } from '../language/rich-text.ts';
import type { ResultContext } from './context.ts';
import { intervalCell, numberCell, wordCell, type Column, type ResultTable, type Row } from './element.ts';
import { errorsNote } from './errors-note.ts';
import { brief, figureColumns } from './figure-columns.ts';
import { groupId, groupTitle } from './group-title.ts';

/** `group` counts from 1. Undefined where the drawing has no routes through other variables. */
export function resultEffects(fit: EstimatedFit, group: number, context: ResultContext): ResultTable | undefined {
  const { document, translate, labelOf, language } = context;
  const rows = effectRows(document, fit, group);
  if (rows.length === 0) return undefined;
  const verdicts = mediationVerdicts(rows, fitOfGroup(fit, group));
  const pairs = [...new Map(rows.map((row) => [JSON.stringify([row.from, row.to]), row])).values()];
  return {
    id: groupId('effects', fit, group),
    title: groupTitle(translate('report.mediation.title'), fit, group, context),
    columns: columnsOf(fit, context),
    rows: pairs.flatMap(({ from, to }): Row[] => {
      const verdict = verdicts.find((each) => each.from === from && each.to === to);
      const own = rows.filter((row) => row.from === from && row.to === to);
      const remark = verdict && translate(`results.effects.kind.${verdict.kind}`);
      return [
        { kind: 'group', text: plain(translate('report.structural.arrow', { from: labelOf(from), to: labelOf(to) })) },
        ...own.map((row, index) => effectRow(row, context, index === own.length - 1 ? remark : undefined)),
      ];
    }),
    note: sentences(
      [errorsNote(fit, context, 'report.errors.delta-effects'), rich(translate, 'report.mediation.note')],
      language,
    ),
  };
}

function columnsOf(fit: EstimatedFit, { translate }: ResultContext): readonly Column[] {
  const { b, se, intervalB, beta, interval, p } = figureColumns(fit, translate);
  return [
    { id: 'effect', head: plain(translate('report.column.effect')), align: 'left', brief: true },
    b,
    se,
    intervalB,
    brief(beta),
    brief(interval),
    p,
    { id: 'clear', head: plain(translate('results.column.verdict')), align: 'left', brief: 'only' },
  ];
}

function effectRow(row: EffectRow, { translate, labelOf }: ResultContext, remark: string | undefined): Row {
  const { estimate, se, interval, rawInterval, pvalue, isClear, kind, routes } = row;
  const name = kind === 'specific' ? (routes[0] ?? []).map(labelOf).join(' → ') : translate(`report.mediation.${kind}`);
  const verdict = isClear === undefined ? undefined : isClear ? 'supported' : 'not-supported';
  return {
    kind: 'cells',
    about: refOf(estimate),
    isSum: kind !== 'specific',
    cells: {
      effect: wordCell(name),
      b: numberCell(estimate.est, 'estimate'),
      se: numberCell(se, 'estimate'),
      'interval-b': intervalCell(rawInterval, 'estimate'),
      beta: numberCell(estimate.stdAll, 'coefficient', isClear ?? false),
      interval: intervalCell(interval, 'coefficient'),
      p: numberCell(pvalue, 'p'),
      clear: {
        kind: 'verdict',
        verdict,
        word: translate(isClear ? 'results.effects.clear' : 'results.effects.unclear'),
      },
    },
    ...(remark === undefined ? {} : { remark }),
  };
}
