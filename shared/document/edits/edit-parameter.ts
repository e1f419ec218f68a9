/** A parameter of the model, as an engine names it, drawn: what a modification index proposes. */
import { overGroups, parameterKey } from '../../engine/model/parameter-ref.ts';
import type { ParameterRef } from '../../problem.ts';
import { addCovariance, addPath, canAddCovariance, canAddPath, setCovariance, setPath } from './edit-edges.ts';
import { addIndicators, setIndicator } from './edit-indicators.ts';
import { setModeration } from './edit-moderations.ts';
import { findCovariance, findIndicator, findModeration, findPath, nodeName } from '../find.ts';
import { mapModel } from '../compile/model-map.ts';
import type { ProjectDocument } from '../types.ts';

/** Ids that a name of the model may stand for: a node first, then indicators. */
function idsOf({ diagram }: ProjectDocument, name: string): readonly string[] {
  const nodes = diagram.nodes.filter((node) => nodeName(node) === name).map(({ id }) => id);
  const indicators = diagram.nodes.flatMap((node) =>
    node.kind === 'construct' ? node.indicators.filter(({ column }) => column === name).map(({ id }) => id) : [],
  );
  return [...nodes, ...indicators];
}

/**
 * Draws the arrow, curve or indicator that stands for a parameter, or frees it where it is drawn and fixed.
 * The same document when nothing drawn can stand for it.
 */
export function addParameter(document: ProjectDocument, parameter: ParameterRef): ProjectDocument {
  const { elementOf, parameterOf } = mapModel(document);
  const drawn = elementOf(parameter);
  // A variance is drawn with what stands for its variable: freeing that would free another parameter.
  if (drawn !== undefined) return isSame(parameter, parameterOf(drawn)) ? free(document, drawn) : document;
  const { lhs, op, rhs } = parameter;
  const [left, right] = [idsOf(document, lhs), idsOf(document, rhs)];
  if (op === '~~') {
    for (const a of left)
      for (const b of right) if (canAddCovariance(document, a, b)) return addCovariance(document, { a, b });
  }
  if (op === '~') {
    for (const to of left)
      for (const from of right) if (canAddPath(document, from, to)) return addPath(document, { from, to });
  }
  const construct = document.diagram.nodes.find((node) => node.kind === 'construct' && node.name === lhs);
  // A cross-loading: only of a column that measures another construct already.
  if (op === '=~' && construct && right.some((id) => findIndicator(document, id)))
    return addIndicators(document, construct.id, [rhs]);
  return document;
}

function isSame(parameter: ParameterRef, other: ParameterRef | undefined): boolean {
  return other !== undefined && parameterKey(overGroups(parameter)) === parameterKey(overGroups(other));
}

export function canAddParameter(document: ProjectDocument, parameter: ParameterRef): boolean {
  return addParameter(document, parameter) !== document;
}

function free(document: ProjectDocument, id: string): ProjectDocument {
  const loosened = { fixed: undefined };
  if (findPath(document, id)?.fixed !== undefined) return setPath(document, id, loosened);
  if (findCovariance(document, id)?.fixed !== undefined) return setCovariance(document, id, loosened);
  if (findModeration(document, id)?.fixed !== undefined) return setModeration(document, id, loosened);
  if (findIndicator(document, id)?.indicator.fixed !== undefined) return setIndicator(document, id, loosened);
  return document;
}
