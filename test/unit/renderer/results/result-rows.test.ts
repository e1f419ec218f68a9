import { contextOf, row, smallFit as fit, smallModel as model, t, z } from '../../../support/small-fit.ts';
import { describe, expect, it } from 'vitest';
import { fitBars } from '../../../../renderer/results/fit-bars.ts';
import { resultFit } from '../../../../shared/results/result-fit.ts';
import { judgedIndices, verdictOf } from '../../../../shared/results/shown-indices.ts';
import { indexValues } from '../../../support/flat-indices.ts';
import { pathSentences } from '../../../../shared/results/path-sentences.ts';
import { resultHypotheses } from '../../../../shared/results/result-hypotheses.ts';
import { isLowLoading } from '../../../../shared/results/loading-cutoffs.ts';
import { resultLoadings } from '../../../../shared/results/result-loadings.ts';
import { resultExplained } from '../../../../shared/results/result-rsquare.ts';
import { resultThresholds } from '../../../../shared/results/result-thresholds.ts';
import { toCopy } from '../../../../shared/results/write/clipboard.ts';
import { toRecords } from '../../../../shared/results/write/records.ts';
import { effectLines, pathRows } from '../../../../shared/results/effect-lines.ts';
import { addModeration, removeElements, setHypothesis } from '../../../../shared/document/edits/edits.ts';
import type { ProjectDocument } from '../../../../shared/document/types.ts';
import type { EstimatedFit } from '../../../../shared/engine/fit.ts';

describe('hypotheses', () => {
  const lines = (document: ProjectDocument, given: EstimatedFit) => effectLines(document, given, 'en', t);
  const rows = ['B', 'C'].map((to) => pathRows(model(), fit, 'en').find((each) => each.to === to)!);

  it('are ordered by number and judged by their interval', () => {
    expect(lines(model(), fit).map((each) => [each.hypothesis, each.text, each.verdict])).toEqual([
      ['H2', 'A → B', 'supported'],
      ['H10', 'A → C', 'not-supported'],
    ]);
    const wrong = setHypothesis(model(), model().hypotheses[1]!.id, { sign: 'positive' });
    const table = resultHypotheses(fit, 1, 'all', contextOf(wrong))!;
    const copied = toCopy(table);
    expect(copied.columns.map(({ title }) => title)).toEqual([
      'H',
      'Hypothesis',
      'Expected',
      'B',
      'SE of B',
      'β',
      '95% CI of β',
      'p',
      'Result',
    ]);
    expect(toRecords(table)[0]).toMatchObject({
      about: { lhs: 'B', op: '~', rhs: 'A', group: 1 },
      b: -0.5,
      se: 0.1,
      beta: -0.4,
      p: 0.0001,
      result: 'against',
    });
    expect(copied.rows[0]).toEqual([
      'H2',
      'A → B',
      '(+)',
      '−0.50',
      '0.10',
      '−.40',
      '−.50, −.30',
      '< .001',
      'not supported (significant, but against the expected direction)',
    ]);
    expect(copied.rows.every((cells) => cells.length === copied.columns.length)).toBe(true);
  });

  it('have standardised intervals of the level of the raw ones', () => {
    expect(rows[0]?.figures?.stdInterval?.[0]).toBeCloseTo(-0.4 - z * 0.05, 10);
    expect(rows[0]?.figures?.stdInterval?.[1]).toBeCloseTo(-0.4 + z * 0.05, 10);
  });

  it('give no verdict without a hypothesis, and none on a fixed path', () => {
    const fixed = { ...fit, estimates: [row('B', '~', 'A', { free: false, se: undefined, pvalue: undefined })] };
    expect(lines(model(), fixed).map((each) => each.verdict)).toEqual(['fixed', 'none']);
    const unnamed = { ...model(), hypotheses: [] };
    expect(lines(unnamed, fit).map((each) => each.verdict)).toEqual([null, null]);
  });

  it('of which the model has lost the target stay in the list', () => {
    const document = removeElements(model(), [model().diagram.paths[1]!.id]);
    expect(lines(document, fit).map((each) => [each.hypothesis, each.verdict, each.elements.length])).toEqual([
      ['H2', 'gone', 0],
      ['H10', 'not-supported', 1],
    ]);
  });

  it('are told in words that never claim a sign that is not established', () => {
    const [clear, unclear] = rows.map((each) => pathSentences(each, '95%', t).join(' '));
    expect(clear).toContain('0.40 standard deviations less B');
    expect(clear).toContain('p\u00a0<\u00a0.001');
    expect(clear).toContain('16%');
    expect(unclear).toContain('includes zero');
    expect(unclear).not.toContain('more C');
  });

  it('tell a moderation by the slopes at low and high values of the moderator', () => {
    const drawn = model();
    const path = drawn.diagram.paths[0]!;
    const document = addModeration(drawn, { path: path.id, moderator: drawn.diagram.nodes[1]!.id });
    const told = (low: number, high: number) => {
      const slope = (deviations: number, est: number) => ({ deviations, moderatorValue: deviations, est });
      const analysis = { group: 1, outcome: 'C', predictor: 'A', moderator: 'B', moderatorMean: 0, moderatorSd: 1 };
      const slopes = [slope(-1, low), slope(0, (low + high) / 2), slope(1, high)];
      const product = row('C', '~', 'A:B', { stdAll: (high - low) / 2 });
      const moderated = {
        ...fit,
        estimates: [...fit.estimates, product],
        interactions: [{ ...analysis, slopes, mediations: [], lines: [], curve: [] }],
      };
      const found = pathRows(document, moderated, 'en').find(({ moderation }) => moderation?.moderator === 'B')!;
      return pathSentences(found, '95%', t)[0];
    };
    expect(told(-0.54, -0.14)).toContain(
      'The higher B, the weaker the negative effect of A on C: unstandardised slope −0.54',
    );
    expect(told(-0.14, -0.54)).toContain('the stronger the negative effect of A on C');
    expect(told(0.1, 0.3)).toContain('the stronger the positive effect of A on C');
    expect(told(0.3, 0.1)).toContain('the weaker the positive effect of A on C');
    expect(told(-0.2, 0.1)).toContain('The effect of A on C changes its sign as B rises');
  });
});

