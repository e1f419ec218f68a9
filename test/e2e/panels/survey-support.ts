/** What the tests of survey statistics do again and again. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { SurveyId } from '../../../shared/survey/settings.ts';
import { openApp, type OpenedApp, type OpenOptions } from '../../support/chromium.ts';

const names: Readonly<Record<'en-US' | 'zh-CN', Readonly<Record<SurveyId, string>>>> = {
  'en-US': {
    sample: 'Sample',
    correlations: 'Correlations',
    factors: 'Factors',
    scales: 'Scales',
    'common-method': 'Common method',
    groups: 'Groups',
    power: 'Power',
  },
  'zh-CN': {
    sample: '样本',
    correlations: '相关分析',
    factors: '因子分析',
    scales: '信度与效度',
    'common-method': '共同方法偏差',
    groups: '差异检验',
    power: '统计功效',
  },
};

export type SurveyLocale = keyof typeof names;

/** Opens a question by the rail. */
export async function openQuestion(page: Page, id: SurveyId, locale: SurveyLocale): Promise<void> {
  await page.locator('.survey-rail').getByRole('button', { name: names[locale][id] }).click();
}

/** The application with the bundled study and one of its survey questions. */
export async function openSurvey(
  id: SurveyId,
  { locale, ...options }: OpenOptions & { readonly locale: SurveyLocale },
): Promise<OpenedApp> {
  const app = await openApp({ ...options, locale });
  const { page } = app;
  page.setDefaultTimeout(20_000);
  await page.locator('.status-fresh').waitFor();
  await page.getByRole('button', { name: locale === 'en-US' ? 'Survey statistics…' : '问卷数据分析…' }).click();
  await openQuestion(page, id, locale);
  return app;
}

/** A result by its whole title. */
export function surveyTable(page: Page, title: string): Locator {
  return page
    .locator('.survey section.result')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

/** A screenshot where those are wanted; the whole of what can be scrolled. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  await page.screenshot({ path: join(folder, `survey-${name}.png`) });
}
