/** A misspelled label is answered with the one that was probably meant, in both languages. */
import { expect, it } from 'vitest';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { fitSyntax, simulated } from './engine-support.ts';

const model = 'f =~ x1 + x2 + x3\ny ~ direct*f + second*z\n';

it.each([
  ['total := dierct + second', 'direct'],
  ['total := direct + second\ntotl > 0', 'total'],
  ['Direct == 0.2', 'direct'],
  ['total := direct + quite_other', undefined],
  ['total := direct + s', undefined],
])('%s', (statements, suggestion) => {
  const fit = fitSyntax(model + statements, simulated(80));
  expect(fit.status).toBe('failed');
  const found = fit.problems.find(({ code }) => code === 'unknown-label')!;
  expect(found.values['suggestion']).toBe(suggestion);
  for (const language of ['en', 'zh-CN'] as const) {
    const { remedy } = describeProblem(found, createTranslate(language));
    if (suggestion !== undefined) expect(remedy).toContain(suggestion);
    expect(remedy).not.toContain('{{');
  }
});
