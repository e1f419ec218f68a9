/** Which data, how many cases, what was done to them. */
import { declaredCodes } from '../data/readers/declared-codes.ts';
import type { StepKinds } from '../data/prepare/registry.ts';
import type { PrepareStep } from '../data/prepare/schemas.ts';
import { stepFacts } from '../language/step-facts.ts';
import type { Translate } from '../language/translate.ts';
import type { DataReference } from '../document/types.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { formatInteger } from '../language/format.ts';
import type { ProblemCode } from '../problem.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { respondentBlocks } from './respondents.ts';
import { incompleteCases } from '../results/fit-facts.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';

export function sectionSample(context: ReportContext): ReportBlock[] {
  const { document, translate, dataSummary } = context;
  const heading: ReportBlock = { kind: 'heading', level: 1, id: 'sample', text: translate('report.section.sample') };
  if (!document.data) return [heading, { kind: 'paragraph', text: withoutData(context) }];
  const steps = document.preparation;
  const done = [
    ...importCodes(document.data, context),
    ...steps.map((step, index) => describeDone(step, dataSummary?.origin?.leftOut[index], translate)),
  ];
  const prepared: ReportBlock[] =
    done.length === 0
      ? [{ kind: 'paragraph', text: plain(translate('report.sample.unprepared')) }]
      : [
          { kind: 'paragraph', text: plain(translate('report.sample.prepared')) },
          ...done.map((text): ReportBlock => ({ kind: 'note', tone: 'plain', text: plain(text) })),
        ];
  const told: ReportBlock = { kind: 'paragraph', text: cases(context, document.data.fileName) };
  return [heading, told, ...prepared, ...respondentBlocks(context)];
}

/** Nothing was attached, or covariances were given. */
function withoutData({ fit, translate }: ReportContext): RichText {
  const isGiven = fit && fit.status !== 'failed' && fit.method.missing === 'covariances';
  return isGiven
    ? rich(translate, 'report.sample.covariances', { n: formatInteger(fit.n) })
    : plain(translate('report.sample.no-data'));
}

function cases(context: ReportContext, file: string): RichText {
  const { fit, dataSummary, translate, language } = context;
  const isEstimated = fit !== null && fit.status !== 'failed';
  const rows = dataSummary?.rows ?? (isEstimated ? fit.nRows : undefined);
  if (rows === undefined) return plain(file);
  const ofFile = dataSummary?.origin?.rows ?? rows;
  const whole = rich(translate, 'report.sample.file', { file, count: ofFile, formatted: formatInteger(ofFile) });
  const out = { count: ofFile - rows, formatted: formatInteger(ofFile - rows) };
  const prepared = ofFile > rows ? [rich(translate, 'report.sample.prepared-out', out)] : [];
  if (!isEstimated) return sentences([whole, ...prepared], language);
  return sentences([whole, ...prepared, ...leftOut(fit, rows, context), casesUsed(fit, ofFile, context)], language);
}

/** Why cases were left out, one sentence a reason. */
function leftOut(fit: EstimatedFit, rows: number, { translate, labelOf }: ReportContext): RichText[] {
  const tell = (key: 'ungrouped' | 'dropped' | 'unanswered' | 'empty' | 'without-covariate', count: number) => {
    const values = { count, formatted: formatInteger(count), column: labelOf(fit.settings.group) };
    return count > 0 ? [rich(translate, `report.sample.${key}`, values)] : [];
  };
  const ungrouped = tell('ungrouped', rows - fit.nRows);
  const dropped = fit.nRows - fit.n;
  switch (fit.method.missing) {
    case 'covariances':
      return [];
    case 'listwise':
      return [...ungrouped, ...tell('dropped', dropped)];
    case 'pairwise':
      return [...ungrouped, ...tell('unanswered', dropped)];
    case 'likelihood':
    case 'two-stage': {
      const empty = countOf(fit, 'empty-cases-dropped');
      return [...ungrouped, ...tell('empty', empty), ...tell('without-covariate', dropped - empty)];
    }
  }
}

/** Cases that a note of the estimation counts, over all groups. */
function countOf({ problems }: EstimatedFit, code: ProblemCode): number {
  return problems
    .filter((each) => each.code === code)
    .reduce((sum, { values }) => sum + Number(values?.['count'] ?? 0), 0);
}

/** How many take part, and how many of them are incomplete. */
function casesUsed(fit: EstimatedFit, rows: number, { translate }: ReportContext): RichText {
  const n = formatInteger(fit.n);
  const incomplete = incompleteCases(fit);
  if (incomplete === undefined) return rich(translate, 'report.sample.used', { n });
  if (incomplete > 0)
    return rich(translate, 'report.sample.incomplete', { n, count: incomplete, formatted: formatInteger(incomplete) });
  return rich(translate, fit.n === rows ? 'report.sample.complete' : 'report.sample.used-complete', { n });
}

/** Codes that the import already read as missing, in every column. */
function importCodes({ settings }: DataReference, { translate }: ReportContext): string[] {
  const codes = declaredCodes(settings);
  if (codes.length === 0) return [];
  const list = codes.map(String).join(translate('report.list-separator'));
  return [translate('report.sample.import-codes', { count: codes.length, codes: list })];
}

/** A sentence about a step, from its facts and the words `report.step.<kind>`. */
export function describeStep(step: PrepareStep, translate: Translate, among?: StepKinds): string {
  const separator = translate('report.list-separator');
  const columns = (names: readonly string[]): string => columnList(names, translate);
  const facts = stepFacts(step, { translate, write: String, separator, columnList: columns }, among);
  return translate(`report.step.${step.kind}`, facts);
}

/** The same with how many cases it left out, of steps that do not name them one by one. */
function describeDone(step: PrepareStep, leftOut: number | undefined, translate: Translate): string {
  const sentence = describeStep(step, translate);
  if (leftOut === undefined || step.kind !== 'filter') return sentence;
  return translate('report.step.left-out', { sentence, count: leftOut, formatted: formatInteger(leftOut) });
}

/** Long lists by first, last and number. */
function columnList(columns: readonly string[], translate: Translate): string {
  const [first = '', last = ''] = [columns[0], columns.at(-1)];
  return columns.length > 6
    ? translate('report.columns.many', { first, last, count: columns.length })
    : columns.join(translate('report.list-separator'));
}
