import { expect, test } from 'vitest';
import { fitModel } from '../../../shared/engine/estimate.ts';
import { assembleFit } from '../../../shared/engine/sem/inference/assemble-fit.ts';
import { scoreTests } from '../../../shared/engine/after/score-tests.ts';
import { peopleInput, solvePeople, type EstimatorRow, type PeopleModel } from './estimator-case.ts';
import figures from './group-labels.json' with { type: 'json' };
import { problemTexts } from '../../../shared/engine/model/parameter-ref.ts';
import { isNamed } from './post-estimation-case.ts';
import { flatIndices } from '../../support/flat-indices.ts';

interface LabelCase extends PeopleModel {
  readonly fit: Readonly<Record<string, number>>;
  readonly parameters: readonly EstimatorRow[];
  readonly score: readonly number[] | null;
}

const cases = figures as unknown as readonly LabelCase[];

/** lavaan calls full information `ml`, and effect coding by what it is about. */
function withOurNames(given: LabelCase): LabelCase {
  const { missing, 'effect.coding': coding } = given.options;
  const own = {
    ...(missing === 'ml' ? { missing: 'fiml' } : {}),
    ...(coding ? { 'effect.coding': true } : {}),
    ...(given.options['meanstructure'] === false ? { meanstructure: 'none' } : {}),
  };
  return { ...given, options: { ...given.options, ...own } };
}

