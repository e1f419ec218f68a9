import { expect, it } from 'vitest';
import { guessNames } from '../../../shared/data/screen/similar-names.ts';

const guessed = (wanted: readonly string[], candidates: readonly string[]) =>
  Object.fromEntries(guessNames(wanted, candidates));

it('finds the same names in other clothes', () => {
  expect(guessed(['TRU1', 'TRU2', 'AGE'], ['Age', 'tru_2', 'tru_1', 'note'])).toEqual({
    TRU1: 'tru_1',
    TRU2: 'tru_2',
    AGE: 'Age',
  });
});

it('finds longer and shorter names of the same number, Chinese ones too', () => {
  expect(guessed(['trust1', 'trust2'], ['trusting1', 'trusting2'])).toEqual({
    trust1: 'trusting1',
    trust2: 'trusting2',
  });
  expect(guessed(['持续信任1'], ['信任1', '满意1'])).toEqual({ 持续信任1: '信任1' });
});

it('another number is another question, and what is not alike is no guess', () => {
  expect(guessed(['TRU1'], ['TRU2', 'TRU11'])).toEqual({});
  expect(guessed(['AGE'], ['LOC1', 'SEX'])).toEqual({});
});

it('gives every column away once', () => {
  expect(guessed(['trust', 'trusted'], ['trust_'])).toEqual({ trust: 'trust_' });
});
