/** From the parameters of a model to what is drawn, and back. */
import type { EstimateRow, Fit } from '../../engine/fit.ts';
import { overGroups, parameterKey } from '../../engine/model/parameter-ref.ts';
import type { ParameterRef, Problem } from '../../problem.ts';
import { modelName, nodeName } from '../find.ts';
import { productName } from './moderation-terms.ts';
import { shownDiagram, writtenParameter } from './shown-diagram.ts';
import type { ProjectDocument } from '../types.ts';

/** Both directions between drawn elements and parameters. Build once a document, ask often. */
interface ModelMap {
  /**
   * What draws this parameter: an indicator for its loading, a path, a covariance, a moderation, or what stands for the
   * variable itself for its own (residual) variance, intercept, thresholds and scale. Undefined when nothing drawn does.
   */
  readonly elementOf: (parameter: ParameterRef) => string | undefined;
  /** The parameter an indicator (its loading), path, covariance, moderation or written edge stands for. */
  readonly parameterOf: (elementId: string) => ParameterRef | undefined;
  /**
   * Elements that a problem names: by variable (constructs, observed variables, indicators) and by parameter, edges that
   * only a statement says included.
   */
  readonly culprits: (found: Problem) => readonly string[];
}

/** Whatever group a parameter is named for: there is one drawing of all groups. */
const drawnKey = (parameter: ParameterRef): string => parameterKey(overGroups(parameter));

export function mapModel(document: ProjectDocument): ModelMap {
  const elements = new Map<string, string>();
  const parameters = new Map<string, ParameterRef>();
  const enter = (id: string, lhs: string | undefined, op: ParameterRef['op'], rhs: string | undefined) => {
    if (lhs === undefined || rhs === undefined) return;
    elements.set(drawnKey({ lhs, op, rhs }), id);
    parameters.set(id, { lhs, op, rhs });
  };
  const { paths, covariances: curves, moderations } = document.diagram;
  for (const node of document.diagram.nodes)
    if (node.kind === 'construct') for (const each of node.indicators) enter(each.id, node.name, '=~', each.column);
  for (const path of paths)
    if (!writtenParameter(path.id)) enter(path.id, modelName(document, path.to), '~', modelName(document, path.from));
  for (const each of curves)
    if (!writtenParameter(each.id)) enter(each.id, modelName(document, each.a), '~~', modelName(document, each.b));
  for (const each of moderations) {
    const path = paths.find(({ id }) => id === each.path);
    if (path) enter(each.id, modelName(document, path.to), '~', productName(document, each));
  }
  const written = writtenEdges(document);
  const variables = drawnVariables(document);
  const elementOf = (parameter: ParameterRef): string | undefined =>
    elements.get(drawnKey(parameter)) ??
    (isOfOneVariable(parameter) ? variables.get(parameter.lhs)?.at(-1) : undefined);
  return {
    elementOf,
    parameterOf: (elementId) => parameters.get(elementId) ?? writtenParameter(elementId),
    culprits: (found) => [
      ...new Set([
        ...[...variables].flatMap(([name, ids]) => (found.variables.includes(name) ? ids : [])),
        ...found.parameters.flatMap((parameter) => elementOf(parameter) ?? written.get(drawnKey(parameter)) ?? []),
      ]),
    ],
  };
}

/** Edges that the statements add to the drawing, by what they stand for. */
function writtenEdges(document: ProjectDocument): ReadonlyMap<string, string> {
  const { paths, covariances } = shownDiagram(document);
  return new Map(
    [...paths, ...covariances].flatMap(({ id }) => {
      const parameter = writtenParameter(id);
      return parameter ? [[drawnKey(parameter), id] as const] : [];
    }),
  );
}

/** By name: a construct's node, a column's node or the indicators that it is of several constructs. */
function drawnVariables({ diagram }: ProjectDocument): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, id: string): unknown => found.get(name)?.push(id) ?? found.set(name, [id]);
  for (const node of diagram.nodes) {
    add(nodeName(node), node.id);
    if (node.kind === 'construct') for (const each of node.indicators) add(each.column, each.id);
  }
  return found;
}

/** A (residual) variance, an intercept, a threshold, a scale: said of one variable, and drawn with it. */
function isOfOneVariable({ lhs, op, rhs }: ParameterRef): boolean {
  return op === '~1' || op === '|' || ((op === '~~' || op === '~*~') && lhs === rhs);
}

/** Rows of the estimates by parameter, for lookups by what is drawn. */
export function indexEstimates(fit: Fit | null): (parameter: ParameterRef | undefined) => EstimateRow | undefined {
  const rows = new Map<string, EstimateRow>();
  if (fit && fit.status !== 'failed') for (const row of fit.estimates) rows.set(drawnKey(row), row);
  return (parameter) => parameter && rows.get(drawnKey(parameter));
}
