/** A Wald test: the constraints that were tested together, chi-square, df and p, and what they say. */
import type { WaldTest } from '../engine/after/wald-test.ts';
import { significanceLevel } from '../language/format.ts';
import { plain, symbols } from '../language/rich-text.ts';
import type { ResultContext } from './context.ts';
import { numberCell, wordCell, type ResultTable } from './element.ts';

export function resultWald(test: WaldTest, { translate }: Pick<ResultContext, 'translate'>): ResultTable {
  const { constraints, statistic, df, pvalue } = test;
  const verdict = pvalue < significanceLevel ? 'results.wald.rejected' : 'results.wald.kept';
  return {
    id: 'wald',
    title: translate('report.wald.title'),
    columns: [
      { id: 'constraints', head: plain(translate('report.column.constraints')), align: 'left', brief: true },
      { id: 'chisq', head: symbols('χ²'), align: 'right', brief: true },
      { id: 'df', head: symbols('*df*'), align: 'right', brief: true },
      { id: 'p', head: symbols('*p*'), align: 'right', brief: true },
    ],
    rows: [
      {
        kind: 'cells',
        cells: {
          constraints: wordCell(constraints.join('; ')),
          chisq: numberCell(statistic, 'statistic'),
          df: numberCell(df, 'df'),
          p: numberCell(pvalue, 'p'),
        },
      },
    ],
    note: plain(translate(verdict, { count: df })),
  };
}
