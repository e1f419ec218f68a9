/** Moments of incomplete cases under other case counts, without sorting the cases into patterns again. */
import { choleskyInPlace, logDeterminant } from '../../numeric/cholesky.ts';
import { referenceMoments } from './unbounded-likelihood.ts';
import { countCases, countPatterns, createPatternMoments } from './missing-patterns.ts';
import type { SampleMoments } from './sample-moments.ts';
import { saturate } from './saturated-moments.ts';

/** The likelihood at the saturated moments is then right to about 1e-10 a case: enough for a chi-square of a replicate. */
const settled = 1e-10;

/**
 * Turns counts of the cases (in the order of `moments.cases.rows`) into moments, the saturated ones found from those of
 * the sample, or where they have none those that estimation can start from; undefined where these are not possible. Each
 * call overwrites what the one before returned.
 */
export function createRecount(moments: SampleMoments): (counts: ArrayLike<number>) => SampleMoments | undefined {
  const { incomplete, cases, mean, cov, names } = moments;
  if (!incomplete || !cases) throw new Error('counts need the cases by missing pattern');
  const { layout } = incomplete.patterns;
  const patterns = createPatternMoments(layout);
  const placeOf = new Map([...cases.rows].map((row, place) => [row, place]));
  const places = Int32Array.from(layout.rows, (row) => placeOf.get(row) ?? -1);
  const p = names.length;
  return (counts) => {
    for (let i = 0; i < places.length; i++) patterns.counts[i] = counts[places[i]!] ?? 0;
    countPatterns(patterns);
    const n = countCases(patterns);
    if (n <= p) return undefined;
    const saturated = incomplete.hasMaximum ? saturate(patterns, { mean, cov }, settled) : undefined;
    const found = saturated ?? referenceMoments(patterns, incomplete.fixed);
    if (!found) return undefined;
    const factor = found.cov.slice();
    if (!choleskyInPlace(factor, p)) return undefined;
    const own = { n, nRows: n, mean: found.mean, cov: found.cov, logDet: logDeterminant(factor, p) };
    return {
      ...moments,
      ...own,
      incomplete: { ...incomplete, patterns, value: found.value, hasMaximum: saturated !== undefined },
    };
  };
}
