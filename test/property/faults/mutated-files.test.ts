/** The first few hundred of the mutants that test/slow/faults reads by the ten thousand. */
import { expect, it } from 'vitest';
import { checkMutant, mutantKinds } from '../../support/faults/mutants.ts';

it.each(mutantKinds)(
  'a mutated file of kind %s is read or refused, and nothing of it is lost without a word',
  async (kind) => {
    const faults: string[] = [];
    for (let number = 0; number < 250; number++)
      await checkMutant(kind, number).catch((error: unknown) => faults.push(`${kind} ${number}: ${String(error)}`));
    expect(faults).toEqual([]);
  },
);
