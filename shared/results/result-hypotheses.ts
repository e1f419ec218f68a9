/** Hypotheses by number with what they expect, what was found and the verdict; in a pane the other paths below them. */
import { judgedInterval } from '../document/shown/judge-hypotheses.ts';
import { fitOfGroup } from '../document/shown/fit-of-group.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { formatPercent } from '../language/format.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';
import type { Translate } from '../language/translate.ts';
import type { ResultContext } from './context.ts';
import { disputedNote } from './disputed-note.ts';
import { effectLines, shortName, type EffectLine } from './effect-lines.ts';
import { intervalCell, numberCell, wordCell, type Cell, type Column, type ResultTable, type Row } from './element.ts';
import { errorsNote } from './errors-note.ts';
import { brief, figureColumns } from './figure-columns.ts';
import { groupId, groupTitle } from './group-title.ts';
import { expectedSignText, verdictWord } from './hypothesis-words.ts';

/** `all`: paths that no hypothesis is about follow. */
export type HypothesisScope = 'hypotheses' | 'all';

/** `group` counts from 1. Undefined where there is nothing to list. */
export function resultHypotheses(
  fit: EstimatedFit,
  group: number,
  scope: HypothesisScope,
  context: ResultContext,
): ResultTable | undefined {
  const { document, language, translate } = context;
  const all = effectLines(document, fitOfGroup(fit, group), language, translate);
  const lines = scope === 'all' ? all : all.filter(({ hypothesis }) => hypothesis !== '');
  if (lines.length === 0) return undefined;
  const hasHypotheses = lines.some(({ hypothesis }) => hypothesis !== '');
  const title = translate(hasHypotheses ? 'hypothesis.table.title' : 'results.hypotheses.paths-title');
  return {
    id: groupId('hypotheses', fit, group),
    title: groupTitle(title, fit, group, context),
    columns: columnsOf(fit, hasHypotheses, context),
    rows: lines.map((line) => rowOf(line, context)),
    note: noteOf(lines, fit, hasHypotheses, context),
  };
}

function columnsOf(fit: EstimatedFit, hasHypotheses: boolean, { translate }: ResultContext): readonly Column[] {
  const { b, se, beta, interval, p } = figureColumns(fit, translate);
  const hypothesis = brief({ id: 'hypothesis', head: plain(translate('report.column.hypothesis')), align: 'left' });
  const text = translate(hasHypotheses ? 'hypothesis.table.hypothesis' : 'report.column.path');
  return [
    ...(hasHypotheses ? [hypothesis] : []),
    { id: 'text', head: plain(text), align: 'left', brief: true },
    { id: 'expected', head: plain(translate('hypothesis.table.expected')), align: 'left' },
    b,
    se,
    brief(beta),
    brief(interval),
    p,
    { id: 'result', head: plain(translate('report.column.result')), align: 'left', brief: true },
  ];
}

/** Of what is not standardised the interval is that of the estimate itself, and a pane shows the estimate. */
function rowOf(line: EffectLine, { translate }: ResultContext): Row {
  const { hypothesis, text, expected, est, beta, figures, elements, about } = line;
  const isClear = figures?.isClear ?? false;
  const raw = numberCell(est, 'estimate', isClear);
  const standard = numberCell(beta, 'coefficient', isClear);
  const sign = expected && expectedSignText(expected, translate);
  return {
    kind: 'cells',
    elements,
    ...(about ? { about } : {}),
    cells: {
      hypothesis: {
        ...wordCell(hypothesis),
        ...(expected && expected !== 'any' ? { brief: wordCell(`${hypothesis} (${sign})`) } : {}),
      },
      text: wordCell(text),
      expected: wordCell(sign ?? ''),
      b: numberCell(est, 'estimate'),
      se: numberCell(figures?.se, 'estimate'),
      beta: beta === undefined && est !== undefined ? { ...standard, brief: raw } : standard,
      interval: intervalCell(judgedInterval(line), beta === undefined ? 'estimate' : 'coefficient'),
      p: numberCell(figures?.pvalue, 'p'),
      result: verdictCell(line, translate),
    },
  };
}

/** A fixed path has no verdict; a pane says why it has no sign. */
function verdictCell({ verdict, isFixed }: EffectLine, translate: ResultContext['translate']): Cell {
  const none: Cell = { kind: 'verdict', verdict: undefined, word: '' };
  const fixed: Cell = { kind: 'verdict', verdict: 'fixed', word: verdictWord('fixed', translate) };
  if (verdict === null) return isFixed ? { ...none, brief: fixed } : none;
  const why = verdict === 'against' || verdict === 'gone' ? { why: translate(`hypothesis.short.${verdict}`) } : {};
  return { kind: 'verdict', verdict, word: verdictWord(verdict, translate), ...why };
}

function noteOf(
  lines: readonly EffectLine[],
  fit: EstimatedFit,
  hasHypotheses: boolean,
  context: ResultContext,
): RichText {
  const { translate, language } = context;
  const level = formatPercent(fit.settings.level);
  const parts = [
    errorsNote(fit, context, 'report.errors.delta-interval'),
    hasHypotheses ? rich(translate, 'hypothesis.rule', { level }) : [],
    ...hypothesisHints(lines, fit, translate),
  ];
  return sentences(parts, language);
}

/** What has to be said of single lines: which are not standardised, of which interval and p disagree. */
export function hypothesisHints(lines: readonly EffectLine[], fit: EstimatedFit, translate: Translate): RichText[] {
  const level = formatPercent(fit.settings.level);
  const hasRaw = lines.some(({ est, beta }) => est !== undefined && beta === undefined);
  const named = lines.map((line) => ({ name: shortName(line), figures: line.figures }));
  const hints = [hasRaw ? plain(translate('hypothesis.indices-raw')) : [], disputedNote(named, level, translate)];
  return hints.filter((hint) => hint.length > 0);
}
