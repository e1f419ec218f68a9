/** What is often written beside a drawing, in the names of the model at hand. Pure. */
import { usedColumns } from '../../shared/document/find.ts';
import { furtherColumns, parameterLabels } from '../../shared/document/further-model.ts';
import { toModelSpec } from '../../shared/document/to-model-spec.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import { printName } from '../../shared/engine/model/tokenize-syntax.ts';

export const exampleIds = [
  'equal',
  'bound',
  'definition',
  'second-order',
  'composite',
  'reliability',
  'intercept',
  'growth',
] as const;
export type ExampleId = (typeof exampleIds)[number];

/** The statement of each example, ready to be inserted and changed. */
export function statementExamples(document: ProjectDocument): Readonly<Record<ExampleId, string>> {
  const constructs = document.diagram.nodes.flatMap((node) => (node.kind === 'construct' ? [node.name] : []));
  const written = new Set(furtherColumns(document));
  const columns = usedColumns(document).filter((name) => !written.has(name));
  const spec = toModelSpec(document);
  const labels = spec.ok ? parameterLabels(spec.value) : [];
  const at = (names: readonly string[], index: number, otherwise: string): string =>
    printName(names[index] ?? otherwise);
  const [a, b] = [at(labels, 0, 'a'), at(labels, 1, 'b')];
  const [x, y, z] = [at(columns, 0, 'x1'), at(columns, 1, 'x2'), at(columns, 2, 'x3')];
  return {
    equal: `${a} == ${b}`,
    bound: `${a} > 0`,
    definition: `difference := ${a} - ${b}`,
    'second-order': `Overall =~ ${at(constructs, 0, 'F1')} + ${at(constructs, 1, 'F2')}`,
    composite: `Index <~ ${x} + ${y}`,
    reliability: `${x} ~~ 0.2*${x}`,
    intercept: `${at(constructs, 0, 'F1')} ~ 0*1`,
    growth: `level =~ 1*${x} + 1*${y} + 1*${z}; slope =~ 0*${x} + 1*${y} + 2*${z}`,
  };
}
