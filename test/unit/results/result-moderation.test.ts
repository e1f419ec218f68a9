/** Slopes and conditional indirect effects: each number against the reference in R, and under its head. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { effectFigures } from '../../../shared/document/shown/shown-figures.ts';
import { formatEstimate, formatInterval, formatP } from '../../../shared/language/format.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { resultConditional, resultSlopes } from '../../../shared/results/result-moderation.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { tablesOfGroups, toText } from '../../../shared/results/write/terminal.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { estimated, fitSyntax } from '../engine/engine-support.ts';

interface Effect {
  readonly est: number;
  readonly se: number;
}

interface Reference {
  readonly data: Readonly<Record<string, readonly number[]>>;
  readonly latent: {
    readonly syntax: string;
    readonly slopes: readonly Effect[];
    readonly indirect: readonly Effect[];
    readonly index: Effect;
  };
}

const file = new URL('../../golden/engine/moderation.json', import.meta.url);
const { data, latent } = JSON.parse(readFileSync(file, 'utf8')) as Reference;
const fit = estimated(fitSyntax(latent.syntax, data, { meanstructure: true }));
const analysis = fit.interactions![0]!;
const translate = createTranslate('en');
/** B is the symbol of the estimate too. */
const labelOf = (name: string) => (name === 'B' ? 'Cues' : name);
const context = { translate, language: 'en' as const, labelOf };

describe('simple slopes', () => {
  const table = () => resultSlopes(fit, analysis, context);

  it('are those of the reference, with the intervals and p of the fit', () => {
    const records = toRecords(table());
    expect(records.map(({ level }) => level)).toEqual(['low (−1 SD)', 'mean', 'high (+1 SD)']);
    latent.slopes.forEach(({ est, se }, index) => {
      expect(records[index]?.b).toBeCloseTo(est, 6);
      expect(records[index]?.se).toBeCloseTo(se, 6);
      const { interval, pvalue } = effectFigures(analysis.slopes[index]!, 0.95);
      expect(records[index]).toMatchObject({ interval, p: pvalue });
    });
  });

  it('stand under their heads', () => {
    const { est, se, ciLower, ciUpper, pvalue } = analysis.slopes[0]!;
    expect(headedRows(table())[0]).toEqual({
      B: formatEstimate(est),
      'SE of B': formatEstimate(se),
      '95% CI of B': formatInterval(ciLower, ciUpper, formatEstimate).replace(/[[\]]/g, ''),
      p: formatP(pvalue),
      Cues: 'low (−1 SD)',
    });
  });

  it('have three decimals and z in a terminal', () => {
    const [head, low] = toText(resultSlopes(fit, analysis, context, 'full')).split('\n');
    expect(head).toMatch(/^Cues +B +SE of B +z +95% CI of B +p$/);
    expect(low).toMatch(/^low \(−1 SD\) +−0\.029 +0\.113 +−0\.26 +\[−0\.252, 0\.193\] +\.796$/);
  });
});

describe('conditional indirect effects', () => {
  const table = () => resultConditional(fit, analysis, context)!;

  it('are those of the reference, the index last', () => {
    const records = toRecords(table());
    const { conditional, index } = analysis.mediations[0]!;
    const own = [...conditional, index!];
    [...latent.indirect, latent.index].forEach(({ est, se }, place) => {
      expect(records[place]?.b).toBeCloseTo(est, 6);
      expect(records[place]?.se).toBeCloseTo(se, 6);
      const { interval, pvalue } = effectFigures(own[place]!, 0.95);
      expect(records[place]).toMatchObject({ interval, p: pvalue });
    });
    expect(records.at(-1)?.level).toBe('Index of moderated mediation');
    expect(records).toHaveLength(4);
  });

  it('stand under their heads, chain by chain', () => {
    const { est, se } = analysis.mediations[0]!.index!;
    expect(headedRows(table())[0]?.['Cues']).toBe('A → Y → out');
    expect(headedRows(table()).at(-1)).toMatchObject({ B: formatEstimate(est), 'SE of B': formatEstimate(se) });
    expect(tablesOfGroups(table()).map(({ title, rows }) => [title, rows.length])).toEqual([['A → Y → out', 4]]);
  });

  it('are no table where there are none', () => {
    expect(resultConditional(fit, { ...analysis, mediations: [] }, context)).toBeUndefined();
  });
});
