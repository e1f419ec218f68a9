/** What is often written beside a drawing, in the names of the model at hand. Pure. */
import { modelName } from '../../shared/document/find.ts';
import { modelColumns } from '../../shared/document/compile/model-columns.ts';
import { furtherColumns, parameterLabels } from '../../shared/document/compile/further-model.ts';
import { toModelSpec } from '../../shared/document/compile/to-model-spec.ts';
import type { Path, ProjectDocument } from '../../shared/document/types.ts';
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

/** Two labels of the model, or statements that give two paths a label, with these labels. */
function twoLabels(document: ProjectDocument, labels: readonly string[]) {
  const [one, two] = labels;
  if (one !== undefined && two !== undefined) return { given: '', a: printName(one), b: printName(two) };
  const free = document.diagram.paths.filter(({ label, fixed }) => label === undefined && fixed === undefined);
  const [first, second] = free;
  const [a, b] = ['a', 'b', 'a2', 'b2'].filter((label) => !labels.includes(label)) as [string, string];
  if (!first || !second) return { given: '', a, b };
  const say = ({ from, to }: Path, label: string): string =>
    `${printName(modelName(document, to) ?? '')} ~ ${label}*${printName(modelName(document, from) ?? '')}\n`;
  return { given: say(first, a) + say(second, b), a, b };
}

/**
 * The statements of each example, ready to be inserted and changed: on most models they can be estimated as they stand.
 * Growth needs repeated measurements, which no model is sure to have, and so is a remark.
 * @param dataColumns all columns of numbers of the data
 */
export function statementExamples(
  document: ProjectDocument,
  dataColumns: readonly string[],
): Readonly<Record<ExampleId, string>> {
  const constructs = document.diagram.nodes.flatMap((node) => (node.kind === 'construct' ? [node.name] : []));
  const written = new Set(furtherColumns(document));
  const columns = modelColumns(document).filter((name) => !written.has(name));
  const used = new Set(columns);
  const unused = dataColumns.filter((name) => !used.has(name)).reverse();
  const spec = toModelSpec(document);
  const at = (names: readonly string[], index: number, otherwise: string): string =>
    printName(names[index] ?? otherwise);
  const { given, a, b } = twoLabels(document, spec.ok ? parameterLabels(spec.value) : []);
  const [x, f] = [at(columns, 0, 'x1'), at(constructs, 0, 'F1')];
  return {
    equal: `${given}${a} == ${b}`,
    bound: `${given}${a} > -1`,
    definition: `${given}difference := ${a} - ${b}`,
    'second-order': `Overall =~ ${f} + ${at(constructs, 1, 'F2')}`,
    composite: `Index <~ 1*${at(unused, 0, 'c1')} + ${at(unused, 1, 'c2')}\n${at(constructs.toReversed(), 0, 'F1')} ~ Index`,
    reliability: `${x} ~~ 0.2*${x}`,
    intercept: `${x} ~ 0*1\n${f} ~ NA*1`,
    growth: '# level =~ 1*t1 + 1*t2 + 1*t3\n# slope =~ 0*t1 + 1*t2 + 2*t3',
  };
}
