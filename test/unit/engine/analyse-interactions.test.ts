/** Simple slopes and conditional indirect effects equal the same quantities written as `:=`, which are checked against lavaan. */
import { expect, test } from 'vitest';
import { analyseInteractions } from '../../../shared/engine/moderation/analyse-interactions.ts';
import { moderationSource } from '../../../shared/engine/sem/inference/moderation-of-solution.ts';
import { bootstrapModel } from '../../support/bootstrap-model.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import type { Effect } from '../../../shared/engine/moderation-figures.ts';
import { solveModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/settings/settings.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { normalQuantile } from '../../../shared/numeric/normal.ts';
import { dataset, estimated, estimateOf, fitSyntax, spec } from './engine-support.ts';

function simulateModeration(n: number): Record<string, number[]> {
  const random = seededStream(11);
  const normal = (): number => normalQuantile(random());
  const columns: Record<string, number[]> = { x: [], m: [], y: [], z: [] };
  for (let r = 0; r < n; r++) {
    const x = normal();
    const m = 2 + 0.4 * x + normal();
    const y = 0.3 * x + 0.2 * m + 0.25 * x * m + normal();
    for (const [name, value] of Object.entries({ x, m, y, z: 0.5 * y + normal() })) columns[name]!.push(value);
  }
  return columns;
}

const data = simulateModeration(250);
const model = 'y ~ b1*x + b2*m + b3*x:m\nz ~ c*y + x';

test('slopes and indirect effects at the moderator equal the same expressions as defined quantities', () => {
  const [analysis] = estimated(fitSyntax(model, data, { meanstructure: true })).interactions ?? [];
  expect(analysis).toMatchObject({ outcome: 'y', predictor: 'x', moderator: 'm' });
  const values = analysis!.slopes.map((slope) => slope.moderatorValue);
  const definitions = values.map((v, i) => `s${i} := b1 + b3*${v}\ni${i} := (b1 + b3*${v})*c`);
  const defined = estimated(
    fitSyntax(`${model}\n${definitions.join('\n')}\nindex := b3*c`, data, { meanstructure: true }),
  );
  const [mediation] = analysis!.mediations;
  const same = (own: { est: number; se?: number; ciLower?: number } | undefined, name: string): void => {
    const row = defined.estimates.find(({ lhs, op }) => op === ':=' && lhs === name);
    expect(own?.est).toBeCloseTo(row?.est ?? NaN, 9);
    expect(own?.se).toBeCloseTo(row?.se ?? NaN, 9);
    expect(own?.ciLower).toBeCloseTo(row?.ciLower ?? NaN, 9);
  };
  values.forEach((_, i) => {
    same(analysis!.slopes[i], `s${i}`);
    same(mediation?.conditional[i], `i${i}`);
  });
  same(mediation?.index, 'index');
  const mean = data['m']!.reduce((sum, x) => sum + x, 0) / 250;
  expect(analysis!.moderatorMean).toBeCloseTo(mean, 9);
});

test('at the ends of the Johnson-Neyman region the slope is just significant, and the side is right', () => {
  const [analysis] = estimated(fitSyntax(model, data)).interactions ?? [];
  const { bounds, significant } = analysis!.johnsonNeyman!;
  expect(bounds).toHaveLength(2);
  const at = (v: number): number => {
    const fit = estimated(fitSyntax(`${model}\ns := b1 + b3*${v}`, data));
    return Math.abs(estimateOf(fit, 's', ':=', `b1 + b3*${v}`).z ?? NaN);
  };
  for (const bound of bounds) expect(at(bound)).toBeCloseTo(normalQuantile(0.975), 6);
  const middle = (bounds[0]! + bounds[1]!) / 2;
  expect(at(middle) > normalQuantile(0.975)).toBe(significant === 'between');
});

test('without products there is nothing to analyse', () => {
  const solved = solveModel({ spec: spec('y ~ x'), dataset: dataset(data), settings: defaultSettings });
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  expect(analyseInteractions(moderationSource(solved.value, undefined))).toEqual([]);
});

test('a moderator that is explained itself has the variance that the model implies, with divisor n - 1', () => {
  const syntax = 'm ~ x\ny ~ x + m + x:m';
  const [analysis] = estimated(fitSyntax(syntax, data)).interactions ?? [];
  const mean = data['m']!.reduce((sum, v) => sum + v, 0) / 250;
  const variance = data['m']!.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 249;
  expect(analysis!.moderatorSd ** 2).toBeCloseTo(variance, 9);
});

test('of a quadratic term the slope grows by twice its path, and one curve is drawn', () => {
  const fit = estimated(fitSyntax('y ~ b1*x + b2*x:x', data, { meanstructure: true }));
  const [analysis] = fit.interactions ?? [];
  const { slopes, moderatorMean, lines } = analysis!;
  const path = estimateOf(fit, 'y', '~', 'x:x').est;
  expect(slopes[2]!.est - slopes[1]!.est).toBeCloseTo(2 * path * analysis!.moderatorSd, 9);
  expect(slopes[1]!.est).toBeCloseTo(estimateOf(fit, 'y', '~', 'x').est + 2 * path * moderatorMean, 9);
  expect(lines).toHaveLength(1);
});

test('pictures agree with the slopes, and predictions pass through the mean of the outcome', () => {
  const fit = estimated(fitSyntax(model, data, { meanstructure: true }));
  const [analysis] = fit.interactions ?? [];
  analysis!.lines.forEach(({ points: [from, to], deviations }, i) => {
    expect((to!.y - from!.y) / (to!.x - from!.x)).toBeCloseTo(analysis!.slopes[i]!.est, 9);
    expect(deviations).toBe(analysis!.slopes[i]!.deviations);
  });
  // On average over the cases the prediction is the outcome's mean.
  const value = (rhs: string): number => estimateOf(fit, 'y', '~', rhs).est;
  const intercept = estimateOf(fit, 'y', '~1', '').est;
  const { x, y } = analysis!.lines[0]!.points[0]!;
  const m = analysis!.lines[0]!.moderatorValue!;
  expect(y).toBeCloseTo(intercept + value('x') * x + value('m') * m + value('x:m') * x * m, 9);
  const middle = analysis!.curve[15]!;
  expect(middle.est).toBeCloseTo(analysis!.slopes[1]!.est, 9);
  expect(middle.ciLower).toBeCloseTo(analysis!.slopes[1]!.ciLower!, 9);
});

test('regions cover three standard deviations and tell the sign of the slope', () => {
  const [analysis] = estimated(fitSyntax(model, data)).interactions ?? [];
  const { regions, range, bounds } = analysis!.johnsonNeyman!;
  expect(range[1] - range[0]).toBeCloseTo(6 * analysis!.moderatorSd, 9);
  expect([regions[0]!.from, regions.at(-1)!.to]).toEqual(range);
  expect(regions.slice(1).map(({ from }) => from)).toEqual(bounds.filter((v) => v > range[0] && v < range[1]));
  expect(regions.at(-1)!.slope).toBe('positive');
});

test('chosen values of the moderator stand behind the usual ones', () => {
  const solved = solveModel({ spec: spec(model), dataset: dataset(data), settings: defaultSettings });
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  const [analysis] = analyseInteractions(moderationSource(solved.value, undefined), [0, 7]);
  expect(analysis!.slopes.map(({ deviations }) => deviations)).toEqual([-1, 0, 1, undefined, undefined]);
  expect(analysis!.slopes[3]!.est).toBeCloseTo(solved.value.parameters[0]!, 12);
  expect(analysis!.johnsonNeyman).toBeUndefined();
});

test('with several products of a predictor the other moderators are held at their means', () => {
  const syntax = 'y ~ b1*x + b2*m + z + b3*x:m + b4*x:z';
  const [first] = estimated(fitSyntax(syntax, data)).interactions ?? [];
  const mean = data['z']!.reduce((sum, v) => sum + v, 0) / 250;
  const defined = estimated(fitSyntax(`${syntax}\ns := b1 + b3*${first!.moderatorMean} + b4*${mean}`, data));
  const row = defined.estimates.find(({ op }) => op === ':=');
  expect(first!.slopes[1]!.est).toBeCloseTo(row!.est, 9);
  expect(first!.slopes[1]!.se).toBeCloseTo(row!.se!, 9);
});

test('second-stage moderation is told from the first variable of the chain', () => {
  const [analysis] = estimated(fitSyntax('m ~ x\nz ~ y\ny ~ m + x + m:x\nx ~~ x', data)).interactions ?? [];
  expect(analysis).toMatchObject({ predictor: 'm', moderator: 'x' });
  // Chains through the moderator itself are no indirect effects at its values.
  expect(analysis!.mediations.map(({ path, stage }) => [path, stage])).toEqual([[['m', 'y', 'z'], 'first']]);
});

test('their bootstrap is that of the same expressions, and takes the place of the delta method where asked', () => {
  const settings = { ...defaultSettings, meanstructure: true, bootstrap: 120, ci: 'bca' as const };
  const boot = (syntax: string, change = {}): EstimatedFit =>
    estimated(bootstrapModel({ spec: spec(syntax), dataset: dataset(data), settings: { ...settings, ...change } }));
  const plain = boot(model);
  const [analysis] = plain.interactions ?? [];
  const values = analysis!.slopes.map((slope) => slope.moderatorValue);
  const definitions = values.map((v, i) => `s${i} := b1 + b3*${v}\ni${i} := (b1 + b3*${v})*c`);
  const defined = boot(`${model}\n${definitions.join('\n')}\nindex := b3*c\ncontrast := i2 - i0`).bootstrap!;
  const [mediation] = analysis!.mediations;
  const same = (own: Effect | undefined, name: string): void => {
    const row = defined.estimates.find(({ lhs, op }) => op === ':=' && lhs === name)!;
    expect(own?.bootstrap?.est).toBeCloseTo(row.est, 9);
    expect(own?.bootstrap?.bias).toBeCloseTo(row.bias!, 9);
    expect(own?.bootstrap?.se).toBeCloseTo(row.se!, 9);
    expect(own?.bootstrap?.ciLower).toBeCloseTo(row.ciLower!, 9);
    expect(own?.bootstrap?.ciUpper).toBeCloseTo(row.ciUpper!, 9);
  };
  analysis!.slopes.forEach((slope, i) => same(slope, `s${i}`));
  mediation!.conditional.forEach((effect, i) => same(effect, `i${i}`));
  same(mediation!.index, 'index');
  same(mediation!.contrast, 'contrast');

  const [own] = boot(model, { se: 'bootstrap' }).interactions ?? [];
  own!.slopes.forEach((slope, i) => {
    const { se, ciLower, bootstrap } = analysis!.slopes[i]!;
    expect(se).not.toBe(bootstrap!.se);
    expect(slope).toMatchObject({ se: bootstrap!.se, ciLower: bootstrap!.ciLower, z: slope.est / bootstrap!.se! });
    expect(slope.ciLower).not.toBe(ciLower);
  });
});

test('an indirect effect through the second factor is analysed with the roles exchanged', () => {
  const index = (syntax: string): Effect | undefined =>
    (estimated(fitSyntax(syntax, data)).interactions ?? []).flatMap(({ mediations }) => mediations)[0]?.index;
  const fit = estimated(fitSyntax('z ~ x\ny ~ z + m + m:z', data));
  expect(fit.interactions?.map(({ predictor, moderator }) => [predictor, moderator])).toEqual([
    ['m', 'z'],
    ['z', 'm'],
  ]);
  const written = index('z ~ x\ny ~ z + m + z:m');
  expect(index('z ~ x\ny ~ z + m + m:z')?.est).toBeCloseTo(written!.est, 9);
  expect(index('z ~ x\ny ~ z + m + m:z')?.se).toBeCloseTo(written!.se!, 9);
});

test('in groups a product is centred at the means of all rows, whatever the moderator’s mean in a group', () => {
  const rows = data['x']!.length;
  const random = seededStream(5);
  const normal = (): number => normalQuantile(random());
  const team = Array.from({ length: rows }, (_, row) => 1 + (row % 2));
  const w = data['m']!.map((value, row) => value + 3 * team[row]!);
  const items = (factor: readonly number[]): number[][] => [1, 2, 3].map(() => factor.map((f) => f + 0.5 * normal()));
  const [a1, a2, a3] = items(data['x']!);
  const [y1, y2, y3] = items(data['y']!);
  const columns = { a1, a2, a3, y1, y2, y3, w, team } as Record<string, number[]>;
  const syntax = 'A =~ a1 + a2 + a3\nY =~ y1 + y2 + y3\nY ~ A + w + A:w';
  const fit = estimated(fitSyntax(syntax, columns, { group: 'team' }));
  const centre = w.reduce((sum, value) => sum + value, 0) / rows;
  for (const { group, slopes, lines, moderatorMean } of fit.interactions!) {
    const own = (rhs: string): number =>
      fit.estimates.find((row) => row.op === '~' && row.rhs === rhs && row.group === group)!.est;
    expect(Math.abs(moderatorMean - centre)).toBeGreaterThan(1);
    slopes.forEach(({ est, moderatorValue }, i) => {
      expect(est).toBeCloseTo(own('A') + own('A:w') * (moderatorValue - centre), 8);
      const [from, to] = lines[i]!.points;
      expect((to!.y - from!.y) / (to!.x - from!.x)).toBeCloseTo(est, 8);
    });
  }
});

test('regions within the answers of the moderator have their own ends', () => {
  const [analysis] = estimated(fitSyntax(model, data)).interactions ?? [];
  const { observed } = analysis!.johnsonNeyman!;
  expect(observed!.range).toEqual([Math.min(...data['m']!), Math.max(...data['m']!)]);
  expect([observed!.regions[0]!.from, observed!.regions.at(-1)!.to]).toEqual(observed!.range);
});

test('the standardised path of a product of constructs has replicates of its own', () => {
  const random = seededStream(9);
  const normal = (): number => normalQuantile(random());
  const columns: Record<string, number[]> = {};
  const put = (name: string, value: number): void => void (columns[name] ??= []).push(value);
  for (let row = 0; row < 300; row++) {
    const [a, b] = [normal(), normal()];
    const y = 0.4 * a + 0.3 * b + 0.4 * a * b + 0.7 * normal();
    for (const [name, value] of Object.entries({ a, b, y })) {
      for (const i of [1, 2, 3]) put(`${name}${i}`, value + 0.5 * normal());
    }
  }
  const syntax = 'A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2 + y3\nY ~ A + B + A:B';
  for (const stdLv of [false, true]) {
    const settings = { ...defaultSettings, stdLv, bootstrap: 60 };
    const fit = estimated(bootstrapModel({ spec: spec(syntax), dataset: dataset(columns), settings }));
    const row = estimateOf(fit, 'Y', '~', 'A:B');
    const own = fit.bootstrap!.estimates.find(({ op, rhs }) => op === '~' && rhs === 'A:B')!.stdAll!;
    expect(own.est).toBeCloseTo(row.stdAll!, 9);
    expect(own.se! / row.stdAllSe!).toBeGreaterThan(0.6);
    expect(own.se! / row.stdAllSe!).toBeLessThan(1.7);
  }
});
