/** Modification indices: what would bring the model closer to the data, each with the change that is expected of it. */
import { groupNameAt } from './group-title.ts';
import type { ModificationIndex } from '../engine/after/modification-indices.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { plain, rich } from '../language/rich-text.ts';
import type { Translate } from '../language/translate.ts';
import type { ResultContext } from './context.ts';
import { numberCell, wordCell, type Column, type ResultTable } from './element.ts';
import { parameterText, refOf } from '../engine/model/parameter-ref.ts';

/** Largest first, where a reader does not ask for another order. */
const order = { by: 'mi', isRising: false } as const;

/** Far more than anybody reads, and little enough to draw. */
const most = 400;

/** `told`: so many of the largest alone, with a note on what they are for. Undefined where there are none. */
export function resultIndices(
  indices: readonly ModificationIndex[],
  fit: EstimatedFit,
  { translate }: Pick<ResultContext, 'translate'>,
  told?: number,
): ResultTable | undefined {
  if (indices.length === 0) return undefined;
  const largest = indices.toSorted((a, b) => b.mi - a.mi).slice(0, told ?? most);
  const isShortened = told !== undefined;
  return {
    id: 'modification-indices',
    title: isShortened
      ? translate('report.local-fit.title', { count: largest.length })
      : translate('results.indices.title'),
    columns: columnsOf(fit, translate),
    order,
    actions: translate('results.indices.add-column'),
    rows: largest.map((index) => {
      const parameter = parameterText(index);
      return {
        kind: 'cells',
        about: refOf(index),
        action: { id: 'add-parameter', name: translate('results.indices.add', { parameter }) },
        cells: {
          parameter: wordCell(parameter),
          group: wordCell(groupNameAt(fit, index.group)),
          mi: numberCell(index.mi, 'z'),
          epc: numberCell(index.epc, 'estimate'),
          beta: numberCell(index.sepcAll, 'coefficient'),
        },
      };
    }),
    ...(isShortened ? { note: rich(translate, 'report.local-fit.note') } : {}),
  };
}

function columnsOf({ groups, settings }: EstimatedFit, translate: Translate): readonly Column[] {
  const number = { align: 'right', brief: true, isSortable: true } as const;
  const group: Column = { id: 'group', head: plain(settings.group), align: 'left', brief: true };
  return [
    { id: 'parameter', head: plain(translate('report.column.parameter')), align: 'left', brief: true },
    ...(groups.length > 1 ? [group] : []),
    { id: 'mi', head: plain('MI'), ...number },
    { id: 'epc', head: plain('EPC'), ...number },
    { id: 'beta', head: plain('β'), ...number },
  ];
}
