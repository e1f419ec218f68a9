/** Simulation: intervals of standardised coefficients, where covariates are drawn with the cases and where they are the same in every sample. */
import { describe, expect, it } from 'vitest';
import { defaultSettings, type EstimationSettings } from '../../shared/engine/fit.ts';
import { fitModel, parseSyntax } from '../../shared/engine/estimate.ts';
import { seededStream } from '../../shared/numeric/random.ts';
import { normalQuantile } from '../../shared/numeric/normal.ts';
import { dataset } from '../unit/engine/engine-support.ts';

const syntax = 'F =~ y1 + y2 + y3\nF ~ a*x + g\nz ~ b*F + x\nind := a*b';
const n = 300;
const replications = 600;
const effect = { fx: 1.2, fg: 0.8, zf: 0.5, zx: 0.4 };

type Random = () => number;
interface Covariates {
  readonly x: number[];
  readonly g: number[];
}

/** An exponential variable and a rare group. */
function drawCovariates(random: Random): Covariates {
  const x: number[] = [];
  const g: number[] = [];
  for (let row = 0; row < n; row++) {
    x.push(-Math.log(1 - random()));
    g.push(random() < 0.3 ? 1 : 0);
  }
  return { x, g };
}

function drawAnswers({ x, g }: Covariates, random: Random) {
  const normal = (): number => normalQuantile(random());
  const columns: Record<string, number[]> = { x, g, y1: [], y2: [], y3: [], z: [] };
  x.forEach((value, row) => {
    const f = effect.fx * value + effect.fg * g[row]! + normal();
    [1, 0.8, 0.9].forEach((loading, item) => columns[`y${item + 1}`]!.push(loading * f + 0.7 * normal()));
    columns['z']!.push(effect.zf * f + effect.zx * value + normal());
  });
  return dataset(columns);
}

/** Standardised values for these variances and covariance of x and g. */
function truthFor(xx: number, xg: number, gg: number): Readonly<Record<string, number>> {
  const { fx, fg, zf, zx } = effect;
  const varF = fx * fx * xx + fg * fg * gg + 2 * fx * fg * xg + 1;
  const covFx = fx * xx + fg * xg;
  const varZ = zf * zf * varF + zx * zx * xx + 2 * zf * zx * covFx + 1;
  const a = (fx * Math.sqrt(xx)) / Math.sqrt(varF);
  const b = (zf * Math.sqrt(varF)) / Math.sqrt(varZ);
  return {
    'F ~ x': a,
    'F ~ g': (fg * Math.sqrt(gg)) / Math.sqrt(varF),
    'z ~ F': b,
    'z ~ x': (zx * Math.sqrt(xx)) / Math.sqrt(varZ),
    'ind := a*b': a * b,
  };
}

function momentsOf({ x, g }: Covariates): readonly [number, number, number] {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / n;
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, row) => sum + (value - mean(a)) * (b[row]! - mean(b)), 0) / n;
  return [product(x, x), product(x, g), product(g, g)];
}

/** Share of intervals that hold the truth, by coefficient. */
function cover(
  settings: Partial<EstimationSettings>,
  covariates: (random: Random) => Covariates,
  truth: Readonly<Record<string, number>>,
) {
  const parsed = parseSyntax(syntax);
  if (!parsed.ok) throw new Error('the model does not parse');
  const reach = normalQuantile(0.975);
  const covered = new Map(Object.keys(truth).map((name) => [name, 0]));
  for (let seed = 1; seed <= replications; seed++) {
    const random = seededStream(seed);
    const data = drawAnswers(covariates(random), random);
    const fit = fitModel({ spec: parsed.value, dataset: data, settings: { ...defaultSettings, ...settings } });
    if (fit.status !== 'converged') throw new Error(`replication ${seed} did not converge`);
    for (const { lhs, op, rhs, stdAll = NaN, stdAllSe = NaN } of fit.estimates) {
      const name = `${lhs} ${op} ${rhs}`;
      const own = truth[name];
      if (own !== undefined && Math.abs(stdAll - own) <= reach * stdAllSe) covered.set(name, covered.get(name)! + 1);
    }
  }
  return new Map([...covered].map(([name, count]) => [name, count / replications]));
}

/** Of other seeds, one share in two thousand would be further off by chance. */
const band = 3.5 * Math.sqrt((0.95 * 0.05) / replications);
const population = truthFor(1, 0, 0.21);
const kept = drawCovariates(seededStream(77));
const always = (): Covariates => kept;

describe('95 % intervals of standardised coefficients', () => {
  it.each(['ML', 'MLR'] as const)(
    'hold for covariates that are drawn with the cases: %s',
    (estimator) => {
      for (const [name, share] of cover({ estimator }, drawCovariates, population))
        expect(Math.abs(share - 0.95), name).toBeLessThan(band);
    },
    600_000,
  );

  it('hold for covariates that are the same in every sample, when their variances are taken as known', () => {
    const shares = cover({ standardizedSe: 'fixed.x' }, always, truthFor(...momentsOf(kept)));
    for (const [name, share] of shares) expect(Math.abs(share - 0.95), name).toBeLessThan(band);
  }, 600_000);

  it('are too short where drawn covariates are taken as known', () => {
    expect(cover({ standardizedSe: 'fixed.x' }, drawCovariates, population).get('F ~ x')).toBeLessThan(0.88);
  }, 600_000);
});
