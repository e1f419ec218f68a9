/** Power over sample sizes. */
import type { SimulatedPoint, SimulatedRow } from '../engine/power/summarise-power.ts';
import type { PowerPoint } from '../engine/power/smallest-sample.ts';
import { drawnEffects } from '../document/compile/effects.ts';
import { formatBounded, formatIndex, formatInteger } from '../language/format.ts';
import { plain, rich, type RichText } from '../language/rich-text.ts';
import { surveySources } from '../sources/survey-sources.ts';
import type { PowerReply } from '../survey/run-power.ts';
import type { NamedParameter, PowerSettings } from '../survey/settings.ts';
import type { SurveyContext } from './survey-context.ts';
import { surveyTable, type SurveyHead } from './survey-table.ts';
import type { Translate } from '../language/translate.ts';
import { intervalCell, numberCell, numberIfAny, wordCell, type Column, type ResultTable } from './element.ts';

/** A parameter as the terminal writes it. */
function plainWords({ lhs, op, rhs }: SimulatedRow): string {
  return op === ':=' ? lhs : `${lhs} ${op} ${rhs}`;
}

const number = (id: string, head: string): Column => ({ id, head: plain(head), align: 'right', brief: true });

/** Power at each number of cases; with the noncentrality where it is known. */
export function resultPower(
  points: readonly (PowerPoint & { readonly ncp?: number })[],
  translate: Translate,
): ResultTable {
  return {
    id: 'power',
    title: translate('results.power.title'),
    columns: [
      number('n', translate('results.power.column.n')),
      number('ncp', translate('results.power.column.ncp')),
      number('power', translate('results.power.column.power')),
    ],
    rows: points.map(({ n, power, ncp }) => ({
      kind: 'cells',
      cells: { n: numberCell(n, 'integer'), ncp: numberIfAny(ncp, 'estimate'), power: numberCell(power, 'index') },
    })),
  };
}

/** What the replicates of one number of cases say of each parameter. */
export function resultSimulatedPower(
  point: SimulatedPoint,
  translate: Translate,
  words: (row: SimulatedRow) => string = plainWords,
): ResultTable {
  const { n, requested, converged, rows } = point;
  const heads = ['population', 'mean', 'sd', 'mean-se', 'coverage', 'power', 'interval'] as const;
  return {
    id: `power-${n}`,
    title: translate('results.power.simulated', { n, requested, converged }),
    columns: [
      { id: 'parameter', head: plain(translate('cli.column.parameter')), align: 'left', brief: true },
      ...heads.map((head) => number(head, translate(`results.power.column.${head}`))),
    ],
    rows: rows.map((row) => ({
      kind: 'cells',
      cells: {
        parameter: wordCell(words(row)),
        population: numberCell(row.population, 'estimate'),
        mean: numberCell(row.mean, 'estimate'),
        sd: numberIfAny(row.sd, 'estimate'),
        'mean-se': numberCell(row.meanSe, 'estimate'),
        coverage: numberCell(row.coverage, 'index'),
        power: numberCell(row.power, 'index'),
        interval: intervalCell(row.powerInterval, 'index'),
      },
    })),
  };
}

/** A drawn indirect effect by the labels of its route; another quantity by its name. */
function definedWords(name: string, { document, labelOf, translate }: SurveyContext): string {
  const effect = drawnEffects(document).find((one) => one.name === name);
  const [route, ...others] = effect?.routes ?? [];
  if (!route || others.length > 0) return labelOf(name);
  return route.map(labelOf).reduce((from, to) => translate('survey.path', { from, to }));
}

/** Tested parameters in words: a path as an arrow. */
export function testedWords(tests: readonly NamedParameter[], context: SurveyContext): string {
  const { translate, labelOf } = context;
  const words = ({ lhs, op, rhs }: NamedParameter): string => {
    const [left, right] = [labelOf(lhs), rhs === '' ? '' : labelOf(rhs)];
    if (op === '~') return translate('survey.path', { from: right, to: left });
    if (op === '=~') return translate('survey.loading', { item: right, construct: left });
    return op === '~~' ? translate('survey.covariance', { a: left, b: right }) : definedWords(lhs, context);
  };
  return tests.map(words).join(translate('problem.list-separator'));
}