describe('thresholds', () => {
  it('stand by item with their standard errors, the highest of each last', () => {
    const tau = (item: string, place: number, est: number) =>
      row(item, '|', `t${place}`, { est, se: Math.abs(est) / 10 });
    const estimates = [tau('A1', 1, -0.5), tau('A1', 2, 0.25), tau('A2', 1, 0.75)];
    const table = resultThresholds({ ...fit, estimates }, 1, contextOf(model()))!;
    expect(toRecords(table)).toEqual([
      { item: 'A1', 'threshold-1': [-0.5, 0.05], 'threshold-2': [0.25, 0.025] },
      { item: 'A2', 'threshold-1': [0.75, expect.closeTo(0.075, 12)], 'threshold-2': '' },
    ]);
    expect(toCopy(table).rows).toEqual([
      ['A1', '−0.50 (0.05)', '0.25 (0.03)'],
      ['A2', '0.75 (0.07)', ''],
    ]);
    expect(resultThresholds(fit, 1, contextOf(model()))).toBeUndefined();
  });
});

describe('measures', () => {
  it('flag loadings below .50 by their size, and items that run against the others', () => {
    const table = resultLoadings(fit, 1, contextOf(model()))!;
    const told = table.rows.flatMap((row) =>
      row.kind === 'cells' && row.cells['loading']?.kind === 'number'
        ? [[row.about?.rhs, row.cells['loading'].warning, row.action?.id]]
        : [],
    );
    expect(told).toEqual([
      ['A1', undefined, undefined],
      ['A2', 'against the other items: reversed wording?', 'reverse-item'],
    ]);
    expect([-0.8, -0.5, -0.49, 0.49, 0.5, undefined].map(isLowLoading)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
    const low = { ...fit, estimates: fit.estimates.map((each) => (each.rhs === 'A2' ? { ...each, est: 0.5 } : each)) };
    const [, , second] = resultLoadings(low, 1, contextOf(model()))!.rows;
    expect(second).toMatchObject({ cells: { loading: { warning: 'below .50' } } });
    expect(second).not.toHaveProperty('action');
  });

  it('have each number in its column', () => {
    const table = resultLoadings(fit, 1, contextOf(model()))!;
    expect(table.rows[0]).toMatchObject({ kind: 'group', text: [{ text: 'A' }], caption: '2 items' });
    const [marker, second] = toRecords(table);
    expect(marker).toEqual({
      about: { lhs: 'A', op: '=~', rhs: 'A1', group: 1 },
      item: 'A1',
      wording: '',
      loading: 0.8,
      interval: [0.8 - z * 0.03, 0.8 + z * 0.03].map((value) => expect.closeTo(value, 12)),
      b: 1,
      se: undefined,
      p: undefined,
      rsquare: 0.64,
    });
    expect(second).toMatchObject({ item: 'A2', loading: -0.3, b: -0.5, se: 0.1, p: 0.0001, rsquare: undefined });
    expect(toCopy(table).columns.map(({ title }) => title)).toEqual([
      'Item',
      'λ',
      '95% CI of λ',
      'B',
      'SE of B',
      'p',
      'R²',
    ]);
    expect(toCopy(table).rows[2]).toEqual(['A2', '−.30', '−.40, −.20', '−0.50', '0.10', '< .001', '–']);
  });

  it('list explained variance of what a path ends at', () => {
    expect(toRecords(resultExplained(fit, 1, contextOf(model()))!)).toEqual([{ variable: 'B', rsquare: 0.16 }]);
    expect(resultExplained({ ...fit, rsquare: [] }, 1, contextOf(model()))).toBeUndefined();
  });
});

describe('fit', () => {
  it('is judged against the cut-offs, at the limits too', () => {
    expect(fitBars(fit.measures).map((bar) => [bar.index.id, bar.verdict])).toEqual([
      ['cfi', 'good'],
      ['tli', 'acceptable'],
      ['rmsea', 'poor'],
      ['srmr', 'good'],
    ]);
    expect(judgedIndices()).toHaveLength(4);
    for (const { cutOff } of judgedIndices()) {
      expect(verdictOf(cutOff.good, cutOff)).toBe('good');
      expect(verdictOf(cutOff.bar.acceptable, cutOff)).toBe('acceptable');
    }
  });

  it('has bars as long as the value lies along its scale, and the mark at the cut-off', () => {
    for (const { index, value, share, mark } of fitBars(indexValues({ cfi: 0.93, rmsea: 0.07 }))) {
      const { from, to } = index.cutOff.bar;
      expect(from + share * (to - from)).toBeCloseTo(value, 12);
      expect(from + mark * (to - from)).toBeCloseTo(index.cutOff.good, 12);
    }
    expect(fitBars(indexValues({ cfi: 0.93 })).map(({ index }) => index.id)).toEqual(['cfi']);
    expect(fitBars({})).toEqual([]);
  });

  it('keeps bars and marks inside the scale', () => {
    for (const bar of fitBars(indexValues({ cfi: 0.2, tli: 1.3, rmsea: 0.4, srmr: 0 }))) {
      expect(bar.share).toBeGreaterThanOrEqual(0);
      expect(bar.share).toBeLessThanOrEqual(1);
      expect(bar.mark).toBeGreaterThan(0);
      expect(bar.mark).toBeLessThan(1);
    }
  });

  it('lists only what was computed, the ratio of chi-square included', () => {
    const rows = toRecords(resultFit(fit, 'all', { translate: t, language: 'en' }));
    expect(rows.map(({ index }) => index)).toEqual(['χ²', 'df', 'p', 'χ²/df', 'CFI', 'TLI', 'RMSEA', 'SRMR']);
    expect(rows.find(({ index }) => index === 'χ²/df')?.['plain']).toBe(1.5);
    const saturated = { ...fit, measures: indexValues({ chisq: 0, df: 0 }) };
    const few = toRecords(resultFit(saturated, 'all', { translate: t, language: 'en' }));
    expect(few.map(({ index }) => index)).toEqual(['χ²', 'df']);
  });
});
