/** Chi-squares corrected by the traces of U Gamma. */
import type { ResolvedSettings } from '../../settings/resolve-settings.ts';
import type { CorrectedChiSquare, RobustChiSquare } from '../../indices/fit-context.ts';
import type { FitTest } from './inference-family.ts';
import type { Traces } from './moment-sandwich.ts';

type CorrectedTest = Exclude<ResolvedSettings['test'], 'standard' | 'yuan.bentler.mplus'>;

/** T / c, c = tr(U Gamma) / df [satorra-bentler-1994]. */
export function meanScaled(chisq: number, df: number, trace: number): CorrectedChiSquare {
  const factor = trace / df;
  return { chisq: chisq / factor, df, factor };
}

/** T / c on df* = tr^2 / tr2 degrees of freedom, c = tr / df* [satorra-bentler-1994]. */
function meanVarianceAdjusted(chisq: number, { first, second }: Traces): CorrectedChiSquare {
  const df = (first * first) / second;
  const factor = first / df;
  return { chisq: chisq / factor, df, factor };
}

/** a T + b with a = sqrt(df / tr2), b = df - a tr [asparouhov-muthen-2010]. */
function scaledShifted(chisq: number, df: number, { first, second }: Traces): CorrectedChiSquare {
  const slope = Math.sqrt(df / second);
  const shift = df - slope * first;
  return { chisq: slope * chisq + shift, df, factor: 1 / slope, shift };
}

function scale(test: CorrectedTest, chisq: number, df: number, traces: Traces): CorrectedChiSquare {
  if (test === 'satorra.bentler') return meanScaled(chisq, df, traces.first);
  return test === 'scaled.shifted' ? scaledShifted(chisq, df, traces) : meanVarianceAdjusted(chisq, traces);
}

/** Of a saturated model: nothing is left to correct, its indices are known. */
export function saturatedTest(chisq: number): FitTest {
  return { chisq, df: 0, scaled: { chisq, df: 0, factor: NaN }, robust: { chisq, df: 0, factor: 1 } };
}

/** A test with its correction; uncorrected without degrees of freedom or without traces. */
export function correctedTest(test: CorrectedTest, chisq: number, df: number, traces: Traces | undefined): FitTest {
  if (df === 0) return saturatedTest(chisq);
  if (df < 0 || !traces || !(traces.first > 0)) return { chisq, df };
  const scaled = scale(test, chisq, df, traces);
  // A corrected df leaves no estimate of the noncentrality on the model's own.
  if (test === 'mean.var.adjusted') return { chisq, df, scaled };
  const corrected = { chisq: scaled.chisq, factor: scaled.factor };
  const robust: RobustChiSquare = { chisq, df, factor: traces.first / df, corrected };
  return { chisq, df, scaled, robust };
}
