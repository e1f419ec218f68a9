/** Edits of preparation steps: what a renaming calls otherwise is called so in later steps and in the model. */
import { namesAfter, namesBefore } from '../../data/prepare/column-names.ts';
import type { PrepareStep } from '../../data/types.ts';
import { renameInModel, renameInSyntax, type Renaming } from '../../engine/model/rename-in-syntax.ts';
import { renameTarget } from '../compile/hypothesis-targets.ts';
import { changeNodes, withProperties } from './change.ts';
import { setPreparation } from './edit-document.ts';
import type { DiagramNode, ProjectDocument } from '../types.ts';

/** Puts a step in the place of the one at `index`, or after the others where `index` is null. */
export function putStep(document: ProjectDocument, step: PrepareStep, index: number | null): ProjectDocument {
  return replaceStep(document, index ?? document.preparation.length, [step]);
}

export function removeStep(document: ProjectDocument, index: number): ProjectDocument {
  return replaceStep(document, index, []);
}

/** Adds steps that speak of columns as the file calls them: they are called as the steps before have renamed them. */
export function addFileSteps(document: ProjectDocument, steps: readonly PrepareStep[]): ProjectDocument {
  const added = steps.map((step) => ({ ...step, columns: namesAfter(document.preparation, step.columns) }));
  return setPreparation(document, [...document.preparation, ...added]);
}

function replaceStep(document: ProjectDocument, index: number, steps: readonly PrepareStep[]): ProjectDocument {
  const { preparation } = document;
  const before = preparation.slice(0, index + 1);
  const after = [...preparation.slice(0, index), ...steps];
  for (const step of preparation.slice(index + 1)) {
    after.push({ ...step, columns: namesAfter(after, namesBefore(before, step.columns)) });
    before.push(step);
  }
  const rename = memoised((name) => namesAfter(after, namesBefore(before, [name]))[0]!);
  return renameColumns(setPreparation(document, after), rename);
}

function memoised(rename: Renaming): Renaming {
  const known = new Map<string, string>();
  return (name) => {
    const renamed = known.get(name) ?? rename(name);
    known.set(name, renamed);
    return renamed;
  };
}

/** Columns are called otherwise: drawing, statements, settings, labels, hypotheses and kept models follow. */
export function renameColumns(document: ProjectDocument, rename: Renaming): ProjectDocument {
  const { settings, variables, hypotheses, keptModels, furtherSyntax, diagram } = document;
  const constructs = new Set(diagram.nodes.flatMap((node) => (node.kind === 'construct' ? [node.name] : [])));
  const column: Renaming = (name) => (constructs.has(name) ? name : rename(name));
  const names = [
    ...diagram.nodes.flatMap((node) =>
      node.kind === 'observed' ? [node.column] : node.indicators.map((one) => one.column),
    ),
    ...Object.keys(variables),
    settings.group,
    ...settings.ordered,
  ];
  const text = renameInSyntax(furtherSyntax, column);
  const isSame = names.every((name) => rename(name) === name) && text === furtherSyntax && keptModels.length === 0;
  if (isSame) return document;
  const renamedSettings = <T extends typeof settings>(own: T): T => ({
    ...own,
    group: own.group === '' ? '' : rename(own.group),
    ordered: own.ordered.map((name) => rename(name)),
    groupPartial: own.groupPartial.map((parameter) => renameInSyntax(parameter, column)),
  });
  return withProperties(
    changeNodes(document, (node) => renamedNode(node, rename)),
    {
      furtherSyntax: text,
      settings: renamedSettings(settings),
      variables: Object.fromEntries(Object.entries(variables).map(([name, note]) => [rename(name), note])),
      hypotheses: hypotheses.map((one) => ({ ...one, target: renameTarget(one.target, column) })),
      keptModels: keptModels.map((one) => ({
        ...one,
        spec: renameInModel(one.spec, column),
        settings: renamedSettings(one.settings),
      })),
    },
  );
}

function renamedNode(node: DiagramNode, rename: Renaming): DiagramNode {
  if (node.kind === 'observed') return withProperties(node, { column: rename(node.column) });
  if (node.indicators.every(({ column }) => rename(column) === column)) return node;
  return { ...node, indicators: node.indicators.map((one) => ({ ...one, column: rename(one.column) })) };
}
