/** Columns that predict and are neither predicted nor indicators: with fixed x their moments are taken from the sample. */
import { furtherColumns, furtherStatements } from './further-model.ts';
import type { ProjectDocument } from '../types.ts';

/** Drawn ones first, moderators among them, then written ones, each once. */
export function observedPredictors(document: ProjectDocument): readonly string[] {
  const { nodes, paths, moderations } = document.diagram;
  const columnOf = new Map(
    nodes.flatMap((node) => (node.kind === 'observed' ? [[node.id, node.column] as const] : [])),
  );
  const drawn = (end: 'from' | 'to'): string[] => paths.flatMap((path) => columnOf.get(path[end]) ?? []);
  const moderators = moderations.flatMap(({ moderator }) => columnOf.get(moderator) ?? []);
  const indicators = nodes.flatMap((node) =>
    node.kind === 'construct' ? node.indicators.map((one) => one.column) : [],
  );
  const { terms } = furtherStatements(document);
  const written = new Set(furtherColumns(document));
  const predictors = terms.flatMap(({ op, rhs }) => (op === '~' && written.has(rhs) ? [rhs] : []));
  const explained = new Set([
    ...drawn('to'),
    ...indicators,
    ...terms.flatMap(({ op, lhs, rhs }) => (op === '~' ? [lhs] : op === '=~' ? [rhs] : [])),
  ]);
  return [...new Set([...drawn('from'), ...moderators, ...predictors])].filter((column) => !explained.has(column));
}
