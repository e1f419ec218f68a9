/** Constructs with the standardised loadings of their items. Pure. */
import { columnLabel, nodeLabel, nodeName } from '../../shared/document/find.ts';
import { shownDiagram } from '../../shared/document/shown-diagram.ts';
import { indexFigures, type Interval } from '../../shared/document/shown-figures.ts';
import { indexEstimates } from '../../shared/document/to-model-spec.ts';
import type { Construct, Language, ProjectDocument } from '../../shared/document/types.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { reversedItems } from '../../shared/engine/sem/inference/reversed-items.ts';

/** A standardised loading below this explains less than a quarter of its item (Hair et al., 2019, ask for .50 at least). */
export const lowLoading = 0.5;

export interface LoadingRow {
  readonly id: string;
  readonly column: string;
  /** '' when the column has no label of its own. */
  readonly label: string;
  readonly loading: number | undefined;
  readonly interval: Interval | undefined;
  /** Share of the item's variance that the model explains. */
  readonly rsquare: number | undefined;
  readonly isLow: boolean;
  /** Runs against the other items of its construct, however large the loading. */
  readonly isReversed: boolean;
}

export interface ConstructRows {
  readonly id: string;
  readonly name: string;
  readonly items: readonly LoadingRow[];
}

export interface ExplainedRow {
  readonly id: string;
  readonly name: string;
  readonly rsquare: number;
}

export function constructRows(
  document: ProjectDocument,
  fit: EstimatedFit,
  language: Language,
): readonly ConstructRows[] {
  const constructs = document.diagram.nodes.filter(
    (node): node is Construct => node.kind === 'construct' && node.indicators.length > 0,
  );
  const find = indexEstimates(fit);
  const figuresOf = indexFigures(fit);
  const loadings = fit.estimates.filter(({ op, group }) => op === '=~' && group === fit.estimates[0]?.group);
  const reversed = new Set(reversedItems(loadings).flatMap(({ items }) => items));
  return constructs.map((construct) => ({
    id: construct.id,
    name: nodeLabel(document, construct, language),
    items: construct.indicators.map((indicator) => {
      const { column } = indicator;
      const row = find({ lhs: construct.name, op: '=~', rhs: column });
      const loading = row?.stdAll;
      const label = columnLabel(document, column, language);
      return {
        id: indicator.id,
        column,
        label: label === column ? '' : label,
        loading,
        interval: row && figuresOf(row).stdInterval,
        rsquare: rsquareOf(fit, column),
        isLow: loading !== undefined && Math.abs(loading) < lowLoading,
        isReversed: reversed.has(column),
      };
    }),
  }));
}

/** R2 of every node that an arrow of a path ends at. */
export function explainedRows(
  document: ProjectDocument,
  fit: EstimatedFit,
  language: Language,
): readonly ExplainedRow[] {
  const explained = new Set(shownDiagram(document).paths.map((path) => path.to));
  return document.diagram.nodes.flatMap((node) => {
    const name = nodeName(node);
    const rsquare = explained.has(node.id) ? rsquareOf(fit, name) : undefined;
    return rsquare === undefined ? [] : [{ id: node.id, name: nodeLabel(document, node, language), rsquare }];
  });
}

function rsquareOf(fit: EstimatedFit, name: string): number | undefined {
  return fit.rsquare.find((each) => each.name === name)?.value;
}