function expectClose(actual: number | undefined, expected: number, relative: number, absolute: number, what: string) {
  const allowed = Math.max(absolute, relative * Math.abs(expected));
  expect(Math.abs((actual ?? NaN) - expected), `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(allowed);
}

/** Polychorics by a search and saturated models by EM: the reference itself holds fewer digits. */
const isApproximate = ({ options }: PeopleModel): boolean => 'ordered' in options || 'missing' in options;

test.each(cases.map(withOurNames))('$id: fit and estimates as lavaan', (given) => {
  const { measures, estimates } = assembleFit(solvePeople(given));
  const isLoose = isApproximate(given);
  for (const [key, value] of Object.entries(given.fit)) {
    expectClose(flatIndices(measures)[key], value, isLoose ? 5e-4 : 2e-5, 5e-6, key);
  }
  for (const row of given.parameters) {
    const own = estimates.find((one) => isNamed(one, row));
    const name = `${row.lhs} ${row.op} ${row.rhs} of group ${row.group ?? 1}`;
    const se = row.se ?? 0;
    expectClose(own?.est, row.est, isLoose ? 1e-4 : 1e-5, isLoose ? 5e-4 * se : 1e-6, name);
    if (se > 0) expectClose(own?.se, se, isLoose ? 1e-3 : 1e-4, 1e-8, `SE of ${name}`);
  }
});

/** A value that binds another group is an equality here, in lavaan no longer one; effect coding counts each sum there. */
const otherEqualities = ['means-differ', 'apart-effect-coding'];
const scored = cases
  .filter(({ id, score }) => score && score.length > 0 && !otherEqualities.includes(id))
  .map(withOurNames);

test.each(scored)('$id: score tests of what stays equal as lavaan', (given) => {
  const own = scoreTests(solvePeople(given));
  const tolerance = isApproximate(given) ? 2e-3 : 2e-4;
  expect(own?.univariate.length).toBe(given.score!.length);
  given.score!.forEach((x2, i) => expectClose(own?.univariate[i]?.statistic, x2, tolerance, 5e-4, `X2 number ${i}`));
});

function notesOf(syntax: string, options: Readonly<Record<string, unknown>>) {
  const { status, problems } = fitModel(peopleInput({ id: syntax, syntax, options: { ...options, group: 'site' } }));
  const parameters = problems.flatMap((each) => each.parameters);
  return { status, notes: problems.map((each) => [each.code, ...problemTexts(each)]), parameters };
}

const chain = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\ntextual ~ visual';
const metric = { 'group.equal': ['loadings'] };

test('values that differ between groups stand, where lavaan would take the first one for all', () => {
  const syntax = chain.replace('+ x3', '+ c(0.9,1.1)*x3');
  const fit = fitModel(peopleInput({ id: 'values', syntax, options: { ...metric, group: 'site' } }));
  const loadings =
    fit.status === 'failed'
      ? []
      : fit.estimates.filter(({ op, rhs }) => op === '=~' && rhs === 'x3').map(({ est }) => est);
  expect(loadings.slice(0, 2).sort()).toEqual([0.9, 1.1]);
  // The same model without the option for this parameter.
  const partial = { ...metric, 'group.partial': ['visual =~ x3'], group: 'site' };
  const same = fitModel(peopleInput({ id: 'partial', syntax, options: partial }));
  expect(fit.status !== 'failed' && same.status !== 'failed' && fit.measures.chisq?.plain).toBeCloseTo(
    same.status === 'failed' ? NaN : same.measures.chisq!.plain!,
    6,
  );
  expect(notesOf(syntax, metric).notes).toEqual([['group-equality-apart', 'visual =~ x3']]);
});

test('notes tell what labels and values do to equality over groups', () => {
  expect(notesOf(chain, metric)).toEqual({ status: 'converged', notes: [], parameters: [] });
  const apart = chain.replace('+ x3', '+ c(a,b)*x3').replace('+ x6', '+ c(d,d)*x6');
  expect(notesOf(apart, metric).notes).toEqual([['group-equality-apart', 'visual =~ x3']]);
  const labelled = chain.replace('+ x3', '+ a*x3') + '\nx1 ~~ r*x1';
  const byLabel = notesOf(labelled, metric);
  expect(byLabel.notes).toEqual([['group-equality-by-label', 'x1 ~~ x1 (r)']]);
  expect(byLabel.parameters).toEqual([{ lhs: 'x1', op: '~~', rhs: 'x1' }]);
  const fixed = chain.replace('+ x3', '+ c(1,NA)*x3');
  expect(notesOf(fixed, metric).notes).toEqual([['group-equality-apart', 'visual =~ x3']]);
  expect(notesOf(fixed, {}).notes).toEqual([]);
  // Nothing is said of the second group: the value of the first holds there as well.
  const started = chain.replace('+ x3', '+ c(1,lower(0))*x3');
  expect(notesOf(started, metric).notes).toEqual([['group-equality-fixes', 'visual =~ x3']]);
});

test('labels made for indirect effects leave equal regressions equal', () => {
  const input = peopleInput({ id: 'effects', syntax: `${chain}\nspeed =~ x7 + x8 + x9\nspeed ~ textual`, options: {} });
  const settings = { ...input.settings, group: 'site', groupEqual: ['loadings', 'regressions'] as const };
  const effects = [{ name: 'indirect', routes: [['visual', 'textual', 'speed']] }];
  const plain = fitModel({ ...input, settings });
  const told = fitModel({ ...input, settings, spec: { ...input.spec, effects } });
  if (plain.status === 'failed' || told.status === 'failed') throw new Error('no estimates');
  expect(told.measures.df?.plain).toBe(plain.measures.df?.plain);
  expect(told.measures.chisq?.plain).toBeCloseTo(plain.measures.chisq!.plain!, 8);
  const [first, second] = told.estimates.filter(({ op }) => op === ':=');
  expect(second?.est).toBeCloseTo(first!.est, 12);
  expect(told.problems).toEqual([]);
});

const equalPaths = ['loadings', 'regressions'] as const;

test.each([
  ['free in one group, a value in the other', 'textual ~ c(NA, 0.5)*visual', equalPaths],
  ['a start in one group, a value in the other', 'textual ~ c(start(0.2), 0.5)*visual', equalPaths],
  ['a label of both groups beside a value in one', 'textual ~ b*visual\ntextual ~ c(1, NA)*visual', []],
] as const)('labels made for indirect effects leave what is said of a group: %s', (_, text, groupEqual) => {
  const syntax = `${chain}\nspeed =~ x7 + x8 + a*x9\n${text}\nspeed ~ textual`;
  const input = peopleInput({ id: 'effects', syntax, options: {} });
  const settings = { ...input.settings, group: 'site', groupEqual };
  const effects = [{ name: 'indirect', routes: [['visual', 'textual', 'speed']] }];
  const plain = fitModel({ ...input, settings });
  const told = fitModel({ ...input, settings, spec: { ...input.spec, effects } });
  if (plain.status === 'failed' || told.status === 'failed') throw new Error('no estimates');
  expect(told.measures.df?.plain).toBe(plain.measures.df?.plain);
  expect(told.measures.chisq?.plain).toBeCloseTo(plain.measures.chisq!.plain!, 6);
  expect(told.estimates.filter(({ op }) => op === ':=')).toHaveLength(2);
});

test('a constraint about a label that nobody wrote is not taken for one about a label made for an effect', () => {
  const input = peopleInput({
    id: 'unknown',
    syntax: `${chain}\nspeed =~ x7 + x8\nspeed ~ textual\nb1 > 2`,
    options: {},
  });
  const effects = [{ name: 'indirect', routes: [['visual', 'textual', 'speed']] }];
  const fit = fitModel({ ...input, spec: { ...input.spec, effects } });
  expect(fit.status).toBe('failed');
  expect(fit.problems).toMatchObject([{ code: 'unknown-label', variables: ['b1'] }]);
});
