/** Models that are compared: the fit of each, and how the others differ from the first. */
import type { ComparedModel } from '../engine/compare/compare-models.ts';
import { plain } from '../language/rich-text.ts';
import type { Translate } from '../language/translate.ts';
import {
  comparedMeasures,
  comparisonNote,
  comparisonsOf,
  differenceTitle,
  isTested,
  modelTitle,
} from './comparison-words.ts';
import type { ResultContext } from './context.ts';
import { wordCell, type CellRow, type ResultTable } from './element.ts';
import { isReferred } from './fit-facts.ts';
import { differenceCells, differenceColumns, fitCells, fitColumns, ownVersionWords } from './fits-beside.ts';
import { reportedTest } from './reported-fit.ts';
import { cellText } from './write/cell-text.ts';

type Words = Pick<ResultContext, 'translate'>;

const withNote = (text: string | undefined) => (text === undefined ? {} : { note: plain(text) });

export function resultComparedFits(models: readonly ComparedModel[], { translate }: Words): ResultTable {
  const { chisq, p, cfi, rmsea, srmr, aic, bic } = fitColumns;
  return {
    id: 'comparison-fit',
    title: translate('report.comparison.title'),
    columns: [
      { id: 'model', head: plain(translate('report.column.model')), align: 'left', brief: true },
      ...[chisq, p, cfi, rmsea, srmr].map((column) => ({ ...column, brief: true as const })),
      ...[aic, bic],
    ],
    rows: models.map((model) => modelRow(model, models, translate)),
    ...withNote(ownVersionWords(comparedMeasures(models), translate)),
  };
}

/** No p where the statistic has no distribution to refer it to. */
function modelRow(model: ComparedModel, models: readonly ComparedModel[], translate: Translate): CellRow {
  const { status, measures, estimator } = model;
  const cells = fitCells(measures);
  const { p, ...others } = cells;
  const isCorrected = reportedTest(measures)?.version === 'scaled';
  const criteria = { aic: cellText(cells.aic, 'with'), bic: cellText(cells.bic, 'with') };
  const unsolved = status === 'converged' ? '' : translate('results.compare.not-converged');
  return {
    kind: 'cells',
    aside: criteria.aic === '' ? unsolved : translate('results.compare.criteria', criteria),
    cells: {
      model: wordCell(modelTitle(model, models, translate)),
      ...others,
      ...(isReferred(estimator, isCorrected) ? { p } : {}),
    },
  };
}

/** From the first model, of all that were estimated as it was. Undefined where there is none. */
export function resultDifferences(models: readonly ComparedModel[], { translate }: Words): ResultTable | undefined {
  const rows = models.flatMap((model) =>
    comparisonsOf([model]).map((comparison): CellRow => {
      const { 'p-difference': p, ...others } = differenceCells(comparison);
      const aic = cellText(others['aic-difference'], 'with');
      const bic = cellText(others['bic-difference'], 'with');
      return {
        kind: 'cells',
        ...(aic === '' ? {} : { aside: translate('results.compare.criteria-differences', { aic, bic }) }),
        cells: {
          difference: wordCell(differenceTitle(comparison, translate)),
          ...others,
          ...(isTested(model, comparison) ? { 'p-difference': p } : {}),
        },
      };
    }),
  );
  if (rows.length === 0) return undefined;
  return {
    id: 'comparison-differences',
    title: translate('report.comparison.differences'),
    columns: [
      { id: 'difference', head: plain(translate('report.column.difference')), align: 'left', brief: true },
      ...differenceColumns,
    ],
    rows,
    ...withNote(comparisonNote(models, translate)),
  };
}
