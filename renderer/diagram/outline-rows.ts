/** The model as a tree of words: constructs with their indicators, observed variables, paths, covariances. */
import { columnLabel, findNode, findPath, modelName, nodeLabel } from '../../shared/document/find.ts';
import { hypothesisNames, moderationTarget, pathTarget } from '../../shared/document/compile/hypothesis-targets.ts';
import type { Language, ProjectDocument } from '../../shared/document/types.ts';
import { loadingEdgeId, type Scene } from '../../shared/drawing/scene.ts';

export interface OutlineRow {
  readonly id: string;
  readonly kind: 'construct' | 'observed' | 'indicator' | 'path' | 'covariance' | 'moderation';
  readonly text: string;
  /** A column's label, a path's hypotheses. */
  readonly aside: string;
  /** What stands on the drawing: a coefficient, R². */
  readonly value: string;
  readonly children: readonly OutlineRow[];
}

export interface Outline {
  readonly constructs: readonly OutlineRow[];
  readonly observed: readonly OutlineRow[];
  readonly paths: readonly OutlineRow[];
  readonly moderations: readonly OutlineRow[];
  readonly covariances: readonly OutlineRow[];
}

export function outlineOf(document: ProjectDocument, scene: Scene, language: Language): Outline {
  const { nodes, paths, covariances, moderations } = document.diagram;
  const written = new Map(scene.edges.map((edge) => [edge.id, edge.text]));
  const notes = new Map(scene.nodes.map((node) => [node.id, node.note ?? '']));
  const name = (id: string): string => {
    const node = findNode(document, id);
    return node ? nodeLabel(document, node, language) : (modelName(document, id) ?? id);
  };
  const rows = nodes.map((node): OutlineRow => {
    const base = { id: node.id, text: nodeLabel(document, node, language), value: notes.get(node.id) ?? '' };
    if (node.kind === 'observed') return { ...base, kind: 'observed', aside: node.column, children: [] };
    const children = node.indicators.map((each): OutlineRow => {
      const label = columnLabel(document, each.column, language);
      return {
        id: each.id,
        kind: 'indicator',
        text: each.column,
        aside: label === each.column ? '' : label,
        value: written.get(loadingEdgeId(each.id)) ?? '',
        children: [],
      };
    });
    return { ...base, kind: 'construct', aside: '', children };
  });
  return {
    constructs: rows.filter((row) => row.kind === 'construct'),
    observed: rows.filter((row) => row.kind === 'observed'),
    paths: paths.map((path) => ({
      id: path.id,
      kind: 'path',
      text: `${name(path.from)} → ${name(path.to)}`,
      aside: hypothesisNames(document, pathTarget(document, path)),
      value: written.get(path.id) ?? '',
      children: [],
    })),
    moderations: moderations.map((each) => {
      const path = findPath(document, each.path);
      return {
        id: each.id,
        kind: 'moderation',
        text: `${name(path?.from ?? '')} × ${name(each.moderator)} → ${name(path?.to ?? '')}`,
        aside: hypothesisNames(document, moderationTarget(document, each)),
        value: written.get(each.id) ?? '',
        children: [],
      };
    }),
    covariances: covariances.map((each) => ({
      id: each.id,
      kind: 'covariance',
      text: `${name(each.a)} ↔ ${name(each.b)}`,
      aside: '',
      value: written.get(each.id) ?? '',
      children: [],
    })),
  };
}
