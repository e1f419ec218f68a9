/** Slopes, Johnson-Neyman bounds and conditional indirect effects against lavaan, semTools and formulas in R (make-moderation.R). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type EstimatedFit, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { fitModel } from '../../../shared/engine/estimate.ts';
import type { Effect, EffectAt } from '../../../shared/engine/moderation-figures.ts';
import type { InteractionAnalysis } from '../../../shared/engine/moderation-figures.ts';
import { dataset, estimated, estimateOf, spec } from '../../unit/engine/engine-support.ts';

interface ReferenceEffect {
  readonly v: number;
  readonly est: number;
  readonly se: number;
}

interface Reference {
  readonly data: Readonly<Record<string, readonly number[]>>;
  readonly latent: {
    readonly syntax: string;
    readonly slopes: readonly ReferenceEffect[];
    readonly probed: readonly { readonly est: number; readonly se: number }[];
    readonly jn: readonly number[];
    readonly indirect: readonly ReferenceEffect[];
    readonly index: ReferenceEffect;
  };
  readonly observed: {
    readonly syntax: string;
    readonly first: readonly ReferenceEffect[];
    readonly second: readonly ReferenceEffect[];
    readonly jnFirst: readonly number[];
    readonly jnSecond: readonly number[];
    readonly indirect: readonly ReferenceEffect[];
  };
  readonly secondOnly: ReferenceStage;
  readonly stage: ReferenceStage;
  readonly mixed: readonly {
    readonly moderator: string;
    readonly method: 'dmc' | 'rc';
    readonly slopes: readonly ReferenceEffect[];
    readonly jn: readonly number[];
    readonly paths: readonly { readonly rhs: string; readonly est: number; readonly se: number }[];
    readonly chisq: number;
    readonly df: number;
  }[];
  readonly wen: { readonly syntax: string } & Readonly<
    Record<'dmc' | 'rc', { readonly est: number; readonly se: number }>
  >;
}

interface ReferenceStage {
  readonly syntax: string;
  readonly paths: readonly { readonly lhs: string; readonly rhs: string; readonly est: number; readonly se: number }[];
  readonly index: ReferenceEffect;
  readonly chisq: number;
  readonly df: number;
}

const reference = JSON.parse(readFileSync(new URL('moderation.json', import.meta.url), 'utf8')) as Reference;

function fitted(syntax: string, settings: Partial<EstimationSettings> = {}): EstimatedFit {
  const input = { spec: spec(syntax), dataset: dataset(reference.data) };
  return estimated(fitModel({ ...input, settings: { ...defaultSettings, ...settings } }));
}

function analyses(syntax: string, settings: Partial<EstimationSettings> = {}): readonly InteractionAnalysis[] {
  return fitted(syntax, settings).interactions ?? [];
}

function expectEffect(own: Effect | undefined, wanted: { readonly est: number; readonly se: number }): void {
  expect(own?.est).toBeCloseTo(wanted.est, 6);
  expect(own?.se).toBeCloseTo(wanted.se, 6);
}

function expectEffects(own: readonly EffectAt[] | undefined, wanted: readonly ReferenceEffect[]): void {
  expect(own).toHaveLength(wanted.length);
  wanted.forEach((effect, i) => {
    expect(own?.[i]?.moderatorValue).toBeCloseTo(effect.v, 6);
    expectEffect(own?.[i], effect);
  });
}

function expectBounds(own: InteractionAnalysis | undefined, wanted: readonly number[]): void {
  const bounds = own?.johnsonNeyman?.bounds ?? [];
  expect(bounds).toHaveLength(wanted.length);
  wanted.forEach((bound, i) => expect(bounds[i]! / bound).toBeCloseTo(1, 4));
}

describe('a latent moderation by product indicators', () => {
  const { syntax, slopes, probed, jn, indirect, index } = reference.latent;
  const [own] = analyses(syntax, { meanstructure: true });

  it('simple slopes', () => {
    expectEffects(own?.slopes, slopes);
    // semTools rounds to three digits.
    probed.forEach(({ est, se }, i) => {
      expect(Math.abs(own!.slopes[i]!.est - est)).toBeLessThan(6e-4);
      expect(Math.abs(own!.slopes[i]!.se! - se)).toBeLessThan(6e-4);
    });
  });

  it('Johnson-Neyman bounds', () => expectBounds(own, jn));

  it('conditional indirect effects and their index', () => {
    const [path] = own?.mediations ?? [];
    expect([path?.path, path?.stage]).toEqual([['A', 'Y', 'out'], 'first']);
    expectEffects(path?.conditional, indirect);
    expectEffect(path?.index, index);
  });

  it('does not depend on how the constructs are scaled', () => {
    const [scaled] = analyses(syntax, { stdLv: true });
    const spread = (one: InteractionAnalysis | undefined): number => one!.slopes[2]!.est - one!.slopes[1]!.est;
    // The change of the slope by a standard deviation of B, in units of the slope at its mean.
    const ratio = scaled!.slopes[1]!.est / own!.slopes[1]!.est;
    expect(scaled!.moderatorSd).toBeCloseTo(1, 6);
    expect(spread(scaled) / ratio).toBeCloseTo(spread(own), 5);
  });
});

describe('observed moderations of both stages', () => {
  const { syntax, first, second, jnFirst, jnSecond, indirect } = reference.observed;

  it.each([true, false])('with a mean structure: %s', (meanstructure) => {
    const [one, two] = analyses(syntax, { meanstructure });
    expectEffects(one?.slopes, first);
    expectEffects(two?.slopes, second);
    expectBounds(one, jnFirst);
    expectBounds(two, jnSecond);
    const path = one?.mediations.find((mediation) => mediation.path.join() === 'x,m,y');
    expect(path?.stage).toBe('several');
    expect(path?.index).toBeUndefined();
    expectEffects(path?.conditional, indirect);
  });
});

describe('the product of a variable that the model explains covaries with that variable', () => {
  const names: Readonly<Record<string, string>> = { mw: 'm:w', AB: 'A:B' };
  const cases = [
    ['columns', reference.secondOnly, {}],
    ['columns, with means', reference.secondOnly, { meanstructure: true }],
    ['columns, covariates random', reference.secondOnly, { fixedX: false }],
    ['constructs', reference.stage, {}],
  ] as const;
  it.each(cases)('%s', (_, { syntax, paths, index, chisq, df }, settings) => {
    const fit = fitted(syntax, settings);
    expect([fit.measures.df?.plain, fit.measures.chisq?.plain]).toEqual([df, expect.closeTo(chisq, 4)]);
    for (const { lhs, rhs, est, se } of paths) {
      const row = estimateOf(fit, lhs, '~', names[rhs] ?? rhs);
      expect(row.est).toBeCloseTo(est, 5);
      expect(row.se).toBeCloseTo(se, 5);
    }
    const mediation = fit.interactions?.[0]?.mediations.find((one) => one.stage === 'second');
    expect(mediation?.index?.est).toBeCloseTo(index.est, 5);
    expect(mediation?.index?.se).toBeCloseTo(index.se, 5);
    const note = fit.problems.find(({ code }) => code === 'product-covariances-added');
    expect(note?.parameters.length).toBeGreaterThan(0);
  });
});

describe('a construct moderated by a column', () => {
  const syntax = (moderator: string): string =>
    `A =~ a1 + a2 + a3\nY =~ y1 + y2 + y3\nY ~ A + ${moderator} + A:${moderator}`;

  it.each(reference.mixed)('$moderator by $method', ({ moderator, method, slopes, jn, paths, chisq }) => {
    const fit = fitted(syntax(moderator), { interaction: method, meanstructure: true });
    expect(fit.measures.chisq?.plain).toBeCloseTo(chisq, 4);
    for (const { rhs, est, se } of paths) {
      const name = rhs === 'z' ? moderator : rhs === 'P' ? `A:${moderator}` : rhs;
      expect(estimateOf(fit, 'Y', '~', name)).toMatchObject({ est: expect.closeTo(est, 5), se: expect.closeTo(se, 5) });
    }
    const [own] = fit.interactions ?? [];
    expectEffects(own?.slopes, slopes);
    if (slopes.length === 3) expectBounds(own, jn);
    else expect(own?.johnsonNeyman).toBeUndefined();
  });

  it.each(reference.mixed)('$moderator by $method without means', ({ moderator, method, slopes }) => {
    expectEffects(analyses(syntax(moderator), { interaction: method })[0]?.slopes, slopes);
  });
});

describe('the path of a product of constructs is standardised by its factors', () => {
  it.each(['dmc', 'rc'] as const)('%s', (interaction) => {
    const { est, se } = reference.wen[interaction];
    for (const settings of [{}, { stdLv: true }, { effectCoding: true }, { meanstructure: true }]) {
      const row = estimateOf(fitted(reference.wen.syntax, { interaction, ...settings }), 'Y', '~', 'A:B');
      expect(row.stdAll).toBeCloseTo(est, 5);
      expect(row.stdLv).toBeCloseTo(est, 5);
      expect(row.stdAllSe).toBeCloseTo(se, 5);
    }
  });
});
