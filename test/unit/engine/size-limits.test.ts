/** What is too large is said before it is tried, and what is left out for its size is not left out in silence. */
import { expect, it } from 'vitest';
import { memoryProblem } from '../../../shared/engine/sample/statistics-memory.ts';
import { mostColumns } from '../../../shared/engine/sem/inference/saturated-information.ts';
import { defaultSettings } from '../../../shared/engine/settings/settings.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { estimated, fitSyntax } from './engine-support.ts';

it('refuses a model whose statistics would take more than 4 GB, with the memory that it would need', () => {
  const size = { count: 46_050, n: 1000, parameters: 1800 };
  expect(memoryProblem([size], { estimator: 'WLSMV' })).toBeUndefined();
  expect(memoryProblem([size, { ...size, n: 12_000 }], { estimator: 'WLSMV' })).toMatchObject({
    code: 'model-too-large',
    values: { estimator: 'WLSMV', statistics: 92_100, needed: 9, limit: 4 },
  });
  // Tables of statistics by statistics: 4 x 8 x 46,050^2 bytes are 63 GB.
  expect(memoryProblem([size], { estimator: 'WLS' })?.values?.['needed']).toBe(66);
});

/** Answers to `items` items of one construct with a gap in every hundredth place. */
function withGaps(items: number): { readonly syntax: string; readonly columns: Record<string, number[]> } {
  const random = seededStream(5);
  const names = Array.from({ length: items }, (_, i) => `x${i + 1}`);
  const factor = Array.from({ length: 200 }, () => random() + random() - 1);
  const answer = (f: number): number => (random() < 0.01 ? NaN : f + random() - 0.5);
  return {
    syntax: `f =~ ${names.join(' + ')}`,
    columns: Object.fromEntries(names.map((name) => [name, factor.map(answer)])),
  };
}

it('says that a correction is left out where its tables would be too large, and estimates the rest', () => {
  const { syntax, columns } = withGaps(mostColumns + 1);
  const robust = estimated(fitSyntax(syntax, columns, { ...defaultSettings, missing: 'fiml', estimator: 'MLR' }));
  expect(robust.problems.filter(({ severity }) => severity !== 'note')).toMatchObject([
    { code: 'correction-too-large', values: { columns: mostColumns + 1, limit: mostColumns } },
  ]);
  expect(robust.measures.chisq?.plain).toBeGreaterThan(0);
  expect(robust.measures.chisq).not.toHaveProperty('scaled');
  const twoStage = estimated(fitSyntax(syntax, columns, { ...defaultSettings, missing: 'two.stage' }));
  expect(twoStage.problems.filter(({ severity }) => severity !== 'note')).toMatchObject([
    { code: 'standard-errors-unavailable', values: { context: 'tables', limit: mostColumns } },
  ]);
  const plain = estimated(fitSyntax(syntax, columns, { ...defaultSettings, missing: 'fiml' }));
  expect(plain.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
});
