/** Simulation: how often do 95 % intervals hold the value the data were made from? Once for each kind of interval. */
import { describe, expect, it } from 'vitest';
import { bootstrapModel } from '../support/bootstrap-model.ts';
import { defaultSettings, type EstimationSettings } from '../../shared/engine/fit.ts';
import { parseSyntax } from '../../shared/engine/estimate.ts';
import { seededStream } from '../../shared/numeric/random.ts';
import { normalQuantile } from '../../shared/numeric/normal.ts';
import { dataset } from '../unit/engine/engine-support.ts';

const syntax = 'A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nC =~ c1 + c2 + c3\nB ~ p*A\nC ~ q*B + A\nind := p*q';
const loadings = [1, 0.8, 0.9];
const population = { ab: 0.5, bc: 0.4, ac: 0.2, residual: 0.5 };

/** Draws of mean 0 and variance 1. */
type Noise = () => number;

interface Situation {
  readonly name: string;
  readonly n: number;
  readonly replications: number;
  readonly settings: Partial<EstimationSettings>;
  /** Normal unless said. */
  readonly noise?: (random: () => number) => Noise;
  /** What is seen of an answer. `first`: the case's first answer; undefined for that one itself. */
  readonly observe?: (x: number, random: () => number, first: number | undefined) => number;
  /** Values in the population by `lhs op rhs`. */
  readonly truth: Readonly<Record<string, number>>;
}

function normalNoise(random: () => number): Noise {
  return () => normalQuantile(random());
}

/** Exponential, shifted: skewness 2, kurtosis 9. */
function skewedNoise(random: () => number): Noise {
  return () => -Math.log(1 - random()) - 1;
}

function simulate({ n, noise = normalNoise, observe = (x) => x }: Situation, seed: number) {
  const random = seededStream(seed);
  const next = noise(random);
  const { ab, bc, ac, residual } = population;
  const columns: Record<string, number[]> = {};
  for (let row = 0; row < n; row++) {
    const a = next();
    const b = ab * a + Math.sqrt(0.75) * next();
    const c = ac * a + bc * b + Math.sqrt(0.6) * next();
    const first = a + Math.sqrt(residual) * next();
    Object.entries({ a, b, c }).forEach(([name, factor]) =>
      loadings.forEach((loading, item) => {
        const isFirst = name === 'a' && item === 0;
        const x = isFirst ? first : loading * factor + Math.sqrt(residual) * next();
        (columns[`${name}${item + 1}`] ??= []).push(observe(x, random, isFirst ? undefined : first));
      }),
    );
  }
  return dataset(columns);
}

const raw = {
  'A =~ a2': 0.8, 'C =~ c3': 0.9, 'B ~ A': 0.5, 'C ~ B': 0.4, 'C ~ A': 0.2, 'ind := p*q': 0.2,
  'a1 ~~ a1': 0.5, 'b2 ~~ b2': 0.5, 'A ~~ A': 1, 'B ~~ B': 0.75,
}; // prettier-ignore
const paths = { 'B ~ A': 0.5, 'C ~ B': 0.4, 'C ~ A': 0.2, 'ind := p*q': 0.2 };

/** In units of the marker's answer, whose total variance is 1 when it is ordered. */
const ordinal = (() => {
  const size = (variance: number): number => Math.sqrt(variance + population.residual);
  const varB = 0.25 + 0.75;
  const varC = 0.04 + 0.16 * varB + 2 * 0.2 * 0.4 * 0.5 + 0.6;
  const [a, b, c] = [size(1), size(varB), size(varC)];
  const a2 = Math.sqrt(0.64 + population.residual);
  return {
    'A =~ a2': (0.8 / a2) * a,
    'B ~ A': (0.5 / b) * a,
    'C ~ B': (0.4 / c) * b,
    'C ~ A': (0.2 / c) * a,
    'A ~~ A': 1 / a ** 2,
  };
})();

const situations: readonly Situation[] = [
  { name: 'ML, normal data', n: 400, replications: 800, settings: {}, truth: raw },
  {
    name: 'MLR, skewed data',
    n: 1500,
    replications: 500,
    settings: { estimator: 'MLR' },
    noise: skewedNoise,
    truth: raw,
  },
  {
    name: 'WLSMV, four categories',
    n: 600,
    replications: 300,
    settings: { estimator: 'WLSMV', ordered: ['*'] },
    observe: (x) => (x < -1 ? 1 : x < 0.2 ? 2 : x < 1.2 ? 3 : 4),
    truth: ordinal,
  },
  {
    name: 'FIML, answers missing where the first one is high',
    n: 500,
    replications: 400,
    settings: { missing: 'fiml' },
    observe: (x, random, first) => (first !== undefined && random() < (first > 0.7 ? 0.45 : 0.05) ? NaN : x),
    truth: raw,
  },
  {
    name: 'percentiles of a bootstrap, skewed data',
    n: 500,
    replications: 250,
    settings: { se: 'bootstrap', bootstrap: 400 },
    noise: skewedNoise,
    truth: paths,
  },
];

interface Coverage {
  readonly estimated: number;
  readonly shares: ReadonlyMap<string, number>;
}

function cover(situation: Situation): Coverage {
  const parsed = parseSyntax(syntax);
  if (!parsed.ok) throw new Error('the model does not parse');
  const covered = new Map(Object.keys(situation.truth).map((name) => [name, 0]));
  let estimated = 0;
  for (let seed = 1; seed <= situation.replications; seed++) {
    const settings = { ...defaultSettings, ...situation.settings, seed };
    const fit = bootstrapModel({ spec: parsed.value, dataset: simulate(situation, seed), settings });
    if (fit.status !== 'converged') continue;
    estimated++;
    for (const { lhs, op, rhs, ciLower = NaN, ciUpper = NaN } of fit.estimates) {
      const name = `${lhs} ${op} ${rhs}`;
      const truth = situation.truth[name];
      if (truth !== undefined && ciLower <= truth && truth <= ciUpper) covered.set(name, covered.get(name)! + 1);
    }
  }
  return { estimated, shares: new Map([...covered].map(([name, count]) => [name, count / estimated])) };
}

describe('95 % intervals', () => {
  it.each(situations.map((situation) => [situation.name, situation] as const))(
    '%s',
    (_, situation) => {
      const { estimated, shares } = cover(situation);
      expect(estimated).toBeGreaterThan(0.98 * situation.replications);
      // Of other seeds, one share in two thousand would be further off by chance.
      const band = 3.5 * Math.sqrt((0.95 * 0.05) / estimated);
      for (const [name, share] of shares) expect(Math.abs(share - 0.95), name).toBeLessThan(band);
    },
    600_000,
  );

  it('of normal theory are too short for skewed data, as they should be', () => {
    const skewed = situations.find(({ name }) => name.startsWith('MLR'))!;
    const { shares } = cover({ ...skewed, replications: 200, settings: {} });
    expect(shares.get('A ~~ A')).toBeLessThan(0.85);
  }, 600_000);
});
