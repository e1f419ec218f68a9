/** Explained variance of each variable that something points at. */
import type { EstimatedFit } from '../engine/fit.ts';
import { plain } from '../language/rich-text.ts';
import type { Translate } from '../language/translate.ts';
import { numberCell, wordCell, type ResultTable } from './element.ts';

/** `group` counts from 1. Undefined where nothing is explained. */
export function resultRsquare({ rsquare }: EstimatedFit, group: number, translate: Translate): ResultTable | undefined {
  const own = rsquare.filter((each) => each.group === group);
  if (own.length === 0) return undefined;
  return {
    id: 'rsquare',
    title: translate('cli.section.rsquare'),
    columns: [
      { id: 'variable', head: plain(translate('cli.column.parameter')), align: 'left', brief: true },
      { id: 'rsquare', head: plain('R²'), align: 'right', brief: true },
    ],
    rows: own.map(({ name, value }) => ({
      kind: 'cells',
      cells: { variable: wordCell(name), rsquare: numberCell(value, 'estimate-3') },
    })),
  };
}
