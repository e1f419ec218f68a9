import { describe, expect, it } from 'vitest';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import type { PrepareStep } from '../../../shared/data/types.ts';
import {
  addConstruct,
  neededColumns,
  replaceData,
  setPreparation,
  setSettings,
} from '../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import type { DataReference } from '../../../shared/document/types.ts';

const steps: readonly PrepareStep[] = [
  { kind: 'drop-rows', columns: [], rows: [3] },
  { kind: 'rename', columns: ['Q1'], names: ['TRU1'] },
  { kind: 'missing-codes', columns: ['TRU1', 'TRU2'], codes: [99] },
  { kind: 'reverse', columns: ['TRU2'], minimum: 1, maximum: 5 },
];
const base = setSettings(
  setPreparation(addConstruct(emptyDocument, { id: 'c1', x: 0, y: 0, columns: ['TRU1', 'TRU2', 'TRU3'] }), steps),
  { group: 'SEX' },
);
const reference: DataReference = {
  fileName: 'second.csv',
  hash: `sha256:${'0'.repeat(64)}`,
  settings: { format: 'csv', encoding: 'utf-8', delimiter: ',', header: true, decimal: '.', missingCodes: [] },
  isSimulated: false,
};
const numeric = (name: string, ...values: number[]) => ({
  name,
  kind: 'numeric' as const,
  values: Float64Array.from(values),
  categories: [],
});

describe('data in the place of others', () => {
  it('are needed under the names of the file: renamed columns by their former names, groups too', () => {
    expect(neededColumns(base)).toEqual(['Q1', 'TRU2', 'TRU3', 'SEX']);
  });

  it('columns that steps make are not needed of the file', () => {
    const { preparation } = base;
    const made = setPreparation(base, [
      ...preparation,
      { kind: 'dummies', columns: ['SEX'], reference: 1, answers: [{ answer: 2, name: 'TRU3' }] },
    ]);
    expect(neededColumns(made)).not.toContain('TRU3');
  });

  it('leaves model, settings and steps as they are, but for rows of the former file', () => {
    const replaced = replaceData(base, reference, new Map());
    expect(replaced).toEqual({ ...base, data: reference, preparation: steps.slice(1) });
  });

  it('calls columns as the project does, before every step', () => {
    const replaced = replaceData(
      base,
      reference,
      new Map([
        ['Q1', 'q_1'],
        ['TRU2', 'trust2'],
      ]),
    );
    const dataset = {
      rows: 4,
      columns: [numeric('q_1', 1, 99, 3, 4), numeric('trust2', 1, 2, 99, 5), numeric('TRU3', 1, 2, 3, 4)],
    };
    const prepared = applySteps(dataset, replaced.preparation);
    expect(prepared.ok && prepared.value.rows).toBe(4);
    expect(prepared.ok && prepared.value.columns.map(({ name, values }) => [name, ...values])).toEqual([
      ['TRU1', 1, NaN, 3, 4],
      ['TRU2', 5, 4, NaN, 1],
      ['TRU3', 1, 2, 3, 4],
    ]);
    expect(neededColumns(replaced)).toEqual(['q_1', 'trust2', 'TRU3', 'SEX']);
  });

  it('forgets what was refused about rows of the former file, and nothing else', () => {
    const refused = (kind: string) => ({ kind, columns: [], values: [99], rows: [3] });
    const replaced = replaceData(
      { ...base, refusedProposals: [refused('drop-rows'), refused('missing-code')] },
      reference,
      new Map(),
    );
    expect(replaced.refusedProposals.map(({ kind }) => kind)).toEqual(['missing-code']);
  });
});
