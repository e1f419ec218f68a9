/**
 * The drawing with what its further statements say about drawn nodes: loadings of constructs on constructs, weights,
 * regressions and covariances that nobody drew. These edges are shown and laid out, but they cannot be edited by hand.
 */
import type { RelationOperator } from '../../engine/model/model-spec.ts';
import { nodeName } from '../find.ts';
import { furtherStatements } from './further-model.ts';
import type { Covariance, Diagram, Path, ProjectDocument } from '../types.ts';

/** Which parameter a written edge stands for. */
interface WrittenParameter {
  readonly lhs: string;
  readonly op: RelationOperator;
  readonly rhs: string;
}

const prefix = 'written:';

function writtenId({ lhs, op, rhs }: WrittenParameter): string {
  return prefix + JSON.stringify([lhs, op, rhs]);
}

/** Of the id of a written edge; undefined for an element of the drawing. */
export function writtenParameter(id: string): WrittenParameter | undefined {
  if (!id.startsWith(prefix)) return undefined;
  const [lhs, op, rhs] = JSON.parse(id.slice(prefix.length)) as [string, RelationOperator, string];
  return { lhs, op, rhs };
}

/** From which name to which an arrow runs; undefined for what is no arrow. */
function arrowOf({ lhs, op, rhs }: WrittenParameter): readonly [from: string, to: string] | undefined {
  if (op === '=~') return [lhs, rhs];
  return op === '~' || op === '<~' ? [rhs, lhs] : undefined;
}

const pairKey = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/** The same diagram when the statements add no edge. */
export function shownDiagram(document: ProjectDocument): Diagram {
  const { diagram } = document;
  const { terms } = furtherStatements(document);
  if (terms.length === 0) return diagram;
  const nodes = new Map(diagram.nodes.map((node) => [nodeName(node), node.id]));
  const indicators = new Map(
    diagram.nodes.flatMap((node) =>
      node.kind === 'construct' ? node.indicators.map(({ column, id }) => [column, id] as const) : [],
    ),
  );
  const drawnPaths = new Set(diagram.paths.map(({ from, to }) => JSON.stringify([from, to])));
  const drawnCurves = new Set(diagram.covariances.map(({ a, b }) => pairKey(a, b)));
  const paths: Path[] = [];
  const covariances: Covariance[] = [];
  for (const term of terms) {
    const arrow = arrowOf(term);
    if (arrow) {
      const [from, to] = arrow.map((name) => nodes.get(name));
      if (from === undefined || to === undefined || from === to) continue;
      if (!drawnPaths.has(JSON.stringify([from, to]))) paths.push({ id: writtenId(term), from, to });
    } else if (term.op === '~~') {
      const places = [nodes, indicators].find((each) => each.has(term.lhs) && each.has(term.rhs));
      const [a, b] = [term.lhs, term.rhs].map((name) => places?.get(name));
      if (a === undefined || b === undefined || a === b) continue;
      if (!drawnCurves.has(pairKey(a, b))) covariances.push({ id: writtenId(term), a, b });
    }
  }
  if (paths.length === 0 && covariances.length === 0) return diagram;
  return {
    ...diagram,
    paths: [...diagram.paths, ...paths],
    covariances: [...diagram.covariances, ...covariances],
  };
}
