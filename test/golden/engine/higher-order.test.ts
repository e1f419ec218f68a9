import { expect, test } from 'vitest';
import { invarianceLadder, type InvarianceStepId } from '../../../shared/engine/compare/invariance-ladder.ts';
import { withoutFits } from '../../../shared/engine/compare/test-invariance.ts';
import { peopleInput, type PeopleModel } from './estimator-case.ts';
import { problemTexts } from '../../../shared/engine/model/parameter-ref.ts';
import figures from './higher-order.json' with { type: 'json' };
import { flatIndices } from '../../support/flat-indices.ts';

interface HigherOrderCase extends PeopleModel {
  readonly steps: readonly {
    readonly equal: readonly string[];
    readonly fit: Readonly<Record<string, number>>;
    readonly means: readonly { readonly group: number; readonly est: number; readonly se: number }[];
  }[];
}

const cases = figures as unknown as readonly HigherOrderCase[];
const numbers: readonly InvarianceStepId[] = ['configural', 'metric', 'scalar', 'strict', 'means'];
const answers: readonly InvarianceStepId[] = ['configural', 'metric', 'scalar'];

function inputOf(given: PeopleModel) {
  const { missing } = given.options;
  return peopleInput({ ...given, options: { ...given.options, ...(missing === 'ml' ? { missing: 'fiml' } : {}) } });
}

test.each(cases)('$id: every step of a second-order model as lavaan, its means told to it', (given) => {
  const isOrdered = 'ordered' in given.options;
  const tolerance = isOrdered || 'missing' in given.options ? 5e-4 : 5e-5;
  const names = (isOrdered ? answers : numbers).slice(0, given.steps.length);
  const climbed = invarianceLadder(inputOf(given), names);
  if (!climbed.ok) throw new Error(JSON.stringify(climbed.problems));
  expect(climbed.value.map(({ name }) => name)).toEqual(names);
  climbed.value.forEach(({ fit, groupEqual }, k) => {
    const step = given.steps[k]!;
    expect([...groupEqual].sort()).toEqual([...step.equal].sort());
    if (fit.status !== 'converged') throw new Error(`${names[k]}: ${JSON.stringify(fit.problems)}`);
    for (const [key, value] of Object.entries(step.fit)) {
      const allowed = Math.max(tolerance * Math.abs(value), tolerance / 4);
      expect(Math.abs(flatIndices(fit.measures)[key]! - value), `${names[k]} ${key}`).toBeLessThanOrEqual(allowed);
    }
    for (const { group, est, se } of step.means) {
      const own = fit.estimates.find((row) => row.op === '~1' && row.lhs === 'general' && row.group === group);
      expect(Math.abs(own!.est - est), `${names[k]} mean`).toBeLessThanOrEqual(Math.max(1e-6, tolerance * se));
      if (se > 0) expect(Math.abs(own!.se! / se - 1), `${names[k]} SE`).toBeLessThanOrEqual(1e-3);
    }
  });
  const noted = withoutFits(climbed.value).map(({ problems = [] }) => problems.map(({ code }) => code));
  expect(noted.flat()).toEqual(['higher-order-means']);
  expect(noted[2]).toHaveLength(1);
});

test('a step that cannot be estimated stands last and tells why', () => {
  const items = ['x1', 'x2', 'x3'].map((name) => `${name} ~ c(${name}a,${name}b)*1`).join('\n');
  const syntax = `visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\n${items}`;
  const climbed = invarianceLadder(inputOf({ ...cases[0]!, syntax }), numbers);
  if (!climbed.ok) throw new Error(JSON.stringify(climbed.problems));
  const steps = withoutFits(climbed.value);
  expect(steps.map(({ name, status }) => [name, status])).toEqual([
    ['configural', 'converged'],
    ['metric', 'converged'],
    ['scalar', 'failed'],
  ]);
  // Every intercept of a construct differs, so that its mean has no origin.
  const [failed, reason] = steps[2]!.problems!;
  expect(failed).toMatchObject({ code: 'invariance-step-failed', values: { step: 'scalar' } });
  expect(reason).toMatchObject({ code: 'not-identified' });
  expect([...problemTexts(reason!)].sort()).toEqual(['visual ~1', 'x1 ~1', 'x2 ~1', 'x3 ~1']);
  expect(steps[2]!.comparison).toBeUndefined();
});
