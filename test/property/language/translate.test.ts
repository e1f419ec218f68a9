/** A name stands in a sentence as it is, whatever it holds, and turns no neighbour around. */
import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../../shared/language/translate.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';

const translate = createTranslate('en');

describe('a sentence', () => {
  test.each(hostileTexts)('holds the name %j', (text) => {
    const sentence = translate('diagram.action.path', { from: text, to: 'END' });
    expect(sentence).toBe(
      translate('diagram.action.path', { from: '@@', to: 'END' }).replace('@@', () =>
        text.replace(/[\u202e\u2066]/g, ''),
      ),
    );
  });
});
