/** The way of a study: what stands as done, open, or asked by a reviewer, with which numbers and limits. */
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import type { DatasetSummary } from '../../../shared/data/types.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { createResultContext } from '../../../shared/results/context.ts';
import { studyGuide, type GuideFacts, type GuideStage } from '../../../shared/results/study-guide.ts';
import type { MeasureReply } from '../../../shared/survey/run-scales.ts';
import { smallFit, smallModel } from '../../support/small-fit.ts';

const summary: DatasetSummary = {
  rows: 420,
  columns: [],
  completeRows: 404,
  missingSpellings: [],
  skippedBlankLines: 0,
};

/** Lines of a stage: state, text, step. */
function linesOf(
  stage: GuideStage,
  more: Partial<GuideFacts> = {},
  language: 'en' | 'zh-CN' = 'en',
): readonly string[] {
  const document = more.document ?? smallModel();
  const facts = {
    ...createResultContext(document, language, createTranslate(language)),
    summary,
    undecided: 0,
    fit: smallFit,
    survey: {},
    ...more,
  };
  return studyGuide(facts)[stage].map(({ state, text, action }) => `${state}: ${text}${action ? ` [${action}]` : ''}`);
}

const measured = (alpha: number, htmt: number) => {
  const constructs = [
    { name: 'X', items: [], n: 404, nComplete: 404, intervals: {}, alpha, rhoC: 0.81, ave: 0.6 },
    { name: 'Y', items: [], n: 404, nComplete: 404, intervals: {}, alpha: 0.9, rhoC: 0.92, ave: 0.45 },
  ];
  return { scales: { result: { constructs, htmt: [{ a: 'X', b: 'Y', value: htmt }] } } as unknown as MeasureReply };
};

describe('data', () => {
  it('are imported first', () => {
    expect(linesOf('data', { summary: null })).toEqual(['open: No data are attached yet. [import]']);
  });

  it('are decided and screened', () => {
    expect(linesOf('data', { undecided: 3 })).toEqual([
      'done: 420 rows, 0 columns.',
      'open: 3 proposals of the import are undecided. [proposals]',
      'asked: Who answered, what is missing, who answered carelessly? [sample]',
    ]);
  });
});

describe('scales', () => {
  it('are asked about until they are measured', () => {
    expect(linesOf('scales')).toEqual([
      'done: 3 constructs are drawn.',
      'asked: Are the scales reliable, and distinct from each other? [scales]',
      'asked: Could one method of asking have made the correlations? [common-method]',
    ]);
    expect(linesOf('scales', { document: emptyDocument })).toEqual([
      'open: No construct is drawn yet. [suggest-constructs]',
    ]);
  });

  it('stand with the lowest figure, its limit and whose limit it is', () => {
    expect(linesOf('scales', { survey: measured(0.83, 0.92) }).slice(1, 5)).toEqual([
      'done: Lowest alpha: .83 (X); at least .70, Nunnally & Bernstein (1994). [scales]',
      'done: Lowest composite reliability: .81 (X); at least .70, Nunnally & Bernstein (1994). [scales]',
      'asked: AVE of Y is .45, below .50, Fornell & Larcker (1981). [scales]',
      'asked: HTMT of X and Y is .92, not below .90, Henseler et al. (2015). [scales]',
    ]);
    expect(linesOf('scales', { survey: measured(0.61, 0.4) }, 'zh-CN')[1]).toBe(
      'asked: X的 α 系数为 .61，低于 .70，Nunnally & Bernstein (1994)。 [scales]',
    );
  });
});

describe('the model', () => {
  it('is judged index by index', () => {
    const [estimated, ...others] = linesOf('model');
    expect(estimated).toBe(`done: Estimated by ${smallFit.settings.estimator} from N = ${smallFit.n}.`);
    const cfi = smallFit.measures.cfi?.plain ?? NaN;
    expect(others.find((line) => line.includes('CFI'))).toContain(
      `CFI = ${cfi.toFixed(3).slice(1)}. Good from .95, acceptable from .90, Hu & Bentler (1999).`,
    );
    expect(others.at(-1)).toBe('asked: Was the sample large enough? [power]');
  });

  it('is estimated first', () => {
    expect(linesOf('model', { fit: null })[0]).toBe('open: The model is not estimated. [estimate]');
    expect(linesOf('model', { fit: { ...smallFit, status: 'not-converged' } })).toHaveLength(2);
    expect(linesOf('report', { fit: null })).toEqual(['open: The report waits for an estimated model.']);
    expect(linesOf('report')).toEqual(['done: The report can be read and saved. [report]']);
  });
});

describe('hypotheses', () => {
  const target = { kind: 'path', from: 'X', to: 'Y' } as const;
  const withSign = (sign: 'positive' | 'any') => ({
    document: { ...smallModel(), hypotheses: [{ id: 'h1', name: 'H1', sign, target }] },
  });

  it('are named with the sign they expect', () => {
    expect(linesOf('hypotheses', { document: { ...smallModel(), hypotheses: [] } })).toEqual([
      'open: No hypothesis is named yet. [hypotheses]',
    ]);
    expect(linesOf('hypotheses', withSign('any'))[0]).toBe('asked: Without an expected sign: H1. [hypotheses]');
    expect(linesOf('hypotheses', withSign('positive'))[0]).toBe('done: The hypothesis says what sign it expects.');
    expect(linesOf('hypotheses', withSign('positive'))[1]).toMatch(/^done: [01] of 1 hypotheses (is|are) supported\. /);
  });

  it('about indirect effects want a bootstrap', () => {
    const indirect = { kind: 'total-indirect', from: 'X', to: 'Y' } as const;
    const document = {
      ...smallModel(),
      hypotheses: [{ id: 'h1', name: 'H1', sign: 'positive' as const, target: indirect }],
    };
    expect(linesOf('hypotheses', { document }).at(-1)).toMatch(
      /^asked: Indirect effects are judged without a bootstrap/,
    );
  });
});
