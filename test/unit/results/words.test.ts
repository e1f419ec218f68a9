/** Words that several results share: what hypotheses speak of, which group a table is of, where errors come from. */
import { describe, expect, it } from 'vitest';
import type { HypothesisTarget } from '../../../shared/document/types.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { disputedNote, disputedWords } from '../../../shared/results/disputed-note.ts';
import { errorsNote } from '../../../shared/results/errors-note.ts';
import { groupId, groupTitle } from '../../../shared/results/group-title.ts';
import { targetWords, verdictSentence, verdictWords } from '../../../shared/results/hypothesis-words.ts';
import { reportedTest } from '../../../shared/results/reported-fit.ts';
import { resultIndices } from '../../../shared/results/result-indices.ts';
import { resultLadder } from '../../../shared/results/result-ladder.ts';
import { resultPaths } from '../../../shared/results/result-paths.ts';
import { resultThresholds } from '../../../shared/results/result-thresholds.ts';
import { isLowLoading } from '../../../shared/results/loading-cutoffs.ts';
import { plainMethod } from '../../support/fit-method.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { contextOf, row, smallFit, smallModel, t } from '../../support/small-fit.ts';
import { noteOf } from '../../support/table-outline.ts';

const fitWith = (more: Partial<EstimatedFit>): EstimatedFit => ({ ...smallFit, ...more });

describe('hypotheses', () => {
  const told = (target: HypothesisTarget) => targetWords(target, (name) => `the ${name}`, t);

  it('are called by what they speak of', () => {
    const ends = { from: 'X', to: 'Y' };
    expect(told({ kind: 'path', ...ends })).toBe('the X → the Y');
    expect(told({ kind: 'total-indirect', ...ends })).toBe('All indirect, the X → the Y');
    expect(told({ kind: 'moderation', ...ends, moderator: 'M' })).toBe('the X × the M → the Y');
    expect(told({ kind: 'indirect', route: ['X', 'Z', 'Y'] })).toBe('the X → the Z → the Y');
    const mediation = { kind: 'moderated-mediation', route: ['X', 'Z', 'Y'], moderator: 'M' } as const;
    expect(told(mediation)).toBe('the X → the Z → the Y, moderated by the M');
  });

  it('of one effect have all their verdicts', () => {
    const hypothesis = { id: 'h1', name: 'H1', sign: 'any', target: { kind: 'path', from: 'X', to: 'Y' } } as const;
    const judged = [{ hypothesis, verdict: 'supported' } as const, { hypothesis, verdict: 'gone' } as const];
    expect(verdictWords(judged, t)).toBe('supported, no longer in the model');
    expect(verdictSentence('H1', 'none', t)).toBe('H1 cannot be tested.');
  });
});

describe('groups', () => {
  const groups = [
    { label: 'men', n: 1200 },
    { label: 'women', n: 204 },
  ];
  const context = { translate: t, labelOf: (name: string) => (name === 'SEX' ? 'Sex' : name) };
  const several = fitWith({ groups, settings: { ...smallFit.settings, group: 'SEX' } });

  it('are named in titles and ids where there are several', () => {
    expect(groupTitle('Paths', several, 1, context)).toBe('Paths: Sex = men (n = 1,200)');
    expect(groupTitle('Paths', several, 2, context)).toBe('Paths: Sex = women (n = 204)');
    expect(groupTitle('Paths', several, 3, context)).toBe('Paths');
    expect(groupTitle('Paths', smallFit, 1, context)).toBe('Paths');
    expect([groupId('paths', several, 2), groupId('paths', smallFit, 1)]).toEqual(['paths-2', 'paths']);
  });
});

