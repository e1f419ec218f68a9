/** The whole model of a project as one text, and a project whose model was changed in that text. */
import { printSyntax } from '../../engine/model/print-syntax.ts';
import type { ModelSpec } from '../../engine/model/model-spec.ts';
import { addConstruct } from './edit-nodes.ts';
import { applyLayout } from './edit-layout.ts';
import { drawModel } from './draw-model.ts';
import { nodeName } from '../find.ts';
import { furtherConstructs } from '../compile/further-model.ts';
import { isValidName } from './names.ts';
import { freePlaces } from '../layout/place-new.ts';
import { drawnTerms } from '../compile/to-model-spec.ts';
import type { DiagramNode, ProjectDocument } from '../types.ts';

/** What is drawn, printed, and the further statements as they stand, remarks included. */
export function modelText(document: ProjectDocument): string {
  const drawn = printSyntax({ terms: drawnTerms(document).terms, definitions: [], constraints: [] });
  return [drawn, document.furtherSyntax.trim()].filter((part) => part !== '').join('\n');
}

/**
 * Draws this model in place of the present one. Labels, sides of indicators and hypotheses stay with their
 * names; everything stays where it stands when the same nodes are there, and is laid out anew otherwise.
 */
export function redrawModel(document: ProjectDocument, spec: ModelSpec): ProjectDocument {
  const drawn = drawModel(spec, document.settings);
  const known = new Map(document.diagram.nodes.map((node) => [nodeName(node), node]));
  const isSame =
    drawn.diagram.nodes.length === known.size && drawn.diagram.nodes.every((node) => known.has(nodeName(node)));
  const nodes = drawn.diagram.nodes.map((node): DiagramNode => {
    const before = known.get(nodeName(node));
    if (!before) return node;
    const { x, y } = before;
    if (node.kind !== 'construct' || before.kind !== 'construct') return { ...node, x, y };
    const { label, indicatorSide, isCollapsed } = before;
    return { ...node, x, y, label, indicatorSide, isCollapsed };
  });
  const { furtherSyntax } = drawn;
  const changed = { ...document, diagram: { ...drawn.diagram, nodes }, furtherSyntax };
  return isSame ? changed : applyLayout(changed);
}

/** Constructs of the further statements that have no node and could have one. */
export function undrawnConstructs(document: ProjectDocument): readonly string[] {
  const drawn = new Set(document.diagram.nodes.map(nodeName));
  return [...furtherConstructs(document)].filter((name) => !drawn.has(name) && isValidName(name));
}

/** Gives each of them a node, below everything drawn; what measures or composes it is shown by itself. */
export function drawConstructs(document: ProjectDocument): ProjectDocument {
  const names = undrawnConstructs(document);
  const places = freePlaces(document.diagram, names.length);
  return names.reduce((drawn, name, index) => addConstruct(drawn, { ...places[index]!, name }), document);
}
