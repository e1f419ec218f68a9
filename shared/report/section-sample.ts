/** Which data, how many cases, what was done to them. */
import type { PrepareStep } from '../data/types.ts';
import type { DataReference } from '../document/types.ts';
import { formatInteger } from '../language/format.ts';
import type { ReportBlock, RichText } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { plain, rich } from './rich-text.ts';

export function sectionSample(context: ReportContext): ReportBlock[] {
  const { document, translate } = context;
  const heading: ReportBlock = { kind: 'heading', level: 1, id: 'sample', text: translate('report.section.sample') };
  if (!document.data) return [heading, { kind: 'paragraph', text: plain(translate('report.sample.no-data')) }];
  const steps = document.preparation;
  const done = [...importCodes(document.data, context), ...steps.map((step) => describe(step, context))];
  const prepared: ReportBlock[] =
    done.length === 0
      ? [{ kind: 'paragraph', text: plain(translate('report.sample.unprepared')) }]
      : [
          { kind: 'paragraph', text: plain(translate('report.sample.prepared')) },
          ...done.map((text): ReportBlock => ({ kind: 'note', tone: 'plain', text: plain(text) })),
        ];
  return [heading, { kind: 'paragraph', text: cases(context, document.data.fileName) }, ...prepared];
}

function cases({ fit, dataSummary, translate, language }: ReportContext, file: string): RichText {
  const isEstimated = fit !== null && fit.status !== 'failed';
  const rows = isEstimated ? fit.nRows : dataSummary?.rows;
  if (rows === undefined) return plain(file);
  const whole = rich(translate, 'report.sample.file', { file, count: rows, formatted: formatInteger(rows) });
  if (!isEstimated) return whole;
  const dropped = fit.nRows - fit.n;
  const n = formatInteger(fit.n);
  const used =
    dropped === 0
      ? rich(translate, 'report.sample.complete', { n })
      : rich(translate, 'report.sample.dropped', { count: dropped, formatted: formatInteger(dropped), n });
  return [...whole, ...plain(language === 'en' ? ' ' : ''), ...used];
}

/** Codes that the import already read as missing, in every column. */
function importCodes({ settings }: DataReference, { translate }: ReportContext): string[] {
  const codes = settings.missingCodes;
  if (codes.length === 0) return [];
  const list = codes.map(String).join(translate('report.list-separator'));
  return [translate('report.sample.import-codes', { count: codes.length, codes: list })];
}

function describe(step: PrepareStep, context: ReportContext): string {
  const { translate } = context;
  const columns = columnList(step.columns, context);
  switch (step.kind) {
    case 'missing-codes':
      return translate('report.step.missing-codes', {
        count: step.codes.length,
        codes: step.codes.map(String).join(translate('report.list-separator')),
        columns,
      });
    case 'reverse':
      return translate('report.step.reverse', { columns, minimum: step.minimum, maximum: step.maximum });
  }
}

/** Long lists by first, last and number. */
function columnList(columns: readonly string[], { translate }: ReportContext): string {
  const [first = '', last = ''] = [columns[0], columns.at(-1)];
  return columns.length > 6
    ? translate('report.columns.many', { first, last, count: columns.length })
    : columns.join(translate('report.list-separator'));
}