describe('standard errors', () => {
  const sentenceOf = (fit: EstimatedFit, otherwise?: 'report.errors.delta-interval') =>
    unstyled(errorsNote(fit, { translate: t, language: 'en' }, otherwise));
  const methodOf = (se: (typeof plainMethod)['se']) => ({ ...plainMethod, se });
  const own = { lhs: 'B', op: '~', rhs: 'A', group: 1, est: 0.5, se: 0.2 } as const;
  const bootstrap: NonNullable<EstimatedFit['bootstrap']> = {
    ...({} as NonNullable<EstimatedFit['bootstrap']>),
    ...{ succeeded: 1987, type: 'bollen-stine' as const, ci: 'bca' as const, estimates: [own] },
  };

  it('of the estimator need no word, or the one that a table has for them', () => {
    expect(sentenceOf(smallFit)).toBe('');
    expect(sentenceOf(smallFit, 'report.errors.delta-interval')).toBe(
      'Intervals are of β, by its delta-method standard error.',
    );
  });

  it('are missed, for want of asking or of computing', () => {
    const bare = fitWith({ estimates: smallFit.estimates.map((each) => ({ ...each, se: undefined })) });
    expect(sentenceOf(bare)).toMatch(/^Standard errors could not be computed/);
    expect(sentenceOf({ ...bare, method: methodOf('none') })).toMatch(/^No standard errors were asked for/);
  });

  it('of a bootstrap say how it was made, and where p comes from', () => {
    const note = (se: (typeof plainMethod)['se'], otherwise?: 'report.errors.delta-interval') =>
      sentenceOf(fitWith({ bootstrap, method: methodOf(se) }), otherwise);
    const made =
      'SE and intervals are from 1,987 bootstrap replicates (Bollen-Stine (for the test of fit); Bias-corrected and accelerated (BCa)). ';
    expect(note('standard')).toBe(`${made}p is from the standard error of the estimator, not from the bootstrap.`);
    expect(note('standard', 'report.errors.delta-interval')).toBe(note('standard'));
    expect(note('none')).toMatch(/No p was asked for\.$/);
    expect(note('bootstrap')).toMatch(/p is from the estimate divided by its bootstrap SE\.$/);
  });

  it('of a bootstrap that gave none are those of the estimator', () => {
    const estimates = [{ ...own, se: undefined }];
    expect(sentenceOf(fitWith({ bootstrap: { ...bootstrap, estimates } }))).toBe('');
    expect(sentenceOf(fitWith({ bootstrap: { ...bootstrap, estimates: [...estimates, own] } }))).toContain(
      'replicates',
    );
  });
});

describe('where interval and p disagree', () => {
  const named = (name: string, isDisputed: boolean) => ({ name, figures: { isDisputed } });
  const rows = [
    named('H1', true),
    named('H2', false),
    named('H3', true),
    named('H1', true),
    { name: 'H4', figures: undefined },
  ];
  const sentence = 'The 90% CI decides here; p alone would say otherwise about H1, H3.';

  it('it is said of each once', () => {
    expect(unstyled(disputedNote(rows, '90%', t))).toBe(sentence);
    expect(disputedWords(rows, '90%', t)).toBe(sentence);
  });

  it('nothing is said where they agree', () => {
    expect(disputedNote([named('H2', false)], '90%', t)).toEqual([]);
    expect(disputedWords([named('H2', false)], '90%', t)).toBeUndefined();
  });
});

it('loadings are low by their size', () => {
  expect([-0.8, -0.5, -0.49, 0.49, 0.5, undefined].map(isLowLoading)).toEqual([
    ...[false, false, true, true, false, false],
  ]);
});

describe('notes below tables', () => {
  const words = { translate: t, language: 'en' as const };
  const context = contextOf(smallModel());

  it('say what the columns hold', () => {
    expect(noteOf(resultPaths(smallFit, 1, context)!)).toMatch(/^β = standardised coefficient; B = unstandardised/);
    const ordered = fitWith({ estimates: [row('A1', '|', 't1')] });
    expect(noteOf(resultThresholds(ordered, 1, context)!)).toMatch(
      /^τ = the point on the normal variable .* parentheses\.$/,
    );
  });

  it('say of the largest modification indices what they are for, of all of them nothing', () => {
    const index = { lhs: 'A', op: '~~', rhs: 'B', group: 1, mi: 9, epc: 0.5 } as const;
    expect(noteOf(resultIndices([index], smallFit, words, 10)!)).toMatch(
      /^MI = expected fall of χ².* confirmed in another\.$/,
    );
    expect(resultIndices([index], smallFit, words)).not.toHaveProperty('note');
  });

  it('of invariance end with the versions of CFI and RMSEA where there are several', () => {
    const step = (figures: Readonly<Record<string, number>>) =>
      ({ name: 'metric', groupEqual: [], status: 'converged', measures: indexValues(figures), releases: [] }) as const;
    const note = (figures: Readonly<Record<string, number>>) =>
      noteOf(resultLadder([step(figures)], 'SEX', words)).trim();
    expect(note({ cfi: 0.99, rmsea: 0.03 })).toMatch(/ΔRMSEA not above \.015 \(Chen, 2007\)\.$/);
    expect(note({ cfi: 0.99, 'cfi.scaled': 0.98, rmsea: 0.03 })).toMatch(
      /\(Chen, 2007\)\. CFI and its differences: scaled/,
    );
  });
});

describe('the reported test', () => {
  it('needs χ² and df, and has p where there is one', () => {
    expect(reportedTest(indexValues({ chisq: 12 }))).toBeUndefined();
    expect(reportedTest(indexValues({ df: 8 }))).toBeUndefined();
    expect(reportedTest(indexValues({ chisq: 12, df: 8 }))).toEqual({ version: 'plain', chisq: 12, df: 8 });
    const scaled = { chisq: 12, df: 8, 'chisq.scaled': 10, 'df.scaled': 7.5, 'pvalue.scaled': 0.2, pvalue: 0.1 };
    expect(reportedTest(indexValues(scaled))).toEqual({ version: 'scaled', chisq: 10, df: 7.5, pvalue: 0.2 });
  });
});
