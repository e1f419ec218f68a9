import { chiSquareQuantile, chiSquareUpper } from '../../numeric/chi-square.ts';
import type { CorrectedChiSquare, FitContext } from './fit-context.ts';
import type { FitIndex, Formula } from './fit-index.ts';

const satorraBentler = 'satorra-bentler-1994';

function upperTail(chisq: number, df: number): number | undefined {
  return df > 0 ? chiSquareUpper(chisq, df) : undefined;
}

function ratio(chisq: number, df: number): number | undefined {
  return df === 0 ? undefined : chisq / df;
}

/** From the corrected test of the model, or of the baseline. */
function corrected(
  which: 'model' | 'baseline',
  compute: (test: CorrectedChiSquare) => number | undefined,
  source = satorraBentler,
): Formula<FitContext> {
  return {
    source,
    compute: ({ scaled }) => {
      const test = scaled?.[which];
      return test && compute(test);
    },
  };
}

const tail = ({ chisq, df }: CorrectedChiSquare): number | undefined => upperTail(chisq, df);

/** Sample size at which the discrepancy would just be significant: quantile / (chisq / N) + 1. */
function criticalN(level: number): Formula<FitContext> {
  return {
    source: 'hoelter-1983',
    compute: ({ df, chisq, multiplier }) =>
      df <= 0 || chisq <= 0 ? undefined : chiSquareQuantile(1 - level, df) / (chisq / multiplier) + 1,
  };
}

/** The likelihood-ratio test against the saturated model. */
export const chiSquareTest = {
  chisq: {
    needs: 'test',
    formulas: {
      plain: { source: 'joreskog-1969', compute: (c) => c.chisq },
      scaled: corrected('model', (test) => test.chisq),
    },
    display: { group: 'test', form: 'statistic', places: ['versions', 'report', 'terminal'] },
  },
  df: {
    needs: 'test',
    formulas: {
      plain: { source: 'joreskog-1969', compute: (c) => c.df },
      scaled: corrected('model', (test) => test.df),
    },
    display: { group: 'test', form: 'df', places: ['versions', 'report', 'terminal'] },
  },
  pvalue: {
    needs: 'test',
    formulas: {
      plain: { source: 'joreskog-1969', compute: (c) => upperTail(c.chisq, c.df) },
      scaled: corrected('model', tail),
    },
    display: { group: 'test', form: 'p', isInference: true, places: ['versions', 'report', 'terminal'] },
  },
  /** What the uncorrected chi-square is divided by. */
  'chisq.scaling.factor': {
    needs: 'test',
    formulas: { scaled: corrected('model', (test) => test.factor) },
    display: { group: 'test', form: 'estimate-3', places: ['versions', 'terminal'] },
  },
  'chisq.shift.parameters': {
    needs: 'test',
    formulas: { scaled: corrected('model', (test) => test.shift, 'asparouhov-muthen-2010') },
  },
  'chisq-df': {
    needs: 'test',
    formulas: {
      plain: { source: 'joreskog-1969', compute: (c) => ratio(c.chisq, c.df) },
      scaled: corrected('model', ({ chisq, df }) => ratio(chisq, df)),
    },
    display: { group: 'test', form: 'statistic' },
  },
} as const satisfies Record<string, FitIndex>;

/** The test of independence. */
export const baselineTest = {
  'baseline.chisq': {
    needs: 'test',
    formulas: {
      plain: { source: 'bentler-bonett-1980', compute: (c) => c.baselineChisq },
      scaled: corrected('baseline', (test) => test.chisq),
    },
    display: { group: 'baseline', form: 'statistic', places: ['terminal'] },
  },
  'baseline.df': {
    needs: 'test',
    formulas: {
      plain: { source: 'bentler-bonett-1980', compute: (c) => c.baselineDf },
      scaled: corrected('baseline', (test) => test.df),
    },
    display: { group: 'baseline', form: 'df', places: ['terminal'] },
  },
  'baseline.pvalue': {
    needs: 'test',
    formulas: {
      plain: { source: 'bentler-bonett-1980', compute: (c) => upperTail(c.baselineChisq, c.baselineDf) },
      scaled: corrected('baseline', tail),
    },
    display: { group: 'baseline', form: 'p' },
  },
  'baseline.chisq.scaling.factor': {
    needs: 'test',
    formulas: { scaled: corrected('baseline', (test) => test.factor) },
  },
} as const satisfies Record<string, FitIndex>;

export const criticalSizes = {
  cn_05: {
    needs: 'test',
    formulas: { plain: criticalN(0.05) },
    display: { group: 'absolute', form: 'integer' },
  },
  cn_01: {
    needs: 'test',
    formulas: { plain: criticalN(0.01) },
    display: { group: 'absolute', form: 'integer' },
  },
} as const satisfies Record<string, FitIndex>;
