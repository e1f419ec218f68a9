import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { problem } from '../../../shared/problem.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `Q${index + 1}`);
const sentence = (count: number, language: 'en' | 'zh-CN') =>
  describeProblem(
    problem('not-identified', { parameters: names(count), values: { df: -1, free: count } }),
    createTranslate(language),
  ).message;

describe('the sentence of a problem', () => {
  it('names a dozen, counts the rest', () => {
    expect(sentence(12, 'en')).toContain('Q11, Q12');
    expect(sentence(203, 'en')).toContain('Q9, Q10 and 193 more');
    expect(sentence(203, 'en')).not.toContain('Q11');
    expect(sentence(203, 'zh-CN')).toContain('另有 193 项');
  });
});
