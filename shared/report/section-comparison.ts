/** The model beside others, where they were compared. */
import type { ComparedModel } from '../engine/compare/compare-models.ts';
import { describeProblem } from '../language/describe-problem.ts';
import type { ReportBlock, TableBlock } from './blocks.ts';
import {
  comparedDifferences,
  comparedFigures,
  comparedMeasures,
  comparisonNote,
  comparisonProblems,
  comparisonVerdict,
  modelTitle,
} from '../results/comparison-words.ts';
import type { ReportContext } from './context.ts';
import { ownVersionWords } from '../results/fits-beside.ts';
import { plain, symbols, type RichText } from '../language/rich-text.ts';

export function sectionComparison(context: ReportContext): ReportBlock[] {
  const { fit, compared, translate } = context;
  if (!fit || fit.status === 'failed' || !compared || compared.length < 2) return [];
  return [
    { kind: 'heading', level: 1, id: 'comparison', text: translate('report.section.comparison') },
    ...compared.flatMap((model) => words(model, compared, context)),
    fitTable(compared, context),
    ...differenceTable(compared, context),
  ];
}

function words(model: ComparedModel, models: readonly ComparedModel[], { translate }: ReportContext): ReportBlock[] {
  const verdict = comparisonVerdict(model, models, translate);
  const problems = comparisonProblems(model, models, translate);
  return [
    ...(verdict === '' ? [] : [{ kind: 'paragraph' as const, text: plain(verdict) }]),
    ...problems.map((one): ReportBlock => ({
      kind: 'note',
      tone: 'warning',
      text: plain(describeProblem(one, translate).message),
    })),
  ];
}

const right = (title: string) => ({ title: symbols(title), align: 'right' as const });
const cells = (texts: readonly string[]) => ({ kind: 'cells' as const, cells: texts.map(plain) });

function fitTable(models: readonly ComparedModel[], context: ReportContext): TableBlock {
  const { translate } = context;
  return context.table({
    id: 'comparison-fit',
    title: translate('report.comparison.title'),
    columns: [
      { title: plain(translate('report.column.model')), align: 'left' },
      ...['χ² (*df*)', '*p*', 'CFI', 'RMSEA', 'SRMR', 'AIC', 'BIC'].map(right),
    ],
    rows: models.map((model) => {
      const { test, p, cfi, rmsea, srmr, aic, bic } = comparedFigures(model);
      return cells([modelTitle(model, models, translate), test, p, cfi, rmsea, srmr, aic, bic]);
    }),
    ...noteOf(ownVersionWords(comparedMeasures(models), translate)),
  });
}

function noteOf(text: string | undefined): { readonly note?: RichText } {
  return text === undefined ? {} : { note: plain(text) };
}

function differenceTable(models: readonly ComparedModel[], context: ReportContext): TableBlock[] {
  const { translate } = context;
  const differences = comparedDifferences(models, translate);
  if (differences.length === 0) return [];
  return [
    context.table({
      id: 'comparison-differences',
      title: translate('report.comparison.differences'),
      columns: [
        { title: plain(translate('report.column.difference')), align: 'left' },
        ...['Δχ² (Δ*df*)', '*p*', 'ΔCFI', 'ΔRMSEA', 'ΔSRMR', 'ΔAIC', 'ΔBIC'].map(right),
      ],
      rows: differences.map(({ title, figures }) => {
        const { difference, p, cfiDiff, rmseaDiff, srmrDiff, aicDiff, bicDiff } = figures;
        return cells([title, difference, p, cfiDiff, rmseaDiff, srmrDiff, aicDiff, bicDiff]);
      }),
      ...noteOf(comparisonNote(models, translate)),
    }),
  ];
}
