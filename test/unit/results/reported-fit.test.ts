/** Which versions of test and indices are reported, against lavaan's figures of the bundled study. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EstimationSettings } from '../../../shared/engine/fit.ts';
import { formatIndex, formatP, formatStatistic } from '../../../shared/language/format.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { reportedIndex, reportedTest, versionsOf } from '../../../shared/results/reported-fit.ts';
import { estimateStudy } from '../../support/study.ts';
import { fitIndices } from '../../../shared/engine/indices/registry.ts';
import { reportedInterval } from '../../../shared/results/shown-indices.ts';
import { indexValues } from '../../support/flat-indices.ts';

type Measures = Readonly<Record<string, number>>;
const golden = JSON.parse(readFileSync(new URL('../../golden/screens/study.json', import.meta.url), 'utf8')) as {
  readonly corrected: Readonly<Record<'MLM' | 'MLR', Measures>>;
};

async function wordsOf(settings: Partial<EstimationSettings>): Promise<string> {
  const { document, data, fit } = await estimateStudy(settings);
  const { blocks } = buildReport({
    document,
    fit,
    dataSummary: data.summary,
    provenance: data.provenance,
    version: '1.2.3',
    language: 'en',
    generatedOn: '2026-11-23',
    analyses: {},
  });
  return JSON.stringify(blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'table'))
    .replaceAll('\u00a0', ' ')
    .replaceAll('"},{"text":"', '')
    .replaceAll('","style":"emphasis', '');
}

describe.each(['MLM', 'MLR'] as const)('%s', (estimator) => {
  const expected = golden.corrected[estimator];

  it('reports the scaled test, the robust indices and the interval that belongs to them', async () => {
    const { measures } = (await estimateStudy({ estimator })).fit;
    expect(reportedTest(measures)?.version).toBe('scaled');
    expect(reportedTest(measures)?.chisq).toBeCloseTo(expected['chisq.scaled']!, 3);
    expect(reportedTest(measures)?.pvalue).toBeCloseTo(expected['pvalue.scaled']!, 5);
    for (const id of ['cfi', 'tli', 'rmsea'] as const) {
      expect(reportedIndex(measures, id)?.version).toBe('robust');
      expect(reportedIndex(measures, id)?.value).toBeCloseTo(expected[`${id}.robust`]!, 5);
    }
    expect(reportedInterval(measures, { id: 'rmsea', ...fitIndices.rmsea })?.[1]).toBeCloseTo(
      expected['rmsea.ci.upper.robust']!,
      5,
    );
    expect(reportedIndex(measures, 'srmr')?.version).toBe('plain');
    expect(versionsOf(measures)).toEqual(['plain', 'scaled', 'robust']);
  });

  it('says in the report which version is which', async () => {
    const words = await wordsOf({ estimator });
    expect(words).toContain(`Scaled χ²(238) = ${formatStatistic(expected['chisq.scaled'])}`);
    expect(words).toContain(`robust CFI = ${formatIndex(expected['cfi.robust'])}`);
    expect(words).toContain(`robust RMSEA = ${formatIndex(expected['rmsea.robust'])}`);
    for (const id of ['cfi', 'cfi.scaled', 'cfi.robust']) expect(words).toContain(formatIndex(expected[id]));
    expect(words).toContain(formatP(expected['pvalue']));
    expect(words).toContain('"scaled"');
  });
});

it('maximum likelihood has one version, and no word about others', async () => {
  const { measures } = (await estimateStudy()).fit;
  expect(versionsOf(measures)).toEqual(['plain']);
  expect(reportedTest(measures)?.version).toBe('plain');
  expect(await wordsOf({})).not.toMatch(/robust|scaled/i);
});

it('where there is no chi-square the report says so and gives the likelihood', async () => {
  const { document, data, fit } = await estimateStudy();
  const { logl, aic, bic } = fit.measures;
  const { blocks } = buildReport({
    document,
    fit: {
      ...fit,
      measures: {
        logl: logl!,
        aic: aic!,
        bic: bic!,
        ...indexValues({ 'lrt.chisq': 5.02, 'lrt.df': 1, 'lrt.pvalue': 0.025 }),
      },
    },
    dataSummary: data.summary,
    provenance: data.provenance,
    version: '1.2.3',
    language: 'en',
    generatedOn: '2026-11-23',
    analyses: {},
  });
  const words = JSON.stringify(blocks).replaceAll('\u00a0', ' ');
  expect(words).toContain('so there is no χ²');
  expect(words).toContain(`AIC = ${formatStatistic(aic?.plain)}`);
  expect(words).toContain('χ²(1) = 5.02');
  expect(blocks.some((block) => block.kind === 'table' && block.id === 'fit-indices')).toBe(false);
});
