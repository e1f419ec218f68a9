/** Items whose correlations cannot be analysed are told why, as R finds it (make-awkward-items.R). */
import { describe, expect, test } from 'vitest';
import type { Column } from '../../../shared/dataset.ts';
import { screenAnswers } from '../../../shared/engine/describe/screen-answers.ts';
import type { ScreenChoices } from '../../../shared/engine/describe/screening.ts';
import { correlateItems } from '../../../shared/engine/factors/item-correlations.ts';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import type { Problem } from '../../../shared/problem.ts';
import golden from './awkward-items.json' with { type: 'json' };

type Answers = Readonly<Record<string, readonly (number | null)[]>>;

function columnsOf(answers: Answers): Column[] {
  return Object.entries(answers).map(([name, values]) => {
    const numbers = Float64Array.from(values, (value) => value ?? NaN);
    return { name, kind: 'numeric', values: numbers, categories: [] };
  });
}

function onlyProblem(answers: Answers, missing: 'pairwise' | 'listwise' = 'pairwise'): Problem {
  const { problems } = correlateItems(columnsOf(answers), 'pearson', missing);
  expect(problems).toHaveLength(1);
  return problems[0]!;
}

/** Both languages name the columns and leave no place in the sentence empty. */
function expectSentences(problem: Problem, ...parts: readonly (string | number)[]): void {
  for (const language of ['en', 'zh-CN'] as const) {
    const { message, remedy } = describeProblem(problem, createTranslate(language));
    for (const part of parts) expect(message).toContain(String(part));
    expect(message + remedy).not.toMatch(/\{\{| {2}|: ,/);
    expect(remedy).not.toBe('');
  }
}

describe('correlations', () => {
  test('that contradict each other have a negative eigenvalue, and no column that follows from others', () => {
    const { columns, smallestEigenvalue } = golden.contradictory;
    expect(smallestEigenvalue).toBeLessThan(-0.5);
    const problem = onlyProblem(columns);
    expect(problem).toMatchObject({
      code: 'sample-covariance-not-positive-definite',
      values: { context: 'contradictory' },
    });
    expectSentences(problem, 'a', 'b', 'c');
  });

  test('of columns that do follow from others are told as before', () => {
    const problem = onlyProblem(golden.twice.columns);
    expect(problem).toMatchObject({ code: 'sample-covariance-not-positive-definite', variables: ['a', 'c'] });
    expect(problem.values).not.toHaveProperty('context');
  });

  test('of as many columns as rows depend on each other for want of rows', () => {
    const { columns, complete } = golden.few;
    const problem = onlyProblem(columns);
    expect(problem).toMatchObject({
      code: 'sample-covariance-not-positive-definite',
      values: { context: 'few', n: complete },
    });
    expectSentences(problem, complete);
  });

  test('of a pair in which one item does not vary are not had, though its rows are many', () => {
    const { columns, withoutCorrelation } = golden.still;
    const problem = onlyProblem(columns);
    expect(problem).toMatchObject({ code: 'too-few-cases', values: { context: 'still' } });
    expect([...problem.variables].sort()).toEqual(withoutCorrelation);
    expectSentences(problem, ...withoutCorrelation);
  });

  test('of a pair that few answered together say how few', () => {
    const { columns, smallestN, withoutCorrelation } = golden.apart;
    const problem = onlyProblem(columns);
    expect(problem).toMatchObject({ code: 'too-few-cases', values: { context: 'pairs', n: smallestN } });
    expect([...problem.variables].sort()).toEqual(withoutCorrelation);
    expectSentences(problem, smallestN, ...withoutCorrelation);
  });

  test('of complete rows say that an item varies elsewhere', () => {
    const { columns, complete, stillWhenComplete } = golden.still;
    const problem = onlyProblem(columns, 'listwise');
    expect(problem).toMatchObject({ code: 'constant-column', values: { context: 'listwise', n: complete } });
    expect(problem.variables).toEqual([stillWhenComplete]);
    expectSentences(problem, complete, stillWhenComplete);
  });
});

test('a screening names the column that the complete rows hold one answer of, and blames no other', () => {
  const { columns, complete, stillWhenComplete } = golden.still;
  const choices: ScreenChoices = {
    correlations: [],
    missing: 'pairwise',
    scale: undefined,
    quantileType: 7,
    mardiaDivisor: 'N',
    mahalanobisCut: 0.001,
    longstring: undefined,
    timeCut: 0.5,
    minAnswered: 1,
    maxCategories: 20,
    level: 0.95,
  };
  const input = { columns: columnsOf(columns), rows: columns.a.length, texts: [], constructs: [] };
  const { screening, problems } = screenAnswers({ ...input, carelessItems: undefined, time: undefined }, choices);
  expect(screening.mahalanobis).toBeUndefined();
  const problem = problems.find(({ code }) => code === 'constant-column')!;
  expect(problem).toMatchObject({ severity: 'warning', variables: [stillWhenComplete], values: { n: complete } });
  expect(problems.map(({ code }) => code)).not.toContain('sample-covariance-not-positive-definite');
  expectSentences(problem, complete, stillWhenComplete);
});
