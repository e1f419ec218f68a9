import { expect, it } from 'vitest';
import { findProposals } from '../../../../shared/data/proposals/find-proposals.ts';
import type { Proposal } from '../../../../shared/data/proposals/proposal.ts';
import { isRefused, refusalOf } from '../../../../shared/data/proposals/refusals.ts';
import { withoutRefusedRows } from '../../../../shared/data/proposals/renumber-rows.ts';
import { applySteps } from '../../../../shared/data/prepare/apply-steps.ts';
import {
  bringBackProposal,
  currentRefusals,
  putSteps,
  refuseProposal,
} from '../../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../../shared/document/edits/new-document.ts';
import { readProject, writeProject } from '../../../../shared/document/file/project-file.ts';
import type { Column, Dataset } from '../../../../shared/dataset.ts';

const codes: Proposal = {
  kind: 'missing-code',
  columns: ['A1', 'A2'],
  values: [-9, 99],
  rows: [4, 7],
  count: 2,
  steps: [{ kind: 'missing-codes', columns: ['A1', 'A2'], codes: [-9, 99] }],
};

const rowsOf = (context: string, lines: readonly number[], rows: readonly number[]): Proposal => ({
  kind: 'drop-rows',
  context,
  columns: [],
  values: [],
  rows: lines,
  count: rows.length,
  steps: [{ kind: 'drop-rows', columns: [], rows }],
});

it('what asks for no more than was refused is refused, wherever its lines are now', () => {
  const refusals = [refusalOf(codes)];
  expect(isRefused({ ...codes, columns: ['A2'], values: [99], rows: [5] }, refusals)).toBe(true);
  expect(isRefused({ ...codes, values: [98] }, refusals)).toBe(false);
  expect(isRefused({ ...codes, columns: ['A1', 'A3'] }, refusals)).toBe(false);
  expect(isRefused({ ...codes, kind: 'out-of-range' }, refusals)).toBe(false);
});

it('rows are refused by their lines and their kind', () => {
  const refusals = [refusalOf(rowsOf('total', [12], [11]))];
  expect(isRefused(rowsOf('total', [12], [9]), refusals)).toBe(true);
  expect(isRefused(rowsOf('total', [13], [11]), refusals)).toBe(false);
  expect(isRefused(rowsOf('note', [12], [11]), refusals)).toBe(false);
});

it('rows of later proposals are counted without those that are refused', () => {
  // Rows 1 and 5 are headers, 8 a total (6 without them), 3 a note (2 without the headers).
  const rows = [rowsOf('header', [2, 6], [1, 5]), rowsOf('total', [9], [6]), rowsOf('note', [4], [2])];
  const isHeader = ({ context }: Proposal): boolean => context === 'header';
  const places = (proposals: readonly Proposal[]) =>
    proposals.map(({ steps }) => (steps[0]?.kind === 'drop-rows' ? steps[0].rows : []));
  expect(withoutRefusedRows(rows, () => false)).toBe(rows);
  expect(places(withoutRefusedRows(rows, isHeader))).toEqual([[1, 5], [8], [3]]);
  expect(places(withoutRefusedRows(rows, ({ context }) => context === 'total'))).toEqual([[1, 5], [6], [2]]);
});

const texts = (name: string, answers: readonly (string | null)[]): Column => {
  const categories = [...new Set(answers.filter((text) => text !== null))];
  const values = Float64Array.from(answers, (text) => (text === null ? NaN : categories.indexOf(text)));
  return { name, kind: 'text', values, categories };
};

/** Twelve respondents, their header repeated among them, and a total below. */
const answers = Array.from({ length: 12 }, (_, row) => String((row % 5) + 1));
const withHeader = (name: string) => [...answers.slice(0, 6), name, ...answers.slice(6), '34'];
const survey: Dataset = {
  rows: 14,
  columns: [
    texts('id', [...answers.slice(0, 6).map((_, row) => `p${String(row)}`), 'id', ...answers.slice(6).map((_, row) => `r${String(row)}`), 'Total']),
    texts('A1', withHeader('A1')),
    texts('A2', withHeader('A2')),
  ],
}; // prettier-ignore

it('accepting what is left after a refusal leaves out the rows it names', () => {
  const lineOf = (row: number): number => row + 2;
  const header = findProposals(survey, lineOf).find(({ context }) => context === 'header')!;
  expect(header.rows).toEqual([8]);
  const found = findProposals(survey, lineOf, undefined, [refusalOf(header)]);
  const total = found.find(({ context }) => context === 'total')!;
  expect(total.rows).toEqual([15]);
  expect(total.steps).toEqual([{ kind: 'drop-rows', columns: [], rows: [14] }]);
  const left = applySteps(survey, total.steps);
  expect(left.ok && left.value.rows).toBe(13);
});

it('a project remembers refusals, under names that are given later, and brings them back', () => {
  const refused = refuseProposal(emptyDocument, codes);
  expect(refuseProposal(refused, { ...codes, columns: ['A1'] })).toBe(refused);
  const renamed = putSteps(refused, [{ kind: 'rename', columns: ['A1'], names: ['trust'] }], null);
  expect(currentRefusals(renamed)[0]?.columns).toEqual(['trust', 'A2']);
  expect(isRefused({ ...codes, columns: ['trust'] }, currentRefusals(renamed))).toBe(true);
  const later = refuseProposal(renamed, { ...codes, columns: ['trust'], values: [77] });
  expect(later.refusedProposals[1]?.columns).toEqual(['A1']);
  const project = readProject(writeProject({ savedBy: 'test', document: later }));
  expect(project.ok && project.value.document).toEqual(later);
  const back = bringBackProposal(later, { ...codes, columns: ['trust'] });
  expect(back.refusedProposals.map(({ values }) => values)).toEqual([[77]]);
  expect(bringBackProposal(back, codes)).toBe(back);
});
