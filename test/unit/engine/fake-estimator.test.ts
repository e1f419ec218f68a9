/** The recipe of an estimator: its record and its words; settings panel, terminal, project file, engine and report have it then. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Estimator, EstimatorId } from '../../../shared/engine/settings/estimators.ts';
import type * as Estimators from '../../../shared/engine/settings/estimators.ts';
import type * as English from '../../../shared/language/en/settings.ts';
import type * as Chinese from '../../../shared/language/zh-CN/settings.ts';
import { EstimatorSection } from '../../../renderer/settings/estimator-section.tsx';
import { writeProject } from '../../../shared/document/file/project-file.ts';
import { estimateStudy, readStudy } from '../../support/study.ts';
import { folder, inCliFolder, run } from '../electron/cli-support.ts';

/** As MLM, under a name of its own. */
const fake: Estimator = vi.hoisted(() => ({
  discrepancy: 'ML',
  se: 'robust.sem',
  test: 'satorra.bentler',
  information: 'expected',
  answers: 'nonnormal',
  isUsual: true,
}));
const id = 'FAKE' as EstimatorId;

vi.mock('../../../shared/engine/settings/estimators.ts', async (original) => {
  const own = await original<typeof Estimators>();
  return { ...own, estimators: { ...own.estimators, FAKE: fake } };
});
vi.mock('../../../shared/language/en/settings.ts', async (original) => {
  const { settings } = await original<typeof English>();
  return { settings: { ...settings, 'settings.estimator.FAKE': 'For tests alone.' } };
});
vi.mock('../../../shared/language/zh-CN/settings.ts', async (original) => {
  const { settings } = await original<typeof Chinese>();
  return { settings: { ...settings, 'settings.estimator.FAKE': '仅供测试。' } };
});
vi.mock('../../../renderer/bridge.ts', () => ({ sem: { call: () => Promise.resolve(null) } }));

inCliFolder();

describe('an estimator nobody has heard of', () => {
  it('is chosen in the settings, among those for its answers', () => {
    const panel = renderToStaticMarkup(createElement(EstimatorSection));
    const nonnormal = panel.split('role="group"').find((part) => part.includes('skewed or peaked')) ?? '';
    expect(nonnormal).toContain('value="FAKE"');
    expect(nonnormal).toContain('For tests alone.');
  });

  it('is estimated as its record says', async () => {
    const { fit } = await estimateStudy({ estimator: id });
    const { fit: same } = await estimateStudy({ estimator: 'MLM' });
    expect(fit.settings.estimator).toBe('FAKE');
    expect(fit.measures).toEqual(same.measures);
    expect(fit.measures.chisq?.scaled).toBeGreaterThan(0);
    expect(fit.estimates).toEqual(same.estimates);
  });

  it('is an option of the terminal, named in its tables and JSON', async () => {
    const args = ['model.txt', '--data', 'data.csv', '--estimator', 'FAKE'];
    const { status, out } = await run('fit', args);
    expect(status).toBe(0);
    expect(out.split('\n')[0]).toMatch(/estimator FAKE/);
    const json = JSON.parse((await run('fit', [...args, '--json', '-'])).out);
    expect(json.settings).toMatchObject({ estimator: 'FAKE', se: 'robust.sem', test: 'satorra.bentler' });
    expect((await run('fit', [...args.slice(0, -1), 'NONE'])).status).toBe('usage');
  });

  it.each(['en', 'zh-CN'] as const)('is kept in a project file and named in its report (%s)', async (language) => {
    const study = readStudy();
    const document = { ...study.document, settings: { ...study.document.settings, estimator: id } };
    writeFileSync(join(folder, 'study.pathloom'), writeProject({ ...study, document }));
    const { status, err } = await run('report', ['study.pathloom', '--out', 'study.html'], language);
    expect(status, err).toBe(0);
    expect(readFileSync(join(folder, 'study.html'), 'utf8')).toContain('FAKE');
  });
});
