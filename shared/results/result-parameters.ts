/** All parameters by kind, with three decimals: what one looks up when the other tables do not say enough. */
import { indexFigures, type ShownFigures } from '../document/shown/shown-figures.ts';
import type { EstimatedFit, EstimateRow } from '../engine/fit.ts';
import { parameterText, refOf } from '../engine/model/parameter-ref.ts';
import { formatInteger, formatPercent } from '../language/format.ts';
import { plain, sentences } from '../language/rich-text.ts';
import type { Translate } from '../language/translate.ts';
import type { ResultContext } from './context.ts';
import { numberCell, wordCell, type Cell, type Column, type ResultTable, type Row } from './element.ts';
import { errorsNote } from './errors-note.ts';

const parameterKinds = [
  'loadings',
  'weights',
  'paths',
  'covariances',
  'variances',
  'means',
  'thresholds',
  'scales',
  'defined',
] as const;
export type ParameterKind = (typeof parameterKinds)[number];

export function kindOf({ lhs, op, rhs }: EstimateRow): ParameterKind {
  switch (op) {
    case '=~':
      return 'loadings';
    case '<~':
      return 'weights';
    case '~':
      return 'paths';
    case '~~':
      return lhs === rhs ? 'variances' : 'covariances';
    case '~1':
      return 'means';
    case '|':
      return 'thresholds';
    case '~*~':
      return 'scales';
    case ':=':
      return 'defined';
  }
}

/** Kinds that have rows, in their order. */
export function parametersByKind(rows: readonly EstimateRow[]): readonly (readonly [ParameterKind, EstimateRow[]])[] {
  return parameterKinds.flatMap((kind) => {
    const own = rows.filter((row) => kindOf(row) === kind);
    return own.length === 0 ? [] : [[kind, own] as const];
  });
}

/** All kinds in one table. `fit`: of the group that is looked at. */
export function resultParameters(
  fit: EstimatedFit,
  context: Pick<ResultContext, 'translate' | 'language'>,
): ResultTable {
  const { translate, language } = context;
  const figuresOf = indexFigures(fit);
  return {
    id: 'all-parameters',
    title: translate('results.estimates.title'),
    columns: columnsOf(fit, translate),
    rows: parametersByKind(fit.estimates).flatMap(([kind, rows]): Row[] => [
      { kind: 'group', text: plain(translate(`results.estimates.group.${kind}`)), caption: formatInteger(rows.length) },
      ...rows.map((row) => rowOf(row, figuresOf(row), translate)),
    ]),
    note: sentences([plain(translate('results.estimates.note')), errorsNote(fit, context)], language),
  };
}

/** One table a kind, of some of the parameters. */
export function resultsByKind(
  rows: readonly EstimateRow[],
  fit: EstimatedFit,
  translate: Translate,
): readonly ResultTable[] {
  const figuresOf = indexFigures(fit);
  return parametersByKind(rows).map(([kind, own]) => ({
    id: kind,
    title: translate(`results.estimates.group.${kind}`),
    columns: columnsOf(fit, translate),
    rows: own.map((row) => rowOf(row, figuresOf(row), translate)),
  }));
}

function columnsOf(fit: EstimatedFit, translate: Translate): readonly Column[] {
  const level = formatPercent(fit.settings.level);
  const head = (name: ColumnName) => plain(translate(`results.estimates.column.${name}`, { level }));
  return [
    { id: 'parameter', head: head('parameter'), align: 'left', brief: true },
    { id: 'label', head: head('label'), align: 'left' },
    { id: 'est', head: head('estimate'), align: 'right', brief: 'estimate' },
    { id: 'se', head: head('se'), align: 'right', brief: 'estimate' },
    { id: 'z', head: head('z'), align: 'right' },
    { id: 'p', head: head('p'), align: 'right', brief: true },
    { id: 'lower', head: head('lower'), align: 'right' },
    { id: 'upper', head: head('upper'), align: 'right' },
    { id: 'std-lv', head: head('std-lv'), align: 'right' },
    { id: 'std-all', head: head('std-all'), align: 'right' },
  ];
}

type ColumnName = 'parameter' | 'label' | 'estimate' | 'se' | 'z' | 'p' | 'lower' | 'upper' | 'std-lv' | 'std-all';

function rowOf(row: EstimateRow, figures: ShownFigures, translate: Translate): Row {
  const { se, interval, pvalue } = figures;
  return {
    kind: 'cells',
    about: refOf(row),
    cells: {
      parameter: wordCell(parameterText(row)),
      // A definition is known by its name, which is its label.
      label: wordCell(row.op === ':=' ? '' : row.label),
      est: numberCell(row.est, 'estimate-3'),
      se: seCell(row, se, translate),
      z: numberCell(row.z, 'estimate-3'),
      p: numberCell(pvalue, 'p'),
      lower: numberCell(interval?.[0], 'estimate-3'),
      upper: numberCell(interval?.[1], 'estimate-3'),
      'std-lv': numberCell(row.stdLv, 'estimate-3'),
      'std-all': numberCell(row.stdAll, 'coefficient-3'),
    },
  };
}

/** What is fixed says so in place of a standard error. */
function seCell({ free, op }: EstimateRow, se: number | undefined, translate: Translate): Cell {
  const isFixed = !free && op !== ':=' && se === undefined;
  return isFixed ? wordCell(translate('results.estimates.fixed')) : numberCell(se, 'estimate-3');
}
