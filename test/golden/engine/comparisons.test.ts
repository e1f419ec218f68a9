import { expect, test } from 'vitest';
import { compareFits, type NamedFit } from '../../../shared/engine/compare/compare-fits.ts';
import { isNested } from '../../../shared/engine/compare/is-nested.ts';
import { assembleFit } from '../../../shared/engine/sem/inference/assemble-fit.ts';
import { comparisonCases, settingsOf, solveSyntax, type ComparisonCase } from './comparison-case.ts';

const tolerance = 2e-5;

function named(given: ComparisonCase, which: 'free' | 'restricted'): NamedFit {
  const { syntax, options } = given[which];
  const solution = solveSyntax(syntax, given.missing, settingsOf({ ...given.options, ...options }, given.estimator));
  return { name: which, fit: assembleFit(solution), solution };
}

test.each(comparisonCases)('$id: chi-square difference as lavaan', (given) => {
  const free = named(given, 'free');
  const restricted = named(given, 'restricted');
  for (const wanted of given.tests) {
    // lavaan's `satorra.2000` of mean-scaled tests is another correction than theirs; it is compared where it is the default.
    if (wanted.method === 'satorra.2000') continue;
    const own = compareFits(free, restricted, wanted.method === 'satorra.bentler.2010' ? 'sb2010' : 'sb2001');
    expect(own.problems).toEqual([]);
    expect(own.dfDiff).toBe(wanted['df.diff']);
    const relative = Math.abs((own.chisqDiff ?? NaN) / wanted['chisq.diff'] - 1);
    expect(relative, `${wanted.method}: ${own.chisqDiff} against ${wanted['chisq.diff']}`).toBeLessThan(tolerance);
    expect(Math.abs((own.pvalue ?? NaN) - wanted.pvalue)).toBeLessThan(tolerance);
  }
});

test.each(comparisonCases)(
  '$id: the freer model can become the restricted one, and not the other way round',
  (given) => {
    const free = named(given, 'free').solution;
    const restricted = named(given, 'restricted').solution;
    expect(isNested(restricted, free)).toBe(true);
    expect(isNested(free, restricted)).toBe(false);
  },
);
