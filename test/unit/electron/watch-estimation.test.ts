import { expect, test } from 'vitest';
import { watchEstimation } from '../../../electron/cli/watch-estimation.ts';
import { createTranslate } from '../../../shared/language/translate.ts';

test('the terminal is told of a long estimation, ever more rarely, and it is never ended', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const said: string[] = [];
    let clock = 0;
    const control = watchEstimation({ err: (text) => void said.push(text) }, createTranslate(language), () => clock);
    for (clock = 0; clock <= 100_000; clock += 1000) expect(control.isCancelled?.()).toBe(false);
    expect(said.map((text) => /\d+/.exec(text)?.[0])).toEqual(['10', '30', '90']);
    expect(said.every((text) => text.includes('Ctrl+C') && text.endsWith('\n'))).toBe(true);
  }
});

test('nothing is said of an estimation that takes as long as usual', () => {
  const said: string[] = [];
  let clock = 0;
  const control = watchEstimation({ err: (text) => void said.push(text) }, createTranslate('en'), () => clock);
  for (clock = 0; clock < 10_000; clock += 500) control.isCancelled?.();
  expect(said).toEqual([]);
});