/** Power of each path at every size, and the size that reaches the target. */
function resultPowerOfPaths(
  { curves, target }: Extract<PowerReply, { method: 'satorra-saris' }>,
  context: SurveyContext,
): ResultTable {
  const { translate } = context;
  const sizes = curves[0]?.points.map(({ n }) => n) ?? [];
  const heads: SurveyHead[] = [
    ['tested', translate('survey.column.tested')],
    ...sizes.map((n): SurveyHead => [`n ${String(n)}`, translate('survey.column.power-at', { n: formatInteger(n) })]),
    ['smallest', translate('survey.column.smallest', { target: formatBounded(target) })],
  ];
  const rows = curves.map(({ tests, points, smallest }) => [
    wordCell(testedWords(tests, context)),
    ...points.map(({ power }) => numberCell(power, 'index')),
    numberIfAny(smallest, 'integer'),
  ]);
  return surveyTable('power-paths', translate('survey.table.power-paths'), heads, rows);
}

/** Conditions and source of the figures. */
function powerNote(reply: PowerReply, settings: PowerSettings, { translate }: SurveyContext): RichText {
  const alpha = formatBounded(settings.alpha);
  if (reply.method === 'rmsea') {
    const { rmsea0, rmseaA } = settings;
    const facts = { rmsea0: formatIndex(rmsea0), rmseaA: formatIndex(rmseaA), df: formatInteger(reply.df), alpha };
    return rich(translate, 'survey.power.rmsea-note', { ...facts, source: surveySources['maccallum-1996'].short });
  }
  if (reply.method === 'satorra-saris')
    return rich(translate, 'survey.power.satorra-note', { alpha, source: surveySources['satorra-saris-1985'].short });
  return rich(translate, 'survey.power.monte-carlo-note', {
    replications: formatInteger(reply.replications),
    seed: String(settings.seed),
    alpha,
    source: surveySources['muthen-muthen-2002'].short,
  });
}

/** A followed row as the parameter that it is. */
export function namedRow({ lhs, op, rhs }: SimulatedRow): NamedParameter {
  if (op === ':=') return { lhs, op, rhs: '' };
  return { lhs, op: op === '~' || op === '=~' || op === '~1' ? op : '~~', rhs };
}

/** The tables of an answer, with their conditions below the first. */
export function resultPowerReply(
  reply: PowerReply,
  settings: PowerSettings,
  context: SurveyContext,
): readonly ResultTable[] {
  const { translate } = context;
  const note = powerNote(reply, settings, context);
  if (reply.method === 'rmsea')
    return reply.points.length > 0 ? [{ ...resultPower(reply.points, translate), note }] : [];
  if (reply.method === 'satorra-saris') return [{ ...resultPowerOfPaths(reply, context), note }];
  return reply.points
    .filter(({ rows }) => rows.length > 0)
    .map((point, index) => {
      const table = resultSimulatedPower(point, translate, (row) => testedWords([namedRow(row)], context));
      return index === 0 ? { ...table, note } : table;
    });
}

/** The smallest sample in a sentence; undefined where there is none to tell. */
export function smallestWords(reply: PowerReply, { translate }: SurveyContext): string | undefined {
  const target = formatBounded(reply.target);
  if (reply.method === 'rmsea')
    return reply.smallest === undefined
      ? undefined
      : translate('survey.power.smallest', { target, n: formatInteger(reply.smallest) });
  if (reply.method === 'satorra-saris') return undefined;
  if (reply.smallest === undefined) return translate('survey.power.smallest-none', { target });
  return translate('survey.power.smallest-grid', { target, n: formatInteger(reply.smallest) });
}
