import { expect, test } from 'vitest';
import { fitCovariance, parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { parameterText } from '../../../shared/engine/model/parameter-ref.ts';
import cases from './weak-marker.json' with { type: 'json' };

const spec = parseSyntax('f =~ x1 + x2 + x3 + x4\ng =~ x5 + x6 + x7\ng ~ f');
const names = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7'];

test.each(cases)('a first item that hardly loads: the minimum with unit variances, on its scale (%#)', (given) => {
  if (!spec.ok) throw new Error('unreadable');
  const groups = [{ label: '', n: given.n, cov: Float64Array.from(given.cov.flat()) }];
  const fit = fitCovariance({ spec: spec.value, covariance: { names, groups }, settings: defaultSettings });
  if (fit.status !== 'converged') throw new Error(JSON.stringify(fit.problems));
  expect(fit.measures.chisq?.plain).toBeCloseTo(given.chisq, 5);
  given.names.forEach((name, i) => {
    const own = fit.estimates.find((row) => parameterText(row) === name);
    // Divided by a loading near zero: the reference's last digits weigh more.
    expect(Math.abs(own!.est - given.est[i]!), name).toBeLessThanOrEqual(2e-4 * given.se[i]!);
    expect(Math.abs(own!.se! / given.se[i]! - 1), `SE of ${name}`).toBeLessThanOrEqual(2e-3);
  });
  const note = fit.problems.find(({ code }) => code === 'marker-weak');
  expect(note).toMatchObject({ severity: 'note', variables: ['f'], parameters: [{ lhs: 'f', op: '=~', rhs: 'x1' }] });
});
