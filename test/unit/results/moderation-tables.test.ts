/** Slopes and conditional effects made by hand: what stands where, what is said below them and where errors come from. */
import { describe, expect, it } from 'vitest';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import type { InteractionAnalysis } from '../../../shared/engine/moderation-figures.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { resultConditional, resultSlopes } from '../../../shared/results/result-moderation.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { smallFit, t } from '../../support/small-fit.ts';
import { smallModeration as analysis } from '../../support/small-moderation.ts';
import { noteOf } from '../../support/table-outline.ts';

const context = { translate: t, language: 'en' as const, labelOf: (name: string) => name };
const fit: EstimatedFit = { ...smallFit, interactions: [analysis] };
const slopesNote = (own: InteractionAnalysis, of = fit) => noteOf(resultSlopes(of, own, context));
const resampled = { est: -0.3, se: 0.08, ciLower: -0.48, ciUpper: -0.12 };
const withBootstrap = analysis.slopes.map((slope, place) => (place === 1 ? { ...slope, bootstrap: resampled } : slope));
const bootstrap = { ...({} as NonNullable<EstimatedFit['bootstrap']>), succeeded: 1987, estimates: [] };

describe('simple slopes', () => {
  it('have each number in its column, by level', () => {
    expect(toRecords(resultSlopes(fit, analysis, context, 'full'))).toEqual(
      analysis.slopes.map(({ est, se, z, pvalue, ciLower, ciUpper }, place) => ({
        level: ['low (−1 SD)', 'mean', 'high (+1 SD)'][place],
        ...{ b: est, se, z, interval: [ciLower, ciUpper], p: pvalue },
      })),
    );
  });

  it('at values of the moderator are called by them', () => {
    const values = analysis.slopes.map((slope) => ({ ...slope, deviations: undefined }));
    const atValues = { ...analysis, slopes: values };
    expect(toRecords(resultSlopes(fit, atValues, context)).map(({ level }) => level)).toEqual(['1.00', '3.00', '5.00']);
    expect(slopesNote(atValues)).toMatch(/^Unstandardised slopes at the two values of the moderator/);
    expect(slopesNote(analysis)).toMatch(/^Unstandardised slopes at the mean of the moderator and one standard/);
    const mixed = { ...analysis, slopes: [values[0]!, ...analysis.slopes.slice(1)] };
    expect(slopesNote(mixed)).toMatch(/^Unstandardised slopes at the mean/);
  });

  it('say that their errors are by the delta method, or that there are none', () => {
    expect(slopesNote(analysis)).toMatch(/ SE by the delta method\.$/);
    const without = { ...fit, estimates: [] };
    const note = slopesNote(analysis, without);
    expect(note).toMatch(/ There are no standard errors, so there are no intervals and no p\.$/);
  });

  it('say that they are from a bootstrap as soon as one of them is, and take its figures', () => {
    const own = { ...analysis, slopes: withBootstrap };
    const table = resultSlopes({ ...fit, bootstrap }, own, context);
    expect(toRecords(table)[1]).toMatchObject({ b: -0.3, se: 0.08, interval: [-0.48, -0.12] });
    expect(noteOf(table)).toMatch(
      / SE and intervals from 1,987 bootstrap replicates; the values of the moderator are taken as given\. p is from the standard error of the estimator, not from the bootstrap\.$/,
    );
  });

  it('say where interval and p disagree, by level', () => {
    const disputed = { ...analysis.slopes[0]!, pvalue: 0.2 };
    const note = slopesNote({ ...analysis, slopes: [disputed, ...analysis.slopes.slice(1)] });
    expect(note).toMatch(/ The 95% CI decides here; p alone would say otherwise about low \(−1 SD\)\.$/);
    const twice = slopesNote({ ...analysis, slopes: [disputed, { ...disputed, deviations: 1 }] });
    expect(twice).toContain('about low (−1 SD), high (+1 SD).');
  });
});

describe('conditional indirect effects', () => {
  const table = (own = analysis) => resultConditional(fit, own, context)!;

  it('have each number in its column, chain by chain, the index last', () => {
    const [mediation] = analysis.mediations;
    expect(toRecords(resultConditional(fit, analysis, context, 'full')!)).toEqual(
      [...mediation!.conditional, mediation!.index!].map(({ est, se, z, pvalue, ciLower, ciUpper }, place) => ({
        level: ['low (−1 SD)', 'mean', 'high (+1 SD)', 'Index of moderated mediation'][place],
        ...{ b: est, se, z, interval: [ciLower, ciUpper], p: pvalue },
      })),
    );
    const [head] = table().rows;
    expect(head?.kind === 'group' && unstyled(head.text)).toBe('Locus → Trust → Loyalty');
    expect(headedRows(table())[4]).toMatchObject({ Cues: 'Index of moderated mediation', B: '0.02', p: '< .001' });
  });

  it('without an index end with the difference between high and low', () => {
    const [{ index, ...mediation }] = analysis.mediations as [InteractionAnalysis['mediations'][number]];
    expect(index).toBeDefined();
    expect(toRecords(table({ ...analysis, mediations: [mediation] })).at(-1)).toMatchObject({
      level: 'Difference, high − low',
      b: 0.06,
      se: 0.016,
    });
  });

  it('say what they are, and where interval and p disagree, by chain and level', () => {
    expect(noteOf(table())).toMatch(/^Unstandardised\. The index of .* \(Hayes, 2015\)\. SE by the delta method\./);
    const [mediation] = analysis.mediations;
    const clear = mediation!.conditional.map((effect) => ({ ...effect, ciLower: -0.3, ciUpper: -0.01 }));
    const index = { ...mediation!.index!, pvalue: 0.3 };
    const note = noteOf(table({ ...analysis, mediations: [{ ...mediation!, conditional: clear, index }] }));
    expect(note).toMatch(/otherwise about Locus → Trust → Loyalty: Index of moderated mediation\.$/);
  });
});
