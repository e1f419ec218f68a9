/** The table that journals print: means, standard deviations, correlations below the diagonal. */
import { formatInteger } from '../language/format.ts';
import { rich, sentences } from '../language/rich-text.ts';
import type { CorrelationsReply } from '../survey/run-correlations.ts';
import { numberCell, wordCell, type Cell, type CellRow, type ResultTable } from './element.ts';
import type { SurveyContext } from './survey-context.ts';
import { numberOrNone, surveyColumns, type SurveyCell, type SurveyHead } from './survey-table.ts';

/** What analyses of the scales add where they are known, by the names of constructs. */
export interface ScaleFigures {
  /** Square roots of AVE: the diagonal. */
  readonly aveRoots: ReadonlyMap<string, number>;
  /** HTMT of two constructs: above the diagonal. */
  htmtOf(a: string, b: string): number | undefined;
}

/** A row a variable, numbered; columns are called by the numbers. */
export function resultDescriptives(
  { variables, r, pvalues, method, missing, n }: CorrelationsReply,
  context: SurveyContext,
  scales?: ScaleFigures,
): ResultTable {
  const { translate, labelOf, language } = context;
  const p = variables.length;
  const idOf = (j: number): string => `of ${variables[j]!.name}`;
  const heads: SurveyHead[] = [
    ['name', translate('survey.column.name')],
    ['n', translate('survey.column.n')],
    ['mean', translate('survey.column.mean')],
    ['sd', translate('survey.column.sd')],
    ...variables.map((_, j): SurveyHead => [idOf(j), String(j + 1)]),
  ];
  const correlation = (i: number, j: number): SurveyCell => {
    const [own, other] = [variables[i]!.name, variables[j]!.name];
    if (i === j) {
      const root = scales?.aveRoots.get(own);
      return root === undefined ? wordCell('\u2013') : numberCell(root, 'coefficient');
    }
    if (j > i) return numberOrNone(scales?.htmtOf(own, other), 'coefficient');
    const value = r[i * p + j]!;
    if (!Number.isFinite(value)) return undefined;
    return { kind: 'number', value, form: 'coefficient', p: pvalues[i * p + j]! };
  };
  // Of many variables most cells above the diagonal are empty: those are not made at all.
  const rows = variables.map(({ name, n: own, mean, sd }, i): CellRow => {
    const cells: Record<string, Cell | undefined> = {
      name: wordCell(`${String(i + 1)}. ${labelOf(name)}`),
      n: numberCell(own, 'integer'),
      mean: numberOrNone(mean, 'z'),
      sd: numberOrNone(sd, 'z'),
    };
    const last = scales ? p - 1 : i;
    for (let j = 0; j <= last; j++) cells[idOf(j)] = correlation(i, j);
    return { kind: 'cells', cells };
  });
  const facts = {
    method: translate(`survey.method.${method}`),
    // Within a sentence.
    missing: translate(`survey.missing.${missing}`).toLowerCase(),
    n: formatInteger(n),
    one: '*',
    two: '**',
    three: '***',
  };
  const note = sentences(
    [
      rich(translate, 'survey.descriptives.note', facts),
      variables.some(({ kind }) => kind === 'construct') ? rich(translate, 'survey.descriptives.scores') : [],
      scales ? rich(translate, 'survey.descriptives.diagonal') : [],
      scales ? rich(translate, 'survey.descriptives.above') : [],
    ],
    language,
  );
  return {
    id: 'descriptives',
    title: translate('survey.table.descriptives'),
    columns: surveyColumns(heads),
    rows,
    note,
  };
}
