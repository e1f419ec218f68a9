/** Sentences as runs of text. */
import { expect, it } from 'vitest';
import { rich } from '../../../shared/language/rich-text.ts';
import { createTranslate } from '../../../shared/language/translate.ts';

const told = (language: 'en' | 'zh-CN', source: string): string =>
  rich(createTranslate(language), 'report.descriptives.mardia', {
    b2p: '470.64',
    expected: '483.00',
    z: '-4.00',
    source,
  })
    .map(({ text }) => text)
    .join('');

it.each([
  ['en', 'Mardia (1970)', '(Mardia, 1970)'],
  ['en', 'Curran, West & Finch (1996)', '(Curran, West & Finch, 1996)'],
  ['en', 'our own rule', '(our own rule)'],
  ['zh-CN', 'Mardia (1970)', '（Mardia，1970）'],
] as const)('a citation inside parentheses has none of its own: %s, %s', (language, source, expected) => {
  expect(told(language, source)).toContain(expected);
});
