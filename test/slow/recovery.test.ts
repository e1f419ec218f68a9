/** Simulation: does maximum likelihood find what the data were made from, and do its intervals hold what they promise? */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../shared/dataset.ts';
import { defaultSettings } from '../../shared/engine/fit.ts';
import { fitModel, parseSyntax } from '../../shared/engine/estimate.ts';

const replications = 1000;
const cases = 300;
/** Loadings of the second and third indicator of each construct (the first is 1), paths, residual variances. */
const population = { second: 0.8, third: 0.9, ab: 0.5, ac: 0.3, bc: 0.4, residual: 0.6, disturbance: 0.5 };
const syntax = 'A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nC =~ c1 + c2 + c3\nB ~ A\nC ~ A + B';

/** Mulberry32 with Box and Muller's transformation: a stream a replication. */
function normals(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

function simulate(seed: number): Dataset {
  const next = normals(seed);
  const names = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3'];
  const columns = names.map(() => new Float64Array(cases));
  const { second, third, ab, ac, bc, residual, disturbance } = population;
  const noise = (variance: number) => Math.sqrt(variance) * next();
  for (let row = 0; row < cases; row++) {
    const a = next();
    const b = ab * a + noise(disturbance);
    const c = ac * a + bc * b + noise(disturbance);
    [a, b, c].forEach((factor, block) =>
      [1, second, third].forEach((loading, item) => {
        const column = columns[block * 3 + item];
        if (column) column[row] = loading * factor + noise(residual);
      }),
    );
  }
  return {
    rows: cases,
    columns: names.map((name, index) => ({
      name,
      kind: 'numeric' as const,
      values: columns[index] ?? new Float64Array(),
      categories: [],
    })),
  };
}

const truth: Readonly<Record<string, number>> = {
  'A =~ a2': population.second,
  'C =~ c3': population.third,
  'B ~ A': population.ab,
  'C ~ A': population.ac,
  'C ~ B': population.bc,
  'a1 ~~ a1': population.residual,
};

describe(`recovery over ${replications} samples of ${cases}`, () => {
  const spec = parseSyntax(syntax);
  const sums = new Map(Object.keys(truth).map((name) => [name, { est: 0, covered: 0 }]));
  let rejected = 0;
  let converged = 0;

  it('estimates every sample', () => {
    if (!spec.ok) throw new Error('the model does not parse');
    for (let seed = 1; seed <= replications; seed++) {
      const fit = fitModel({ spec: spec.value, dataset: simulate(seed), settings: defaultSettings });
      if (fit.status !== 'converged') continue;
      converged += 1;
      if ((fit.measures.pvalue?.plain ?? 1) < 0.05) rejected += 1;
      for (const { lhs, op, rhs, est, ciLower = NaN, ciUpper = NaN } of fit.estimates) {
        const name = `${lhs} ${op} ${rhs}`;
        const sum = sums.get(name);
        const value = truth[name];
        if (!sum || value === undefined) continue;
        sum.est += est;
        if (ciLower <= value && value <= ciUpper) sum.covered += 1;
      }
    }
    expect(converged).toBe(replications);
  });

  it.each(Object.keys(truth))('%s: unbiased, and its 95%% interval covers it as often as it says', (name) => {
    const sum = sums.get(name) ?? { est: NaN, covered: NaN };
    expect(Math.abs(sum.est / replications - (truth[name] ?? NaN))).toBeLessThan(0.02);
    // Binomial: 1000 draws at .95 stay within .03 with a probability above .9999.
    expect(Math.abs(sum.covered / replications - 0.95)).toBeLessThan(0.03);
  });

  it('rejects the true model about one time in twenty', () => {
    expect(rejected / replications).toBeGreaterThan(0.025);
    expect(rejected / replications).toBeLessThan(0.085);
  });
});
