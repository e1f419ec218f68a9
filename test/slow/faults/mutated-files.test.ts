/**
 * Damaged and hostile files by the thousand, each read by the product's own path in a process under a watchdog:
 * a value or problems, in 5 s and bounded memory, nothing lost without a word. MUTANTS sets how many of each kind,
 * MUTANT_FROM the first; one is looked at with MUTANT_FROM=number MUTANTS=1.
 */
import { expect, it } from 'vitest';
import { mutantKinds } from '../../support/faults/mutants.ts';
import { runMutants } from '../../support/faults/run-mutants.ts';

const count = Number(process.env['MUTANTS'] ?? 20_000);
const from = Number(process.env['MUTANT_FROM'] ?? 0);

it.each(mutantKinds)(
  'a mutated file of kind %s is read or refused, and nothing of it is lost without a word',
  async (kind) => {
    const { faults, ...summary } = await runMutants(kind, from, count);
    console.log(`${kind}: ${JSON.stringify(summary)}`);
    expect(faults).toEqual([]);
    // Mutants that all are refused, or all opened, would show nothing.
    if (count >= 100) {
      expect(summary.opened).toBeGreaterThan(count / 50);
      expect(summary.opened).toBeLessThan(count);
    }
  },
  3_600_000,
);
