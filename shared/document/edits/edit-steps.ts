/** Edits of preparation steps: what a renaming calls otherwise is called so in later steps and in the model. */
import { renameInSurvey } from '../../survey/rename-columns.ts';
import { namesAfter, namesBefore } from '../../data/prepare/column-names.ts';
import { columnsMade, withColumnsRenamed } from '../../data/prepare/step-columns.ts';
import type { PrepareStep } from '../../data/types.ts';
import { renameInModel, renameInSyntax, type Renaming } from '../../engine/model/rename-in-syntax.ts';
import { renameTarget } from '../compile/hypothesis-targets.ts';
import { changeNodes, withProperties } from './change.ts';
import { setPreparation } from './edit-document.ts';
import type { DiagramNode, ProjectDocument } from '../types.ts';

/** Puts steps in the place of the one at `index`, or after the others where `index` is null. */
export function putSteps(
  document: ProjectDocument,
  steps: readonly PrepareStep[],
  index: number | null,
): ProjectDocument {
  return replaceStep(document, index ?? document.preparation.length, steps);
}

export function removeStep(document: ProjectDocument, index: number): ProjectDocument {
  return replaceStep(document, index, []);
}

/** Puts the step at `from` into the place `to`; every step goes on to speak of the same columns of the file. */
export function moveStep(document: ProjectDocument, from: number, to: number): ProjectDocument {
  const { preparation } = document;
  const inFile = preparation.map((step, index) => named(step, namesBefore, preparation.slice(0, index)));
  const step = inFile[from];
  if (!step || to < 0 || to >= preparation.length || to === from) return document;
  const after: PrepareStep[] = [];
  for (const one of inFile.toSpliced(from, 1).toSpliced(to, 0, step)) after.push(named(one, namesAfter, after));
  return withPreparation(document, preparation, after);
}

/** The step with its columns called as they are before or after these steps. */
function named(step: PrepareStep, names: typeof namesAfter, steps: readonly PrepareStep[]): PrepareStep {
  return withColumnsRenamed(step, (name) => names(steps, [name])[0]!);
}

function replaceStep(document: ProjectDocument, index: number, steps: readonly PrepareStep[]): ProjectDocument {
  const { preparation } = document;
  const before = preparation.slice(0, index + 1);
  const after = [...preparation.slice(0, index), ...steps];
  const made = madeOtherwise(preparation[index], steps);
  const followed: Renaming = (name) => made.get(name) ?? name;
  for (const step of preparation.slice(index + 1)) {
    after.push(named(withColumnsRenamed(named(step, namesBefore, before), followed), namesAfter, after));
    before.push(step);
  }
  return withPreparation(document, preparation, after, followed);
}

/** New names, by old ones, of the column that a step makes and the one in its place makes. */
function madeOtherwise(old: PrepareStep | undefined, steps: readonly PrepareStep[]): ReadonlyMap<string, string> {
  const [step] = steps;
  if (!old || !step || steps.length > 1 || step.kind !== old.kind) return new Map();
  const [was, is] = [columnsMade(old), columnsMade(step)];
  return was.length === 1 && is.length === 1 ? new Map([[was[0]!, is[0]!]]) : new Map();
}

/** The steps with the model that follows what they call otherwise. */
function withPreparation(
  document: ProjectDocument,
  before: readonly PrepareStep[],
  after: readonly PrepareStep[],
  followed: Renaming = (name) => name,
): ProjectDocument {
  const rename = memoised((name) => namesAfter(after, [followed(namesBefore(before, [name])[0]!)])[0]!);
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
  const { settings, variables, hypotheses, keptModels, furtherSyntax, diagram, survey } = document;
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
  const isSame =
    names.every((name) => rename(name) === name) && text === furtherSyntax && keptModels.length === 0 && !survey;
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
      ...(survey ? { survey: renameInSurvey(survey, column) } : {}),
    },
  );
}

function renamedNode(node: DiagramNode, rename: Renaming): DiagramNode {
  if (node.kind === 'observed') return withProperties(node, { column: rename(node.column) });
  if (node.indicators.every(({ column }) => rename(column) === column)) return node;
  return { ...node, indicators: node.indicators.map((one) => ({ ...one, column: rename(one.column) })) };
}
