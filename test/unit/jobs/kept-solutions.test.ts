/** One model is solved once, whatever is asked of it; what failed or belongs to other settings is solved again. */
import { describe, expect, it } from 'vitest';
import { projectQuestions } from '../../../shared/analyses/registry.ts';
import { runAnalysis } from '../../../shared/analyses/run-analysis.ts';
import { parseSyntax, type FitInput } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { analysisInput } from '../../../shared/analyses/analysis-input.ts';
import { createKeptSolutions } from '../../../shared/jobs/kept-solutions.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { valueOf } from '../../support/study.ts';
import { dataset, simulated } from '../engine/engine-support.ts';

const spec = valueOf(parseSyntax('f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ b*f\n'));
const input: FitInput = { spec, dataset: dataset(simulated(150)), settings: defaultSettings };

describe('the solution of a model', () => {
  it('is the same for every analysis, and its answers are those of a solution of their own', () => {
    const solutions = createKeptSolutions();
    const shared = analysisInput(input, [], () => solutions.solve('one', input, {}));
    const first = valueOf(shared.solution());
    expect(valueOf(shared.solution())).toBe(first);
    const askAll = () => ({
      indices: valueOf(runAnalysis('indices', shared, {}, {})),
      wald: valueOf(runAnalysis('wald', shared, { constraints: 'b == 0' }, {})),
      residuals: valueOf(runAnalysis('residuals', shared, {}, {})),
    });
    // Whatever one analysis leaves behind in the solution, the next one says the same.
    const once = askAll();
    expect(askAll()).toEqual(once);
    const fresh = analysisInput(input, [], () => createKeptSolutions().solve('one', input, {}));
    expect(valueOf(runAnalysis('wald', fresh, { constraints: 'b == 0' }, {}))).toEqual(once.wald);
    expect(valueOf(runAnalysis('residuals', fresh, {}, {}))).toEqual(once.residuals);
  });

  it('is made anew for another key and after it is forgotten; failures are not kept', () => {
    const solutions = createKeptSolutions();
    const one = valueOf(solutions.solve('one', input, {}));
    expect(valueOf(solutions.solve('two', input, {}))).not.toBe(one);
    const again = valueOf(solutions.solve('one', input, {}));
    expect(again).not.toBe(one);
    solutions.forget();
    expect(valueOf(solutions.solve('one', input, {}))).not.toBe(again);
    let isCancelled = true;
    const cancelled = solutions.solve('three', input, { isCancelled: () => isCancelled });
    expect(cancelled.ok).toBe(false);
    isCancelled = false;
    expect(solutions.solve('three', input, {}).ok).toBe(true);
  });

  it('is refused to analyses of a model that LMS estimates', () => {
    const product = valueOf(parseSyntax('f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nx7 ~ f + g + f:g\n'));
    const lms: FitInput = { ...input, spec: product, settings: { ...defaultSettings, interaction: 'lms' } };
    const asked = analysisInput(lms, [], () => createKeptSolutions().solve('lms', lms, {}));
    const outcome = runAnalysis('residuals', asked, {}, {});
    expect([outcome.ok, outcome.problems.map(({ code }) => code)]).toEqual([false, ['analysis-needs-covariances']]);
  });
});

describe('what a project asks', () => {
  it('is nothing where it has no constraints and no kept models', () => {
    expect(projectQuestions.wald.extraOf(emptyDocument)).toBeNull();
    expect(projectQuestions.compare.extraOf(emptyDocument)).toBeNull();
    expect(projectQuestions.wald.extraOf({ ...emptyDocument, waldConstraints: 'a == b;;c == 0' })).toEqual({
      constraints: 'a == b; c == 0',
    });
  });
});
