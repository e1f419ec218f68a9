/** A further fit index costs its record and its words: all that shows indices has it then. */
import { expect, it, vi } from 'vitest';
import type * as Absolute from '../../../shared/engine/indices/absolute.ts';
import type * as English from '../../../shared/language/en/fit.ts';
import type * as Chinese from '../../../shared/language/zh-CN/fit.ts';
import { indicesJson } from '../../../electron/cli/index-keys.ts';
import type { FitIndex } from '../../../shared/engine/indices/fit-index.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { resultFit } from '../../../shared/results/result-fit.ts';
import { judgedIndices, shownIndices } from '../../../shared/results/shown-indices.ts';
import { toCopy } from '../../../shared/results/write/clipboard.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { toText } from '../../../shared/results/write/terminal.ts';
import { fitBars } from '../../../renderer/results/fit-bars.ts';
import { estimateStudy } from '../../support/study.ts';

const fake: FitIndex = vi.hoisted(() => ({
  needs: 'test',
  formulas: {
    plain: { source: 'bentler-1990', compute: () => 0.5 },
    scaled: { source: 'bentler-1990', compute: (context) => context.scaled && 0.25 },
  },
  display: {
    group: 'absolute',
    form: 'index',
    places: ['status', 'versions', 'report', 'terminal'],
    cutOff: { better: 'lower', good: 0.4, source: 'bollen-1989', bar: { acceptable: 0.6, from: 0, to: 1 } },
  },
}));

vi.mock('../../../shared/engine/indices/absolute.ts', async (original) => {
  const real = await original<typeof Absolute>();
  return { ...real, crossValidation: { ...real.crossValidation, fake } };
});
vi.mock('../../../shared/language/en/fit.ts', async (original) => {
  const { fit } = await original<typeof English>();
  return { fit: { ...fit, 'index.fake': 'Nothing.', 'index.label.fake': 'FAKE' } };
});
vi.mock('../../../shared/language/zh-CN/fit.ts', async (original) => {
  const { fit } = await original<typeof Chinese>();
  return { fit: { ...fit, 'index.fake': '无。', 'index.label.fake': '假指数' } };
});

it.each([
  ['en', 'FAKE'],
  ['zh-CN', '假指数'],
] as const)('is seen in pane, clipboard, terminal, report and JSON (%s)', async (language, name) => {
  const { document, data, fit } = await estimateStudy({ estimator: 'MLM' });
  const words = { translate: createTranslate(language), language };
  for (const kind of ['all', 'versions', 'report', 'terminal'] as const) {
    const row = toRecords(resultFit(fit, kind, words)).find(({ index }) => index === name);
    expect(row, kind).toMatchObject({ plain: 0.5, scaled: 0.25, robust: '', cutoff: '≤ .40', source: 'Bollen (1989)' });
  }
  expect(toCopy(resultFit(fit, 'all', words)).rows).toContainEqual([
    name,
    '.500',
    '.250',
    '',
    '≤ .40',
    'Bollen (1989)',
  ]);
  expect(toText(resultFit(fit, 'terminal', words))).toMatch(new RegExp(`^${name} +\\.500 +\\.250`, 'm'));

  const { blocks } = buildReport({
    document,
    fit,
    dataSummary: data.summary,
    provenance: data.provenance,
    version: '1.2.3',
    language,
    generatedOn: '2026-11-23',
    analyses: {},
  });
  const table = blocks.find((block) => block.kind === 'table' && block.id === 'fit-indices');
  const rows = table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(unstyled)) : [];
  expect(rows).toContainEqual([name, '.500', '.250', '', '≤ .40', 'Bollen (1989)']);

  expect(indicesJson(fit.measures)).toMatchObject({ fake: 0.5, 'fake.scaled': 0.25 });
  expect(shownIndices('status').map(({ id }) => id)).toContain('fake');
  expect(judgedIndices().map(({ id }) => id)).toContain('fake');
  expect(fitBars(fit.measures).find(({ index }) => index.display === fake.display)).toMatchObject({
    value: 0.25,
    version: 'scaled',
    verdict: 'good',
    mark: 0.4,
  });
});
