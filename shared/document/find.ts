/** Looking things up in a document. */
import { languages } from '../languages.ts';
import type {
  Construct,
  Covariance,
  DiagramNode,
  Indicator,
  Language,
  LocalText,
  Moderation,
  Path,
  ProjectDocument,
} from './types.ts';

export function findNode(document: ProjectDocument, id: string): DiagramNode | undefined {
  return document.diagram.nodes.find((node) => node.id === id);
}

export function findConstruct(document: ProjectDocument, id: string): Construct | undefined {
  const node = findNode(document, id);
  return node?.kind === 'construct' ? node : undefined;
}

export interface IndicatorPlace {
  readonly construct: Construct;
  readonly indicator: Indicator;
  readonly index: number;
}

export function findIndicator(document: ProjectDocument, id: string): IndicatorPlace | undefined {
  for (const node of document.diagram.nodes) {
    if (node.kind !== 'construct') continue;
    const index = node.indicators.findIndex((indicator) => indicator.id === id);
    const indicator = node.indicators[index];
    if (indicator) return { construct: node, indicator, index };
  }
  return undefined;
}

export function findPath(document: ProjectDocument, id: string): Path | undefined {
  return document.diagram.paths.find((path) => path.id === id);
}

export function findCovariance(document: ProjectDocument, id: string): Covariance | undefined {
  return document.diagram.covariances.find((covariance) => covariance.id === id);
}

export function findModeration(document: ProjectDocument, id: string): Moderation | undefined {
  return document.diagram.moderations.find((moderation) => moderation.id === id);
}

/** The name a node has in the model. */
export function nodeName(node: DiagramNode): string {
  return node.kind === 'construct' ? node.name : node.column;
}

/** The same for any element: an indicator's is its column. */
export function modelName(document: ProjectDocument, id: string): string | undefined {
  const node = findNode(document, id);
  if (node) return nodeName(node);
  return findIndicator(document, id)?.indicator.column;
}

/** The text in this language, else in the first that has one, else the fallback. */
export function localText(text: LocalText | undefined, language: Language, fallback: string): string {
  return text?.[language] || languages.map((other) => text?.[other]).find(Boolean) || fallback;
}

/** What screens call a node: its label in this language, else its name or column. */
export function nodeLabel(document: ProjectDocument, node: DiagramNode, language: Language): string {
  return node.kind === 'construct'
    ? localText(node.label, language, node.name)
    : columnLabel(document, node.column, language);
}

/** A column's label in this language, else its name. */
export function columnLabel(document: ProjectDocument, column: string, language: Language): string {
  const note = Object.hasOwn(document.variables, column) ? document.variables[column] : undefined;
  return localText(note?.label, language, column);
}

/** The same where there is room for a whole question: the author's label, else what the data say; '' where neither does. */
export function columnWording(document: ProjectDocument, column: string, language: Language): string {
  const note = Object.hasOwn(document.variables, column) ? document.variables[column] : undefined;
  return note?.wording ?? localText(note?.label, language, '');
}

/** What screens call a variable of the model; `A:M` is the product of two, unless a column is called so. */
export function variableLabel(document: ProjectDocument, name: string, language: Language): string {
  const construct = document.diagram.nodes.find((node) => node.kind === 'construct' && node.name === name);
  if (construct) return nodeLabel(document, construct, language);
  const factors = name.split(':');
  if (factors.length === 2 && !Object.hasOwn(document.variables, name))
    return factors.map((factor) => variableLabel(document, factor, language)).join(' × ');
  return columnLabel(document, name, language);
}

/** Ids of what stands for a column: an observed variable, or an indicator of a construct. */
export function elementsOf({ diagram }: ProjectDocument, column: string): readonly string[] {
  return diagram.nodes.flatMap((node) => {
    if (node.kind === 'observed') return node.column === column ? [node.id] : [];
    return node.indicators.filter((each) => each.column === column).map((each) => each.id);
  });
}

/** The path from one node to another, if it is drawn. */
export function pathBetween({ diagram }: ProjectDocument, from: string, to: string): Path | undefined {
  return diagram.paths.find((path) => path.from === from && path.to === to);
}
