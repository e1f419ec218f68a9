/** Slopes, Johnson-Neyman bounds and conditional indirect effects against lavaan, semTools and formulas in R (make-moderation.R). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { fitModel } from '../../../shared/engine/fit-model.ts';
import type {
  Effect,
  EffectAt,
  InteractionAnalysis,
} from '../../../shared/engine/interactions/analyse-interactions.ts';
import { dataset, estimated, spec } from '../../unit/engine/engine-support.ts';

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
}

const reference = JSON.parse(readFileSync(new URL('moderation.json', import.meta.url), 'utf8')) as Reference;

function analyses(syntax: string, settings: Partial<EstimationSettings> = {}): readonly InteractionAnalysis[] {
  const input = { spec: spec(syntax), dataset: dataset(reference.data) };
  return estimated(fitModel({ ...input, settings: { ...defaultSettings, ...settings } })).interactions ?? [];
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
