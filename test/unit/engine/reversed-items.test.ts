import { describe, expect, it } from 'vitest';
import { reversedItems, type SignedLoading } from '../../../shared/engine/sem/inference/reversed-items.ts';
import { createResultContext } from '../../../shared/results/context.ts';
import { resultLoadings } from '../../../shared/results/result-loadings.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { toggleReversal } from '../../../shared/document/edits/edits.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { estimateStudy } from '../../support/study.ts';

const load = (lhs: string, rhs: string, est: number, free = true): SignedLoading => ({ lhs, rhs, est, free });

describe('items that load against the others', () => {
  it('are those of the rarer sign, however large', () => {
    expect(reversedItems([load('F', 'a', 1, false), load('F', 'b', 0.9), load('F', 'c', -0.85)])).toEqual([
      { construct: 'F', items: ['c'] },
    ]);
    expect(reversedItems([load('F', 'a', 1, false), load('F', 'b', 0.9), load('F', 'c', -0.02)])).toEqual([
      { construct: 'F', items: ['c'] },
    ]);
  });

  it('are the marker where all that is estimated is negative', () => {
    const loadings = [load('F', 'a', 1, false), load('F', 'b', -0.9), load('F', 'c', -0.85)];
    expect(reversedItems(loadings)).toEqual([{ construct: 'F', items: ['a'] }]);
  });

  it('are the negative ones where both signs are equally many, and none where all agree', () => {
    expect(reversedItems([load('F', 'a', 1, false), load('F', 'b', -0.9)])).toEqual([{ construct: 'F', items: ['b'] }]);
    expect(reversedItems([load('F', 'a', -0.7), load('F', 'b', -0.9), load('F', 'c', -0.5)])).toEqual([]);
  });

  it('are neither what was fixed so, nor items of two constructs, nor parts of a product', () => {
    expect(reversedItems([load('F', 'a', 1, false), load('F', 'b', 0.4), load('F', 'c', -1, false)])).toEqual([]);
    expect(reversedItems([load('F', 'a', 1), load('F', 'b', 0.9), load('F', 'c', -0.3), load('G', 'c', 0.9)])).toEqual(
      [],
    );
    expect(reversedItems([load('A:B', 'x', 1), load('A:B', 'y', 0.9), load('A:B', 'z', -0.3)])).toEqual([]);
    expect(reversedItems([load('s', 't1', -1, false), load('s', 't2', 1, false), load('s', 't3', 1, false)])).toEqual(
      [],
    );
  });
});

describe('the bundled study', () => {
  const unreversed = (document: ProjectDocument): ProjectDocument => ({
    ...document,
    preparation: document.preparation.filter(({ kind }) => kind !== 'reverse'),
  });

  it('warns of the reverse-worded item while nobody has reversed it, in groups once', async () => {
    const warned = {
      code: 'negative-loading',
      severity: 'warning',
      variables: ['TRU4'],
      values: { construct: 'Trust' },
    };
    for (const settings of [{}, { group: 'REGION' }]) {
      const { document, fit } = await estimateStudy(settings, unreversed);
      expect(fit.problems.filter(({ code }) => code === 'negative-loading')).toMatchObject([warned]);
      const table = resultLoadings(fit, 1, createResultContext(document, 'en', createTranslate('en')));
      const offered = table?.rows.flatMap((row) =>
        row.kind === 'cells' && row.action?.id === 'reverse-item' ? [[row.about?.lhs, row.about?.rhs]] : [],
      );
      expect(offered).toEqual([['Trust', 'TRU4']]);
    }
  });

  it('is silent once it is reversed, by the remedy as well', async () => {
    const { fit } = await estimateStudy();
    expect(fit.problems.filter(({ code }) => code === 'negative-loading')).toEqual([]);
    const remedied = await estimateStudy({}, (document) =>
      toggleReversal(unreversed(document), 'TRU4', { minimum: 1, maximum: 5 }),
    );
    expect(remedied.document.preparation.at(-1)).toEqual({
      kind: 'reverse',
      columns: ['TRU4'],
      minimum: 1,
      maximum: 5,
    });
    expect(remedied.fit.measures.chisq?.plain).toBeCloseTo(fit.measures.chisq!.plain!, 6);
  });

  it('loses the reversal of an item that was reversed wrongly', async () => {
    const { document, fit } = await estimateStudy({}, (given) =>
      toggleReversal(given, 'LOC2', { minimum: 1, maximum: 5 }),
    );
    expect(fit.problems).toContainEqual(expect.objectContaining({ code: 'negative-loading', variables: ['LOC2'] }));
    const back = toggleReversal(document, 'LOC2', { minimum: 1, maximum: 5 });
    expect(back.preparation.filter(({ kind }) => kind === 'reverse')).toMatchObject([{ columns: ['TRU4'] }]);
  });
});
