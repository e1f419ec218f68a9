/** The table that journals print: means, standard deviations, correlations below the diagonal. */
import { formatInteger } from '../language/format.ts';
import { rich, sentences } from '../language/rich-text.ts';
import type { CorrelationsReply } from '../survey/run-correlations.ts';
import { numberCell, type ResultTable } from './element.ts';
import type { SurveyContext } from './survey-context.ts';
import { nameCell, numberOrNone, surveyTable, type SurveyCell, type SurveyHead } from './survey-table.ts';

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
  const heads: SurveyHead[] = [
    ['name', translate('survey.column.name')],
    ['n', translate('survey.column.n')],
    ['mean', translate('survey.column.mean')],
    ['sd', translate('survey.column.sd')],
    ...variables.map(({ name }, j): SurveyHead => [`of ${name}`, String(j + 1)]),
  ];
  const correlation = (i: number, j: number): SurveyCell => {
    const [own, other] = [variables[i]!.name, variables[j]!.name];
    if (i === j) {
      const root = scales?.aveRoots.get(own);
      return root === undefined ? nameCell('\u2013') : numberCell(root, 'coefficient');
    }
    if (j > i) return numberOrNone(scales?.htmtOf(own, other), 'coefficient');
    const value = r[i * p + j]!;
    if (!Number.isFinite(value)) return undefined;
    return { kind: 'number', value, form: 'coefficient', p: pvalues[i * p + j]! };
  };
  const rows = variables.map(({ name, n: own, mean, sd }, i) => [
    nameCell(`${String(i + 1)}. ${labelOf(name)}`),
    numberCell(own, 'integer'),
    numberOrNone(mean, 'z'),
    numberOrNone(sd, 'z'),
    ...variables.map((_, j) => correlation(i, j)),
  ]);
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
  return { ...surveyTable('descriptives', translate('survey.table.descriptives'), heads, rows), note };
}
