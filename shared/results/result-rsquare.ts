/** Explained variance: of each variable of the model for a terminal, of what is drawn for a pane. */
import { nodeLabel, nodeName } from '../document/find.ts';
import { fitOfGroup } from '../document/shown/fit-of-group.ts';
import { shownDiagram } from '../document/compile/shown-diagram.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { plain } from '../language/rich-text.ts';
import type { Translate } from '../language/translate.ts';
import type { ResultContext } from './context.ts';
import { numberCell, wordCell, type CellRow, type Column, type ResultTable } from './element.ts';
import { groupId } from './group-title.ts';

/** `group` counts from 1. Undefined where nothing is explained. */
export function resultRsquare({ rsquare }: EstimatedFit, group: number, translate: Translate): ResultTable | undefined {
  const own = rsquare.filter((each) => each.group === group);
  if (own.length === 0) return undefined;
  return {
    id: 'rsquare',
    title: translate('cli.section.rsquare'),
    columns: columnsOf(translate),
    rows: own.map(({ name, value }) => ({
      kind: 'cells',
      cells: { variable: wordCell(name), rsquare: numberCell(value, 'estimate-3') },
    })),
  };
}

/** Of every variable that an arrow of a path ends at, by its label. Undefined where there is none. */
export function resultExplained(whole: EstimatedFit, group: number, context: ResultContext): ResultTable | undefined {
  const { document, language, translate } = context;
  const fit = fitOfGroup(whole, group);
  const outcomes = new Set(shownDiagram(document).paths.map(({ to }) => to));
  const rows = document.diagram.nodes.flatMap((node): CellRow[] => {
    const value = fit.rsquare.find(({ name }) => name === nodeName(node))?.value;
    if (!outcomes.has(node.id) || value === undefined) return [];
    const cells = {
      variable: wordCell(nodeLabel(document, node, language)),
      rsquare: numberCell(value, 'coefficient'),
    };
    return [{ kind: 'cells', elements: [node.id], cells }];
  });
  if (rows.length === 0) return undefined;
  const title = translate('results.measures.r2-title');
  return { id: groupId('explained', fit, group), title, columns: columnsOf(translate), rows };
}

const columnsOf = (translate: Translate): readonly Column[] => [
  { id: 'variable', head: plain(translate('cli.column.parameter')), align: 'left', brief: true },
  { id: 'rsquare', head: plain('R²'), align: 'right', brief: true },
];
