/** What steps change in the data before them: rows that go, answers that become others, columns that come. */
import type { Column, Dataset } from '../../dataset.ts';
import type { Outcome } from '../../problem.ts';
import { success } from '../../problem.ts';
import { namesBefore } from '../prepare/column-names.ts';
import { applySteps } from '../prepare/apply-steps.ts';
import type { PrepareStep } from '../prepare/schemas.ts';
import type { AnswerChange, ColumnChange, MadeColumnPreview, StepsPreview } from '../types.ts';
import { countAnswers } from './count-answers.ts';
import { summarizeColumn } from './summarize-dataset.ts';

const listedRows = 12;
const listedChanges = 12;
const listedAnswers = 12;
/** Of the changes of a column of a million different numbers not all are held. */
const mostCompared = 1_000;

/** Fails as `applySteps` does. Linear in the cells that change. */
export function previewSteps(before: Dataset, steps: readonly PrepareStep[]): Outcome<StepsPreview> {
  const applied = applySteps(before, steps);
  if (!applied.ok) return applied;
  const after = applied.value;
  const byName = new Map(before.columns.map((column) => [column.name, column]));
  const old = ({ name }: Column): Column | undefined => byName.get(namesBefore(steps, [name])[0] ?? name);
  const isCut = after.rows < before.rows;
  const changed = isCut
    ? []
    : after.columns.flatMap((column) => {
        const was = old(column);
        const change = was && was.values !== column.values ? changeOf(was, column) : undefined;
        return change && change.cells > 0 ? [change] : [];
      });
  return success({
    rowsBefore: before.rows,
    rowsAfter: after.rows,
    rowsOut: isCut ? rowsOut(before, after) : [],
    changed,
    made: after.columns.filter((column) => !old(column)).map(previewMade),
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

/** Cells that differ, and the most frequent of what becomes what. */
function changeOf(before: Column, after: Column): ColumnChange {
  const pairs = new Map<number, Map<number, number>>();
  for (let row = 0; row < before.values.length; row++) {
    const [from, to] = [before.values[row]!, after.values[row]!];
    let targets = pairs.get(from);
    if (!targets) pairs.set(from, (targets = new Map()));
    targets.set(to, (targets.get(to) ?? 0) + 1);
  }
  const changes: AnswerChange[] = [];
  let cells = 0;
  let different = 0;
  for (const [from, targets] of pairs)
    for (const [to, count] of targets) {
      const change = { from: answer(before, from), to: answer(after, to), count };
      if (change.from === change.to || String(change.from) === String(change.to)) continue;
      cells += count;
      different += 1;
      changes.push(change);
      if (changes.length > 2 * mostCompared) keepMostFrequent(changes);
    }
  keepMostFrequent(changes);
  return {
    column: after.name,
    cells,
    changes: changes.slice(0, listedChanges),
    more: Math.max(different - listedChanges, 0),
  };
}

function keepMostFrequent(changes: AnswerChange[]): void {
  changes.sort((a, b) => b.count - a.count);
  changes.length = Math.min(changes.length, mostCompared);
}

function answer({ kind, categories }: Column, value: number): number | string | null {
  if (Number.isNaN(value)) return null;
  return kind === 'text' ? (categories[value] ?? null) : value;
}
