/** Mediation and moderation of a small fit, whole, and no section without estimates. */
import { describe, expect, it } from 'vitest';
import { addPath } from '../../../shared/document/edits/edits.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { sectionComparison } from '../../../shared/report/section-comparison.ts';
import { sectionHypotheses } from '../../../shared/report/section-hypotheses.ts';
import { sectionInvariance } from '../../../shared/report/section-invariance.ts';
import { sectionLocalFit } from '../../../shared/report/section-local-fit.ts';
import { sectionMeasurement } from '../../../shared/report/section-measurement.ts';
import { sectionMediation } from '../../../shared/report/section-mediation.ts';
import { sectionModeration } from '../../../shared/report/section-moderation.ts';
import { sectionParameters } from '../../../shared/report/section-parameters.ts';
import { sectionStructural } from '../../../shared/report/section-structural.ts';
import { sectionAnalyses } from '../../../shared/report/section-analyses.ts';
import { textOf } from '../../support/read-report.ts';
import { row, smallModel } from '../../support/small-fit.ts';
import { smallModeration } from '../../support/small-moderation.ts';
import { failed, fitOf, reportContext, told } from '../../support/small-report.ts';

it.each([
  ['comparison', sectionComparison],
  ['hypotheses', sectionHypotheses],
  ['invariance', sectionInvariance],
  ['local fit', sectionLocalFit],
  ['measurement', sectionMeasurement],
  ['mediation', sectionMediation],
  ['moderation', sectionModeration],
  ['further parameters', sectionParameters],
  ['structural', sectionStructural],
  ['Wald', sectionAnalyses],
] as const)('%s: nothing without estimates', (_, section) => {
  expect(told(section, { fit: null })).toEqual([]);
  expect(told(section, { fit: failed })).toEqual([]);
});
describe('mediation', () => {
  const drawn = smallModel();
  const [, b = '', c = ''] = drawn.diagram.nodes.map(({ id }) => id);
  const document = addPath(drawn, { from: b, to: c });
  const effects = [row('ind_A_B_C', ':=', 'a*b', { stdAll: 0.2 }), row('total_A_C', ':=', 'a*b + c')];

  it('says what kind each pair shows, and lists the effects', () => {
    const estimates = [row('C', '~', 'A'), ...effects];
    expect(told(sectionMediation, { document, fit: fitOf({ estimates }) })).toEqual([
      '# Mediation (mediation)',
      'A → C: Partial mediation, both ways in the same direction (complementary).',
      'table 1: Indirect and total effects (effects)',
    ]);
  });

  it('has no sentence of a pair without a direct path, and is no section without routes', () => {
    const [direct = ''] = document.diagram.paths.filter(({ from, to }) => from !== b && to === c).map(({ id }) => id);
    const indirect = { ...document, diagram: { ...document.diagram, paths: document.diagram.paths.filter(({ id }) => id !== direct) } }; // prettier-ignore
    const lines = told(sectionMediation, { document: indirect, fit: fitOf({ estimates: effects }) });
    expect(lines).toEqual(['# Mediation (mediation)', 'table 1: Indirect and total effects (effects)']);
    expect(told(sectionMediation)).toEqual([]);
  });
});

describe('moderation', () => {
  const product = row('Trust', '~', 'Cues:Locus', { est: 0.25, se: 0.04, pvalue: 0.002 });
  const regions = [{ from: -3, to: 9, slope: 'negative' as const }];
  const johnsonNeyman = { range: [-3, 9] as const, bounds: [], significant: 'everywhere' as const, regions };
  const interactions = [{ ...smallModeration, johnsonNeyman }];
  const section = (estimates: EstimatedFit['estimates'], more: Partial<EstimatedFit> = {}) =>
    told(sectionModeration, { fit: fitOf({ interactions, estimates, ...more }) });
  const sentence = 'The coefficient of the product of Locus and Cues on Trust is B';
  const everywhere =
    'The effect of Locus on Trust is negative over the whole range of Cues, from −3.00 to 3.00 standard deviations (95% intervals).';

  it('tells the product, has slopes, their picture, and conditional effects', () => {
    expect(section([product])).toEqual([
      '# Moderation (moderation)',
      '## Locus × Cues → Trust (moderation-1)',
      `${sentence} = 0.25 (SE = 0.04, p = .002). ${everywhere}`,
      'table 1: Simple slopes of Locus on Trust (slopes-1)',
      'figure 1: Trust over Locus at levels of Cues (slopes-plot-1)',
      'figure 2: Effect of Locus on Trust over Cues (regions-plot-1)',
      'table 2: Indirect effects at levels of Cues (conditional-1)',
    ]);
  });

  it('finds the product of its own outcome and group, and no other row', () => {
    const others = [
      row('Loyalty', '~', 'Cues:Locus', { est: 1 }),
      row('Trust', '~', 'Cues:Locus', { est: 2, group: 2 }),
      row('Trust', '=~', 'Cues:Locus', { est: 3 }),
      row('Trust', '~', 'Cues', { est: 4 }),
    ];
    expect(section([...others, product])[2]).toContain(`${sentence} = 0.25`);
    expect(section([...others, { ...product, rhs: 'Locus:Cues' }])[2]).toContain(`${sentence} = 0.25`);
    expect(section(others)[2]).toBe(`${sentence} = – (SE = –, p = –). ${everywhere}`);
  });

  it('tells where the effect differs from zero, where that is known', () => {
    expect(section([product])[2]).toMatch(
      /p = \.002\)\. The effect of Locus on Trust is negative over the whole range/,
    );
    expect(section([product], { interactions: [smallModeration] })[2]).toMatch(/p = \.002\)\.$/);
  });

  it('says what its pictures show', () => {
    const notes = sectionModeration(reportContext({ fit: fitOf({ interactions }) })).flatMap((block) =>
      block.kind === 'figure' ? [textOf(block.note ?? [])] : [],
    );
    expect(notes).toEqual([
      expect.stringMatching(/^Predicted values with everything else at its mean/),
      expect.stringMatching(/^Line and band: the effect with its interval/),
    ]);
    const bare = told(sectionModeration, {
      fit: fitOf({ interactions: [{ ...smallModeration, lines: [], curve: [] }] }),
    });
    expect(bare.filter((line) => line.startsWith('figure'))).toEqual([]);
  });

  it('is no section without products', () => {
    expect(told(sectionModeration)).toEqual([]);
    expect(told(sectionModeration, { fit: fitOf({ interactions: [] }) })).toEqual([]);
  });
});
