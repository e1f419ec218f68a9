/** Paths outcome by outcome, with the variance that is explained and, where there are hypotheses, what becomes of them. */
import { fitOfGroup } from '../document/shown/fit-of-group.ts';
import { shownPaths, type ShownPath } from '../document/shown/shown-paths.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { refOf } from '../engine/model/parameter-ref.ts';
import { formatBounded, formatPercent } from '../language/format.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';
import type { ResultContext } from './context.ts';
import { disputedNote } from './disputed-note.ts';
import { intervalCell, numberCell, wordCell, type Column, type ResultTable, type Row } from './element.ts';
import { errorsNote } from './errors-note.ts';
import { brief, figureColumns } from './figure-columns.ts';
import { groupId, groupTitle } from './group-title.ts';
import { verdictWords } from './hypothesis-words.ts';

/** A path that has an estimate. */
export interface EstimatedPath extends ShownPath {
  readonly estimate: NonNullable<ShownPath['estimate']>;
  readonly figures: NonNullable<ShownPath['figures']>;
}

/** In the order of the tables. `fit`: of one group. */
export function estimatedPaths({ document }: ResultContext, fit: EstimatedFit): readonly EstimatedPath[] {
  return shownPaths(document, fit).flatMap((path) => {
    const { estimate, figures } = path;
    return estimate && figures ? [{ ...path, estimate, figures }] : [];
  });
}

/** `group` counts from 1. Undefined where nothing is regressed on anything. */
export function resultPaths(whole: EstimatedFit, group: number, context: ResultContext): ResultTable | undefined {
  const fit = fitOfGroup(whole, group);
  const { translate, labelOf } = context;
  const paths = estimatedPaths(context, fit);
  if (paths.length === 0) return undefined;
  const hasHypotheses = paths.some(({ hypothesis }) => hypothesis !== '');
  const outcomes = [...new Map(paths.map((path) => [path.to, path])).values()];
  return {
    id: groupId('paths', fit, group),
    title: groupTitle(translate('report.structural.title'), fit, group, context),
    columns: columnsOf(fit, context),
    rows: outcomes.flatMap(({ to, rsquare }): Row[] => [
      {
        kind: 'group',
        text: rich(translate, 'report.structural.group', { outcome: labelOf(to), rsquare: formatBounded(rsquare) }),
      },
      ...paths.filter((path) => path.to === to).map((path) => rowOf(path, context)),
    ]),
    note: noteOf(paths, fit, hasHypotheses, context),
  };
}

function columnsOf(fit: EstimatedFit, { translate }: ResultContext): readonly Column[] {
  const { b, se, beta, interval, p } = figureColumns(fit, translate);
  return [
    // Without hypotheses the first and the last say nothing and are left out.
    { id: 'hypothesis', head: plain(translate('report.column.hypothesis')), align: 'left' },
    { id: 'path', head: plain(translate('report.column.path')), align: 'left', brief: true },
    b,
    se,
    brief(beta),
    brief(interval),
    p,
    { id: 'result', head: plain(translate('report.column.result')), align: 'left' },
  ];
}

function rowOf({ id, hypothesis, judged, from, to, estimate, figures }: EstimatedPath, context: ResultContext): Row {
  const { translate, labelOf } = context;
  const { se, stdInterval, pvalue } = figures;
  return {
    kind: 'cells',
    elements: [id],
    about: refOf(estimate),
    cells: {
      hypothesis: wordCell(hypothesis),
      path: wordCell(translate('report.structural.arrow', { from: labelOf(from), to: labelOf(to) })),
      b: numberCell(estimate.est, 'estimate'),
      se: numberCell(se, 'estimate'),
      beta: numberCell(estimate.stdAll, 'coefficient', figures.isClear ?? false),
      interval: intervalCell(stdInterval, 'coefficient'),
      p: numberCell(pvalue, 'p'),
      // Of several hypotheses about one path all verdicts.
      result: wordCell(verdictWords(judged, translate)),
    },
  };
}

function noteOf(
  paths: readonly EstimatedPath[],
  fit: EstimatedFit,
  hasHypotheses: boolean,
  context: ResultContext,
): RichText {
  const { translate, language, labelOf } = context;
  const level = formatPercent(fit.settings.level);
  const named = paths.map(({ hypothesis, from, to, figures }) => {
    const arrow = translate('report.structural.arrow', { from: labelOf(from), to: labelOf(to) });
    return { name: hypothesis === '' ? arrow : hypothesis, figures };
  });
  const parts = [
    rich(translate, 'report.structural.note'),
    errorsNote(fit, context, 'report.errors.delta-interval'),
    hasHypotheses ? rich(translate, 'hypothesis.rule', { level }) : [],
    disputedNote(named, level, translate),
  ];
  return sentences(parts, language);
}
