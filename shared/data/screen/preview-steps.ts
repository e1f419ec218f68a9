/** What steps change in the data before them: rows that go, answers that become others, columns that come. */
import type { Column, Dataset } from '../../dataset.ts';
import type { Outcome } from '../../problem.ts';
import { success } from '../../problem.ts';
import { applySteps } from '../prepare/apply-steps.ts';
import type { PrepareStep } from '../prepare/schemas.ts';
import type { AnswerChange, ColumnChange, MadeColumnPreview, StepsPreview } from '../types.ts';
import { countAnswers } from './count-answers.ts';
import { summarizeColumn } from './summarize-dataset.ts';

const listedRows = 12;
const listedChanges = 12;
const listedAnswers = 12;

/** Fails as `applySteps` does. Linear in the cells that change. */
export function previewSteps(before: Dataset, steps: readonly PrepareStep[]): Outcome<StepsPreview> {
  const applied = applySteps(before, steps);
  if (!applied.ok) return applied;
  const after = applied.value;
  const known = new Map(before.columns.map((column) => [column.name, column]));
  const isCut = after.rows < before.rows;
  const changed = isCut
    ? []
    : after.columns.flatMap((column) => {
        const old = known.get(column.name);
        const change = old && old !== column ? changeOf(old, column) : undefined;
        return change && change.cells > 0 ? [change] : [];
      });
  return success({
    rowsBefore: before.rows,
    rowsAfter: after.rows,
    rowsOut: isCut ? rowsOut(before, after) : [],
    changed,
    made: after.columns.filter(({ name }) => !known.has(name)).map(previewMade),
  });
}

/** The first rows that go, by their numbers in the file. */
function rowsOut(before: Dataset, after: Dataset): readonly number[] {
  const kept = new Set(after.origin?.rowNumbers);
  const numbers = before.origin?.rowNumbers;
  const out: number[] = [];
  for (let row = 0; row < before.rows && out.length < listedRows; row++) {
    const number = numbers?.[row] ?? row + 1;
    if (!kept.has(number)) out.push(number);
  }
  return out;
}

function previewMade(column: Column): MadeColumnPreview {
  return { ...summarizeColumn(column), counts: countAnswers(column, listedAnswers) };
}

function changeOf(before: Column, after: Column): ColumnChange {
  const counts = new Map<number, Map<number, number>>();
  for (let row = 0; row < before.values.length; row++) {
    const [from, to] = [before.values[row]!, after.values[row]!];
    let targets = counts.get(from);
    if (!targets) counts.set(from, (targets = new Map()));
    targets.set(to, (targets.get(to) ?? 0) + 1);
  }
  const changes = [...counts].flatMap(([from, targets]) =>
    [...targets].map(([to, count]): AnswerChange => ({ from: answer(before, from), to: answer(after, to), count })),
  );
  const real = changes.filter(({ from, to }) => from !== to && String(from) !== String(to));
  const sorted = real.toSorted((a, b) => b.count - a.count);
  return {
    column: after.name,
    cells: real.reduce((sum, { count }) => sum + count, 0),
    changes: sorted.slice(0, listedChanges),
    more: Math.max(sorted.length - listedChanges, 0),
  };
}

function answer({ kind, categories }: Column, value: number): number | string | null {
  if (Number.isNaN(value)) return null;
  return kind === 'text' ? (categories[value] ?? null) : value;
}
