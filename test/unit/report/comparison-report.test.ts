/** What the report says of models that were compared and of constraints that were tested: the study with lavaan's figures. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProjectAnswers } from '../../../shared/analyses/registry.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { addPath, keepModel, removeElements, setPath, setSettings } from '../../../shared/document/edits/edits.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import type { Language, ProjectDocument } from '../../../shared/document/types.ts';
import { compareModels } from '../../../shared/engine/compare/compare-models.ts';
import { solveModel } from '../../../shared/engine/estimate.ts';
import { waldTest } from '../../../shared/engine/after/wald-test.ts';
import { formatIndex, formatP, formatStatistic } from '../../../shared/language/format.ts';
import type { ReportBlock } from '../../../shared/report/blocks.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { once } from '../../support/once.ts';
import { cellsOf, tableOf, textOf, wordsOf } from '../../support/read-report.ts';
import { estimateStudy, valueOf, type EstimatedStudy } from '../../support/study.ts';

type Figures = Readonly<Record<string, number>>;
const golden = JSON.parse(readFileSync(new URL('../../golden/screens/study.json', import.meta.url), 'utf8')) as {
  readonly compared: Readonly<
    Record<'ML' | 'MLR', { readonly models: Readonly<Record<string, Figures>>; readonly difference: Figures }>
  >;
  readonly wald: { readonly ML: { readonly both: Figures } };
};

let study: EstimatedStudy;
beforeAll(async () => {
  study = await estimateStudy();
});

const inputOf = (document: ProjectDocument) => ({
  spec: valueOf(toModelSpec(document)),
  dataset: valueOf(applySteps(study.data.dataset, document.preparation)),
  settings: document.settings,
});

function report(analyses: ProjectAnswers, language: Language = 'en'): readonly ReportBlock[] {
  const { document, fit, data } = study;
  const own = { document, fit, dataSummary: data.summary, provenance: data.provenance, version: '1.2.3', language };
  return buildReport({ ...own, generatedOn: '2026-11-23', analyses }).blocks;
}

const compare = (present: ProjectDocument, ...others: readonly ProjectDocument[]) =>
  once([present, others], () =>
    valueOf(
      compareModels(
        inputOf(present),
        solveModel(inputOf(present)),
        others.map((one, place) => keepModel(one, `M${place + 1}`).keptModels[0]!),
      ),
    ),
  );

const cells = (blocks: readonly ReportBlock[], id: string) => cellsOf(tableOf(blocks, id));

const heads = (blocks: readonly ReportBlock[], id: string) =>
  tableOf(blocks, id).columns.map(({ title }) => textOf(title));

const without = (document: ProjectDocument) => removeElements(document, ['p33']);

describe('a comparison of models', () => {
  it('has the fit of each, the difference, and which is to be preferred', () => {
    const blocks = report({ compare: compare(study.document, without(study.document)) });
    const { models, difference } = golden.compared.ML;
    const row = (name: string, own: Figures) => [
      name,
      `${formatStatistic(own['chisq'])} (${own['df']})`,
      formatP(own['pvalue']),
      ...['cfi', 'rmsea', 'srmr'].map((key) => formatIndex(own[key])),
      formatStatistic(own['aic']),
      formatStatistic(own['bic']),
    ];
    expect(cells(blocks, 'comparison-fit')).toEqual([
      row('Present model', models['whole']!),
      row('M1', models['without']!),
    ]);
    const [one] = cells(blocks, 'comparison-differences');
    expect(one?.slice(0, 3)).toEqual(['M1 minus Present model', '0.30 (1)', formatP(difference['pvalue'])]);
    expect(one?.[6]).toBe(formatStatistic(models['without']!['aic']! - models['whole']!['aic']!));
    expect(wordsOf(blocks)).toContain(
      '“M1” is the simpler model and fits no worse than “Present model” beyond chance: it is to be preferred. AIC and BIC are lower, which is better, for “M1”.',
    );
    expect(wordsOf(blocks)).toContain('Testing model nesting and equivalence');
    expect(wordsOf(blocks)).not.toContain('scaled difference chi-square');
  });

  it('by a corrected test is told in the version that both have, with its source', () => {
    const robust = setSettings(study.document, { estimator: 'MLR' });
    const blocks = report({ compare: compare(robust, without(robust)) });
    const { models } = golden.compared.MLR;
    expect(cells(blocks, 'comparison-fit')[1]?.slice(1, 5)).toEqual([
      `${formatStatistic(models['without']!['chisq.scaled'])} (239)`,
      formatP(models['without']!['pvalue.scaled']),
      formatIndex(models['without']!['cfi.robust']),
      formatIndex(models['without']!['rmsea.robust']),
    ]);
    expect(wordsOf(blocks)).toContain('Psychometrika, 66');
  });

  it('of statistics without a distribution has no p and no verdict from them', () => {
    const plain = setSettings(study.document, { estimator: 'ULS', fixedX: false });
    const blocks = report({ compare: compare(plain, without(plain)) });
    expect(heads(blocks, 'comparison-fit').slice(0, 3)).toEqual(['Model', 'χ² (df)', 'CFI']);
    expect(heads(blocks, 'comparison-differences').slice(0, 3)).toEqual(['Difference', 'Δχ² (Δdf)', 'ΔCFI']);
    expect(cells(blocks, 'comparison-differences')[0]?.[1]).toMatch(/\(1\)$/);
    expect(wordsOf(blocks)).not.toContain('beyond chance');
    const corrected = setSettings(study.document, { estimator: 'ULSMV', fixedX: false });
    expect(wordsOf(report({ compare: compare(corrected, without(corrected)) }))).toContain('beyond chance');
  });

  it('says why there is no test', () => {
    const { document } = study;
    const other = addPath(removeElements(document, ['p33', 'p32']), { from: 'c1', to: 'c24' });
    const far = setSettings(document, { estimator: 'MLR' });
    const blocks = report({ compare: compare(document, other, far) });
    expect(cells(blocks, 'comparison-differences')).toHaveLength(1);
    expect(heads(blocks, 'comparison-differences').slice(0, 2)).toEqual(['Difference', 'ΔCFI']);
    expect(cells(blocks, 'comparison-fit').map(([name]) => name)).toEqual([
      'Present model (ML)',
      'M1 (ML)',
      'M2 (MLR)',
    ]);
    const words = wordsOf(blocks);
    expect(words).toContain('The model M1 is not a special case of Present model');
    expect(words).toContain('The models Present model and M2 were not estimated from the same answers');
    expect(words).toContain('AIC and BIC are lower, which is better, for “Present model”.');
  });

  it('of a copy says that there is nothing to compare, in Chinese too', () => {
    const blocks = report({ compare: compare(study.document, study.document) }, 'zh-CN');
    expect(wordsOf(blocks)).toContain('“M1”与当前模型相同');
    expect(cells(blocks, 'comparison-fit').map(([name]) => name)).toEqual(['当前模型', 'M1']);
  });

  it('of models that differ in a label, or in arrows that data cannot tell apart, says that they fit alike', () => {
    const labelled = setPath(study.document, 'p31', { label: 'a' });
    const other = addPath(without(study.document), { from: 'c10', to: 'c24' });
    const words = wordsOf(report({ compare: compare(study.document, labelled, other) }));
    expect(words).toContain('“M1” and the present model fit exactly alike');
    expect(words).not.toContain('The models Present model and M1 have the same degrees of freedom');
    expect(words).toContain('The models Present model and M2 have the same degrees of freedom');
  });

  it('is not in the report where there was none', () => {
    const ids = report({}).flatMap((block) => ('id' in block ? [block.id] : []));
    expect(ids).not.toContain('comparison');
    expect(ids).not.toContain('wald');
    expect(wordsOf(report({}))).not.toContain('nesting');
  });
});

describe('a test of constraints', () => {
  it('has its figures and what they say', () => {
    const labelled = ['a', 'b', 'c'].reduce(
      (of, label, place) => setPath(of, `p${31 + place}`, { label }),
      study.document,
    );
    const solution = valueOf(solveModel(inputOf(labelled)));
    const blocks = report({ wald: valueOf(waldTest(solution, ['a == b', 'c == 0'])) });
    const { stat, df, 'p.value': p } = golden.wald.ML.both;
    expect(cells(blocks, 'wald')).toEqual([['a == b; c == 0', formatStatistic(stat), String(df), formatP(p)]]);
    expect(wordsOf(blocks)).toContain('The data do not speak against these rules');
    const rejected = report({ wald: valueOf(waldTest(solution, ['a == 0'])) });
    expect(cells(rejected, 'wald')[0]?.[3]).toBe('< .001');
    expect(wordsOf(rejected)).toContain('The data speak against this rule');
  });
});
