/** Which columns of a drawing can be, are, and should perhaps be treated as ordered categories. */
import type { ColumnSummary } from '../../data/types.ts';
import { allOrdered } from '../../engine/settings/settings.ts';
import { furtherColumns, furtherStatements } from './further-model.ts';
import type { ProjectDocument } from '../types.ts';

/** With more answers than this, treating them as numbers is the usual choice (Rhemtulla et al., 2012: five and more). */
const mostCategories = 7;

/** Indicators and observed outcomes, drawn and then written, each once: only these can be ordered. */
export function orderableColumns(document: ProjectDocument): readonly string[] {
  const { diagram } = document;
  const outcomes = new Set(diagram.paths.map((path) => path.to));
  const columns = diagram.nodes.flatMap((node) => {
    if (node.kind === 'construct') return node.indicators.map((each) => each.column);
    return outcomes.has(node.id) ? [node.column] : [];
  });
  const isColumn = new Set(furtherColumns(document));
  const written = furtherStatements(document)
    .terms.flatMap(({ op, lhs, rhs }) => (op === '=~' ? [rhs] : op === '~' ? [lhs] : []))
    .filter((name) => isColumn.has(name));
  return [...new Set([...columns, ...written])];
}

/** The orderable columns that the settings treat as ordered. */
export function drawnOrdered(document: ProjectDocument): readonly string[] {
  const { ordered } = document.settings;
  const columns = orderableColumns(document);
  return ordered.includes(allOrdered) ? columns : columns.filter((column) => ordered.includes(column));
}

/** Orderable columns with a few whole numbers as answers. */
export function suggestOrdered(document: ProjectDocument, summaries: readonly ColumnSummary[]): readonly string[] {
  const few = new Set(
    summaries
      .filter(({ values }) => values && values.length <= mostCategories && values.every(Number.isInteger))
      .map(({ name }) => name),
  );
  return orderableColumns(document).filter((column) => few.has(column));
}
