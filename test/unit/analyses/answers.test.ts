/** The answer of each analysis against figures of lavaan (test/golden), and what stands in its way. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { analysisInput } from '../../../shared/analyses/analysis-input.ts';
import type { AnalysisInput } from '../../../shared/analyses/analysis.ts';
import { runAnalysis } from '../../../shared/analyses/run-analysis.ts';
import type { AnalysisId, ExtraOf } from '../../../shared/analyses/registry.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import {
  addModeration,
  keepModel,
  removeElements,
  setPath,
  setPreparation,
  setSettings,
} from '../../../shared/document/edits/edits.ts';
import { elementsOf } from '../../../shared/document/find.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { solveFit } from '../../../shared/engine/estimate.ts';
import { failure, problem, success } from '../../../shared/problem.ts';
import { scoreCases, settingsOf, solveSyntax } from '../../golden/engine/comparison-case.ts';
import { postEstimationCases, solveCase } from '../../golden/engine/post-estimation-case.ts';
import { csvFile } from '../../support/csv-file.ts';
import { flatIndices } from '../../support/flat-indices.ts';
import { once } from '../../support/once.ts';
import { estimateStudy, valueOf, type EstimatedStudy } from '../../support/study.ts';

type Figures = Readonly<Record<string, number>>;
interface Golden {
  readonly wald: { readonly ML: { readonly both: Figures } };
  readonly compared: { readonly ML: { readonly models: { readonly without: Figures }; readonly difference: Figures } };
  readonly modificationIndices: readonly Readonly<Record<string, number | string>>[];
  readonly residuals: { readonly names: readonly string[]; readonly cov: readonly (readonly number[])[] };
  readonly ladder: Readonly<Record<'configural' | 'metric' | 'scalar' | 'strict', Figures>>;
}
const golden = JSON.parse(readFileSync(new URL('../../golden/screens/study.json', import.meta.url), 'utf8')) as Golden;

let study: EstimatedStudy;
beforeAll(async () => {
  study = await estimateStudy();
});

function inputOf(document: ProjectDocument = study.document): AnalysisInput {
  const { preparation, settings } = document;
  const dataset = once([preparation, 'prepared'], () => valueOf(applySteps(study.data.dataset, preparation)));
  const input = { spec: valueOf(toModelSpec(document)), dataset, settings };
  return analysisInput(input, preparation, () => once([document, 'solved'], () => solveFit(input)));
}

const ask = <K extends AnalysisId>(id: K, extra: ExtraOf<K>, input: AnalysisInput = inputOf()) =>
  runAnalysis(id, input, extra, {});

const labelled = (document: ProjectDocument) =>
  ['a', 'b', 'c'].reduce((of, label, place) => setPath(of, `p${31 + place}`, { label }), document);

describe('answers', () => {
  it('modification indices are all there are', () => {
    const all = valueOf(ask('indices', {}));
    const [largest] = all.toSorted((a, b) => b.mi - a.mi);
    const [expected] = golden.modificationIndices;
    expect([largest?.lhs, largest?.op, largest?.rhs]).toEqual([expected?.lhs, expected?.op, expected?.rhs]);
    expect(largest?.mi).toBeCloseTo(Number(expected?.mi), 3);
    expect(all.length).toBeGreaterThan(100);
  });

  it('residuals of correlations', () => {
    const [group] = valueOf(ask('residuals', {}));
    const place = (name: string | undefined) => group!.names.indexOf(name ?? '');
    const [[first]] = [golden.residuals.cov];
    first!.forEach((value, j) => {
      const { names } = golden.residuals;
      expect(group!.correlation.cov[place(names[0])]![place(names[j])]).toBeCloseTo(value, 5);
    });
  });

  it('steps of invariance', () => {
    const men = removeElements(study.document, elementsOf(study.document, 'GENDER'));
    const grouped = setSettings(men, { group: 'GENDER' });
    const rungs = once([grouped, 'ladder'], () => valueOf(ask('ladder', {}, inputOf(grouped))));
    for (const name of ['configural', 'metric', 'scalar', 'strict'] as const) {
      const found = rungs.find((rung) => rung.name === name)!;
      expect(found.measures.chisq?.plain).toBeCloseTo(golden.ladder[name]['chisq']!, 2);
      expect(found.measures.df?.plain).toBe(golden.ladder[name]['df']);
    }
    expect(ask('ladder', {}).problems[0]?.code).toBe('group-needed');
  });

  it('a Wald test of what stands between semicolons', () => {
    const found = valueOf(ask('wald', { constraints: 'a == b; c == 0' }, inputOf(labelled(study.document))));
    const { stat, df, 'p.value': p } = golden.wald.ML.both;
    expect(found.statistic).toBeCloseTo(stat!, 3);
    expect(found.df).toBe(df);
    expect(found.pvalue).toBeCloseTo(p!, 4);
  });

  it('models beside the present one', () => {
    const [kept] = keepModel(removeElements(study.document, ['p33']), 'Without').keptModels;
    const [present, other] = valueOf(ask('compare', { others: [kept!] }));
    const { models, difference } = golden.compared.ML;
    expect([present?.name, other?.name]).toEqual(['', 'Without']);
    expect(flatIndices(other!.measures)['chisq']).toBeCloseTo(models.without['chisq']!, 3);
    expect(other?.comparison?.chisqDiff).toBeCloseTo(difference['chisq']!, 3);
    expect(other?.comparison?.method).toBe('standard');
  });

  it('a comparison by the method that a terminal asks for', () => {
    const [kept] = keepModel(removeElements(study.document, ['p33']), 'Without').keptModels;
    const corrected = setSettings(study.document, { estimator: 'MLM' });
    const others = [{ ...kept!, settings: corrected.settings }];
    const methodBy = (method?: 'sb2010') => {
      const models = valueOf(ask('compare', { others, ...(method ? { method } : {}) }, inputOf(corrected)));
      return models[1]?.comparison?.method;
    };
    expect([methodBy(), methodBy('sb2010')]).toEqual(['satorra.bentler.2001', 'satorra.bentler.2010']);
  });

  it('factor scores', () => {
    const [{ syntax, missing, options, regression }] = scoreCases as [(typeof scoreCases)[number]];
    const solved = { ...inputOf(), solution: () => success(solveSyntax(syntax, missing, settingsOf(options))) };
    const [group] = valueOf(ask('scores', { method: 'regression' }, solved));
    expect(group?.names).toEqual(regression[0]?.names);
    expect(Math.abs(group!.values[0]![0]! - regression[0]!.values[0]![0]!)).toBeLessThan(2e-5);
  });

  it('score tests of equalities, or nothing where there are none', () => {
    const given = postEstimationCases.find(({ scoreTest }) => scoreTest !== undefined)!;
    const found = valueOf(ask('scoreTests', {}, { ...inputOf(), solution: () => success(solveCase(given)) }));
    expect(found!.total.statistic / given.scoreTest!.total.X2).toBeCloseTo(1, 5);
    expect(valueOf(ask('scoreTests', {}))).toBeNull();
  });
});

describe('a script', () => {
  const source = csvFile('answers.csv');

  it('reads the file and repeats the steps', () => {
    const text = valueOf(ask('script', { format: 'lavaan', source }));
    expect(text).toContain('"answers.csv"');
    expect(text).toContain('data[c("TRU4")] <- lapply(data[c("TRU4")], function(x) 6 - x)');
    const unprepared = inputOf(setPreparation(study.document, []));
    expect(valueOf(ask('script', { format: 'lavaan', source }, unprepared))).not.toContain('6 - x');
    expect(valueOf(ask('script', { format: 'mplus', source }))).toContain('  TRU4 = 6 - TRU4;');
  });

  it('of a latent product is Mplus alone', () => {
    const moderated = addModeration(study.document, { path: 'p31', moderator: 'c14' });
    const lms = inputOf(setSettings(moderated, { interaction: 'lms' }));
    expect(valueOf(ask('script', { format: 'mplus', source }, lms))).toMatch(/ \| \w+ XWITH \w+;/);
    expect(ask('script', { format: 'lavaan', source }, lms).problems[0]?.code).toBe('script-not-for-products');
  });

  it('needs data, not covariances', () => {
    const { dataset, ...others } = inputOf() as AnalysisInput & { readonly dataset?: unknown };
    expect(dataset).toBeDefined();
    const covariances = { ...others, covariance: { names: [], groups: [] } } as unknown as AnalysisInput;
    expect(ask('script', { format: 'lavaan', source }, covariances).problems[0]?.code).toBe('no-data');
  });
});

describe('without a solution', () => {
  const extras = {
    ...{ indices: {}, residuals: {}, scoreTests: {}, wald: { constraints: 'a == b' }, compare: { others: [] } },
    ...{ scores: { method: 'regression' }, script: { format: 'lavaan', source: csvFile() } },
  } as const;

  it('every analysis fails as estimation does', () => {
    const failed = failure(problem('no-data'));
    const input = { ...inputOf(), solution: () => failed, solved: () => failed };
    for (const [id, extra] of Object.entries(extras))
      expect(ask(id as AnalysisId, extra as ExtraOf<AnalysisId>, input), id).toBe(failed);
  });

  it('as of a method without moments, analyses say what they need', () => {
    const moderated = addModeration(study.document, { path: 'p31', moderator: 'c14' });
    const input = inputOf(setSettings(moderated, { interaction: 'lms' }));
    expect(ask('indices', {}, input).problems[0]?.code).toBe('analysis-needs-covariances');
    expect(input.steps).toBe(study.document.preparation);
  });
});
