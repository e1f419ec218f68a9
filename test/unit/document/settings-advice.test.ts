import { describe, expect, it } from 'vitest';
import { setSettings } from '../../../shared/document/edits/edits.ts';
import { drawnOrdered, orderableColumns, suggestOrdered } from '../../../shared/document/compile/ordered-columns.ts';
import {
  adviceRules,
  remedyOf,
  settingsAdvice,
  type AdviceId,
} from '../../../shared/document/compile/settings-advice.ts';
import { addModeration, addObserved, addPath } from '../../../shared/document/edits/edits.ts';
import type { EstimationSettings } from '../../../shared/engine/settings/settings.ts';
import { twoConstructs } from '../../support/study.ts';

/** A path moderated by an observed variable, which predicts as well. */
function drawing(settings: Partial<EstimationSettings>) {
  const observed = addObserved(twoConstructs(), { id: 'o1', column: 'AGE', x: 0, y: 0 });
  const [path] = observed.diagram.paths;
  return setSettings(addModeration(observed, { path: path?.id ?? '', moderator: 'o1' }), settings);
}

const idsFor = (settings: Partial<EstimationSettings>) => settingsAdvice(drawing(settings)).map(({ id }) => id);

/** For every rule, settings that break it. */
const breaking = {
  'ordered-estimator': { ordered: ['X1'] },
  'estimator-without-ordered': { estimator: 'WLSMV' },
  'ordered-missing': { ordered: ['*'], estimator: 'WLSMV', missing: 'fiml' },
  'fiml-estimator': { estimator: 'ULS', missing: 'fiml' },
  'two-stage-estimator': { estimator: 'MLR', missing: 'two.stage' },
  'fiml-scaled': { estimator: 'MLM', missing: 'fiml' },
  'pairwise-continuous': { missing: 'pairwise' },
  'wishart-estimator': { likelihood: 'wishart', estimator: 'GLS' },
  'amos-predictors': { likelihood: 'wishart' },
  'se-huber-white': { se: 'robust.huber.white', estimator: 'ULS' },
  'se-sandwich-fiml': { se: 'robust.sem', missing: 'fiml' },
  'se-bootstrap': { se: 'bootstrap' },
  'test-yuan-bentler': { test: 'yuan.bentler.mplus', estimator: 'ULS' },
  'test-fiml': { test: 'satorra.bentler', missing: 'fiml' },
  'group-in-model': { group: 'AGE' },
  'theta-without-ordered': { parameterization: 'theta' },
  'bollen-stine-data': { bootstrapType: 'bollen-stine', missing: 'fiml' },
  'products-settings': { interaction: 'lms', estimator: 'WLSMV', ordered: ['X1'] },
} as const satisfies Record<AdviceId, Partial<EstimationSettings>>;

describe('advice on settings', () => {
  it('has nothing to say about the usual ones', () => expect(idsFor({})).toEqual([]));

  it.each(Object.keys(adviceRules) as AdviceId[])('%s is told, and its remedy settles it', (id) => {
    const settings = breaking[id];
    expect(idsFor(settings)).toContain(id);
    const remedy = remedyOf(id);
    if (remedy) expect(idsFor({ ...settings, ...remedy.change })).not.toContain(id);
    else expect(['estimator-without-ordered', 'group-in-model']).toContain(id);
  });

  it.each([
    { missing: 'fiml' },
    { estimator: 'MLR' },
    { se: 'robust.sem' },
    { test: 'satorra.bentler' },
    { likelihood: 'wishart' },
  ] as const)('knows that LMS cannot honour %j', (settings) =>
    expect(idsFor({ interaction: 'lms', ...settings })).toContain('products-settings'),
  );

  it('lets LMS stand with what it honours, groups included', () =>
    expect(idsFor({ interaction: 'lms', information: 'observed', group: 'AGE2' })).toEqual([]));

  it('lets full information stand with robust maximum likelihood', () =>
    expect(idsFor({ estimator: 'MLR', missing: 'fiml' })).toEqual([]));
});

describe('ordered columns', () => {
  const values = (name: string, answers: readonly number[]) =>
    ({
      name,
      kind: 'numeric',
      scale: 'rating',
      nature: 'rating',
      missing: 0,
      distinct: 0,
      histogram: [],
      examples: [],
      values: answers,
    }) as const;

  it('are indicators and observed outcomes only', () => {
    const document = drawing({});
    expect(orderableColumns(document)).toEqual(['X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3']);
    expect(orderableColumns(addPath(document, { from: 'c1', to: 'o1' }))).toContain('AGE');
  });

  it('are all of them by a star', () => {
    expect(drawnOrdered(drawing({ ordered: ['*'] }))).toHaveLength(6);
    expect(drawnOrdered(drawing({ ordered: ['AGE', 'Y1'] }))).toEqual(['Y1']);
  });

  it('are suggested where there are at most seven whole answers', () => {
    const summaries = [
      values('X1', [1, 2, 3, 4, 5]),
      values('X2', [1, 1.5, 2]),
      values('Y1', [0, 1, 2, 3, 4, 5, 6, 7]),
      values('AGE', [1, 2]),
    ];
    expect(suggestOrdered(drawing({}), summaries)).toEqual(['X1']);
  });
});
