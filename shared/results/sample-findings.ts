/** What was found about rows: a sentence with number, cut-off and source, and the rows as a table. */
import { formatDf, formatInteger, formatPercent } from '../language/format.ts';
import { rich, type RichText } from '../language/rich-text.ts';
import { surveySources as sources } from '../sources/survey-sources.ts';
import type { Finding, FindingId, SampleReply } from '../survey/run-sample.ts';
import type { SampleSettings } from '../survey/settings.ts';
import { numberCell, wordCell, type ResultTable } from './element.ts';
import type { NumberForm } from './number-forms.ts';
import type { SurveyContext } from './survey-context.ts';
import { nameCell, numberOrNone, surveyTable, type SurveyHead } from './survey-table.ts';

/** Whose cut-off it is. */
const sourceOf = {
  longstring: sources['curran-2016'],
  'no-variability': sources['dunn-2018'],
  speed: sources['greszki-2015'],
  mahalanobis: sources['tabachnick-fidell-2013'],
  univariate: sources['tabachnick-fidell-2013'],
} as const;

/** Different rows of a finding: a row may have several outlying answers. */
export function rowsOfFindings(findings: readonly Finding[]): readonly number[] {
  return [...new Set(findings.flatMap(({ rows }) => rows.map(({ row }) => row)))].sort((a, b) => a - b);
}

/** The finding in a sentence. */
export function findingWords(
  finding: Finding,
  reply: SampleReply,
  settings: Pick<SampleSettings, 'timeCut' | 'mahalanobisCut'>,
  { translate, labelOf }: SurveyContext,
): RichText {
  const { id } = finding;
  const { speed, mahalanobis, longstringCut, carelessItems } = reply;
  const source = id in sourceOf ? sourceOf[id as keyof typeof sourceOf].short : '';
  const cutOf: Partial<Record<FindingId, string>> = {
    longstring: formatInteger(longstringCut),
    speed: formatDf(speed?.cut),
    mahalanobis: String(settings.mahalanobisCut),
  };
  return rich(translate, `survey.finding.${id}`, {
    count: rowsOfFindings([finding]).length,
    items: formatInteger(carelessItems),
    cut: cutOf[id] ?? '',
    column: speed ? labelOf(speed.column) : '',
    share: formatPercent(settings.timeCut),
    median: formatDf(speed?.median),
    df: formatInteger(mahalanobis?.df),
    source,
  });
}

const formOf: Partial<Record<FindingId, NumberForm>> = {
  longstring: 'integer',
  'no-variability': 'integer',
  speed: 'estimate',
};

/** Every row found with what was found about it. */
export function resultFoundRows(findings: readonly Finding[], { translate, labelOf }: SurveyContext): ResultTable {
  const ids = ['row', 'finding', 'figure', 'p', 'item', 'equals'] as const;
  const heads = ids.map((id): SurveyHead => [id, translate(`survey.column.${id}`)]);
  const rows = findings.flatMap(({ id, rows: found }) =>
    found.map(({ number, value, pvalue, name, equals }) => [
      numberCell(number, 'integer'),
      wordCell(translate(`survey.found.${id}`)),
      numberOrNone(value, formOf[id] ?? 'z'),
      numberOrNone(pvalue, 'p'),
      name === undefined ? undefined : nameCell(labelOf(name)),
      numberOrNone(equals, 'integer'),
    ]),
  );
  return surveyTable('found-rows', translate('survey.finding.rows-table'), heads, rows, 2);
}
