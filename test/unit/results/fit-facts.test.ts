/** What sentences say of a fit: incomplete cases, which statistics are tests, where a coefficient beside a product holds. */
import { describe, expect, it } from 'vitest';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import type { InteractionAnalysis } from '../../../shared/engine/moderation-figures.ts';
import {
  conditionsOf,
  hasReference,
  incompleteCases,
  isReferred,
  isTested,
} from '../../../shared/results/fit-facts.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { row, smallFit } from '../../support/small-fit.ts';
import { smallModeration } from '../../support/small-moderation.ts';

const fitWith = (more: Partial<EstimatedFit>): EstimatedFit => ({ ...smallFit, ...more });
const under = (estimator: EstimatedFit['settings']['estimator'], more: Partial<EstimatedFit> = {}) =>
  fitWith({ settings: { ...smallFit.settings, estimator }, ...more });

describe('incomplete cases', () => {
  const groups = (...incomplete: readonly (number | undefined)[]) =>
    fitWith({ groups: incomplete.map((own, place) => ({ label: `${place}`, n: 100, incomplete: own })) });

  it('are those of all groups, where all know theirs', () => {
    expect(incompleteCases(groups(3, 4))).toBe(7);
    expect(incompleteCases(groups(0))).toBe(0);
    expect(incompleteCases(groups(3, undefined))).toBeUndefined();
  });
});

describe('a test', () => {
  it('of sums of squares is one only where it is corrected', () => {
    const referred = (['ML', 'MLR', 'GLS', 'WLS', 'ULS', 'DWLS', 'WLSMV', 'ULSMV'] as const).filter((id) =>
      isReferred(id, false),
    );
    expect(referred).toEqual(['ML', 'MLR', 'GLS', 'WLS']);
    expect(isReferred('DWLS', true)).toBe(true);
    expect([hasReference(under('WLSMV'), 'plain'), hasReference(under('WLSMV'), 'scaled')]).toEqual([false, true]);
  });

  it('is what is reported, where anything is', () => {
    const scaled = indexValues({ chisq: 12, df: 8, 'chisq.scaled': 10, 'df.scaled': 8 });
    expect(isTested(smallFit)).toBe(true);
    expect(isTested(under('ULS'))).toBe(false);
    expect(isTested(under('ULSMV', { measures: scaled }))).toBe(true);
    expect(isTested(fitWith({ measures: {} }))).toBe(false);
  });
});

describe('a coefficient beside a product', () => {
  const analysis = { ...smallModeration, outcome: 'Y', predictor: 'X', moderator: 'M' };
  const conditions = (own: Partial<InteractionAnalysis>, from = 'X', measured: readonly string[] = []) =>
    conditionsOf(
      fitWith({
        interactions: [{ ...analysis, ...own }],
        estimates: [row('Y', '~', 'Z'), ...measured.map((name) => row(name, '=~', `${name}1`))],
      }),
      from,
      'Y',
    );

  it('holds at the mean of an other that is centred, else where that is 0', () => {
    expect(conditions({ moderatorMean: 3 })).toEqual([{ moderator: 'M', at: 'zero' }]);
    expect(conditions({ moderatorMean: 0 })).toEqual([{ moderator: 'M', at: 'mean' }]);
    expect(conditions({ moderatorMean: 1e-6, moderatorSd: 1 })).toEqual([{ moderator: 'M', at: 'mean' }]);
    expect(conditions({ moderatorMean: -2e-6, moderatorSd: 1 })).toEqual([{ moderator: 'M', at: 'zero' }]);
    expect(conditions({ moderatorMean: 2e-6, moderatorSd: 4 })).toEqual([{ moderator: 'M', at: 'mean' }]);
  });

  it('of the moderator holds at the mean of a predictor that is latent, else where that is 0', () => {
    expect(conditions({ moderatorMean: 0 }, 'M', ['X'])).toEqual([{ moderator: 'X', at: 'mean' }]);
    expect(conditions({ moderatorMean: 0 }, 'M')).toEqual([{ moderator: 'X', at: 'zero' }]);
  });

  it('holds at the mean where the product has indicators of its own, however it is written', () => {
    expect(conditions({ moderatorMean: 3 }, 'X', ['X:M'])).toEqual([{ moderator: 'M', at: 'mean' }]);
    expect(conditions({ moderatorMean: 3 }, 'X', ['M:X'])).toEqual([{ moderator: 'M', at: 'mean' }]);
  });

  it('holds everywhere where it is in no product on that outcome', () => {
    expect(conditions({ outcome: 'other' })).toEqual([]);
    expect(conditions({}, 'Z')).toEqual([]);
    expect(conditionsOf(smallFit, 'A', 'B')).toEqual([]);
  });

  it('is told each moderator once', () => {
    const twice = fitWith({ interactions: [analysis, { ...analysis, group: 2 }, { ...analysis, moderator: 'K' }] });
    expect(conditionsOf(twice, 'X', 'Y').map(({ moderator }) => moderator)).toEqual(['M', 'K']);
  });
});
