/** An index is credited to the article that proposed it, not to a book that repeats it. */
import { expect, it } from 'vitest';
import { fitIndices } from '../../../shared/engine/indices/registry.ts';

it.each([
  ['cfi', 'bentler-1990'],
  ['tli', 'tucker-lewis-1973'],
  ['nfi', 'bentler-bonett-1980'],
  ['ifi', 'bollen-1989a'],
  ['rmsea', 'steiger-1990'],
] as const)('%s is from %s', (id, source) => {
  expect(fitIndices[id].formulas.plain.source).toBe(source);
});
