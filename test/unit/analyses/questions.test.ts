/** What a project asks as it is, and which of it a report asks too. */
import { describe, expect, it } from 'vitest';
import { projectAnalysisIds, projectQuestions, type ProjectAnalysisId } from '../../../shared/analyses/registry.ts';
import { keepModel, setWaldConstraints } from '../../../shared/document/edits/edits.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { smallFit, smallModel } from '../../support/small-fit.ts';
import { twoConstructs } from '../../support/study.ts';

const document = smallModel();
const isReported = (id: ProjectAnalysisId, more: Partial<EstimatedFit> = {}) =>
  projectQuestions[id].isReported?.({ ...smallFit, ...more });
const lms = { ...smallFit.method, family: 'lms' } as unknown as EstimatedFit['method'];

describe('a project asks', () => {
  it('what is in its list, in this order', () => {
    expect(projectAnalysisIds).toEqual(['indices', 'residuals', 'ladder', 'wald', 'compare']);
  });

  it('nothing beside the model of indices, residuals and steps of invariance', () => {
    for (const id of ['indices', 'residuals', 'ladder'] as const)
      expect(projectQuestions[id].extraOf(document)).toEqual({});
  });

  it('for the constraints that it has, without blanks', () => {
    const ask = (text: string) => projectQuestions.wald.extraOf(setWaldConstraints(document, text));
    expect(ask('a == b;\n ; c == 0')).toEqual({ constraints: 'a == b; c == 0' });
    expect(ask(' ; ')).toBeNull();
  });

  it('for the models that were kept', () => {
    const kept = keepModel(twoConstructs(), 'First');
    expect(kept.keptModels).toHaveLength(1);
    expect(projectQuestions.compare.extraOf(kept)).toEqual({ others: kept.keptModels });
    expect(projectQuestions.compare.extraOf(document)).toBeNull();
  });
});

describe('a report asks', () => {
  it('for constraints and kept models, and never for residuals', () => {
    expect([isReported('wald'), isReported('compare'), isReported('residuals')]).toEqual([true, true, undefined]);
  });

  it('for indices where something could be freed', () => {
    const measures = (df: number) => ({ measures: indexValues({ df }) });
    expect([isReported('indices'), isReported('indices', measures(1))]).toEqual([true, true]);
    expect([isReported('indices', measures(0)), isReported('indices', { measures: {} })]).toEqual([false, false]);
    expect(isReported('indices', { method: lms })).toBe(false);
  });

  it('for invariance where there are several groups', () => {
    const groups = ['men', 'women'].map((label) => ({ label, n: 202 }));
    expect([isReported('ladder'), isReported('ladder', { groups })]).toEqual([false, true]);
    expect(isReported('ladder', { groups, method: lms })).toBe(false);
  });
});
