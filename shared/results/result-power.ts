/** Power over sample sizes. */
import type { SimulatedPoint } from '../engine/power/summarise-power.ts';
import type { PowerPoint } from '../engine/power/smallest-sample.ts';
import { plain } from '../language/rich-text.ts';
import type { Translate } from '../language/translate.ts';
import { intervalCell, numberCell, numberIfAny, wordCell, type Column, type ResultTable } from './element.ts';

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
export function resultSimulatedPower(point: SimulatedPoint, translate: Translate): ResultTable {
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
        parameter: wordCell(row.op === ':=' ? row.lhs : `${row.lhs} ${row.op} ${row.rhs}`),
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
