/** Other data in the place of those of a project: what it needs of them, and the edit. */
import { namesBefore } from '../../data/prepare/column-names.ts';
import { columnsMadeBy, columnsRead } from '../../data/prepare/step-columns.ts';
import type { PrepareStep } from '../../data/types.ts';
import { modelColumns } from '../compile/model-columns.ts';
import type { DataReference, ProjectDocument } from '../types.ts';
import { withProperties } from './change.ts';

/** Columns that model, settings and steps take from the file, by their names in it, each once. */
export function neededColumns(document: ProjectDocument): readonly string[] {
  const { settings } = document;
  const preparation = stepsForOtherFile(document.preparation);
  const ofModel = [...modelColumns(document), ...(settings.group === '' ? [] : [settings.group])];
  const stages = [...preparation.map(columnsReadBy), ofModel];
  const needed = stages.flatMap((names, index) => {
    const before = preparation.slice(0, index);
    const made = columnsMadeBy(before);
    return namesBefore(
      before,
      names.filter((name) => !made.has(name)),
    );
  });
  return [...new Set(needed)];
}

const columnsReadBy = (step: PrepareStep): readonly string[] => columnsRead(step);

/** Rows that were named by their numbers are rows of the former file. */
export function stepsForOtherFile(steps: readonly PrepareStep[]): readonly PrepareStep[] {
  return steps.filter(({ kind }) => kind !== 'drop-rows');
}

/**
 * The project with other data; everything else stays. Columns of the new file are called as the project calls them by a
 * step of its own before the others; steps and refusals about rows of the former file are left out.
 * @param called columns of the new file by the names that the project needs
 */
export function replaceData(
  document: ProjectDocument,
  data: DataReference,
  called: ReadonlyMap<string, string>,
): ProjectDocument {
  const rename: readonly PrepareStep[] =
    called.size === 0 ? [] : [{ kind: 'rename', columns: [...called.values()], names: [...called.keys()] }];
  return withProperties(document, {
    data,
    preparation: [...rename, ...stepsForOtherFile(document.preparation)],
    refusedProposals: document.refusedProposals.filter(({ kind }) => kind !== 'drop-rows' && kind !== 'header-rows'),
  });
}
