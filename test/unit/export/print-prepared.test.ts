/** Which columns of the file a script reads when steps make, rename and choose, and what Mplus is told of such steps. */
import { describe, expect, it } from 'vitest';
import { columnsOfFile, stepsInMplus, stepsInR } from '../../../shared/export/print-steps.ts';
import type { PrepareStep } from '../../../shared/data/types.ts';

const mean: PrepareStep = { kind: 'compute', columns: ['A', 'b'], name: 'm', make: { by: 'mean', minimum: 1 } };
const steps: readonly PrepareStep[] = [
  { kind: 'missing-codes', columns: ['a', 'z'], codes: [9] },
  { kind: 'rename', columns: ['a'], names: ['A'] },
  mean,
  { kind: 'compute', columns: ['z'], name: 'unused', make: { by: 'centre' } },
  {
    kind: 'filter',
    columns: [],
    rule: { by: 'conditions', keeps: true, join: 'and', conditions: [{ column: 'age', is: '>', values: [17] }] },
  },
  { kind: 'rename', columns: ['m'], names: ['M'] },
];

describe('R', () => {
  it('reads what the columns of the model are made from, and what cases are chosen by', () => {
    expect(columnsOfFile(steps, ['M', 'c']).toSorted()).toEqual(['a', 'age', 'b', 'c']);
    expect(columnsOfFile(steps, ['c']).toSorted()).toEqual(['age', 'c']);
  });

  it('is told the steps that they depend on, under the names of their place', () => {
    expect(stepsInR(steps, ['M', 'c']).filter((line) => line.startsWith('data') || line.startsWith('names'))).toEqual([
      'data[c("a")] <- lapply(data[c("a")], function(x) replace(x, suppressWarnings(as.numeric(as.character(x))) %in% c(9), NA))',
      'names(data)[match(c("a"), names(data))] <- c("A")',
      'data[["m"]] <- ifelse(rowSums(!is.na(data[c("A", "b")])) >= 1, rowMeans(data[c("A", "b")], na.rm = TRUE), NA)',
      'data <- data[(seconds(data[["age"]]) > 17) %in% TRUE, , drop = FALSE]',
      'names(data)[match(c("m"), names(data))] <- c("M")',
    ]);
  });
});

describe('Mplus', () => {
  it('defines what it can, and has the prepared data otherwise', () => {
    const used = new Set(['A']);
    const name = (column: string): string => column;
    expect(stepsInMplus(steps.slice(0, 2), used, name)).toEqual(['IF (A EQ 9) THEN A = _MISSING;']);
    expect(stepsInMplus([mean], used, name)).toBeNull();
    expect(stepsInMplus([{ kind: 'drop-rows', columns: [], rows: [1] }], used, name)).toBeNull();
    const words: PrepareStep = { kind: 'recode', columns: ['A'], values: [{ from: 'x', to: 1 }], readsNumbers: false };
    expect(stepsInMplus([words], used, name)).toBeNull();
    expect(stepsInMplus([words], new Set(['b']), name)).toEqual([]);
  });
});
