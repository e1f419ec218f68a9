/** Constraints and other models, as a person tests them in real Chromium, against lavaan's figures of the bundled study. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatIndex, formatP, formatStatistic } from '../../../shared/language/format.ts';
import { violations } from '../../support/axe.ts';
import { openApp, type OpenedApp } from '../../support/chromium.ts';
import { openStudy, openTab, resultSection, settled, withoutModeration } from '../workbench/workbench-support.ts';

type Figures = Readonly<Record<string, number>>;
const golden = JSON.parse(readFileSync(new URL('../../golden/screens/study.json', import.meta.url), 'utf8')) as {
  readonly wald: { readonly ML: Readonly<Record<'equal' | 'both', Figures>> };
  readonly compared: Readonly<
    Record<'ML' | 'MLR', { readonly models: Readonly<Record<string, Figures>>; readonly difference: Figures }>
  >;
};

let app: OpenedApp;
let page: Page;
beforeAll(async () => {
  app = await openStudy({ width: 1280, height: 800 });
  page = app.page;
  await withoutModeration(page);
});
afterAll(async () => {
  await app.close();
});

const tab = (name: string) => openTab(page, name);
const section = (title: string) => resultSection(page, title);
const wald = () => section('Test of constraints');
const compare = () => section('Compare models');

async function selectPath(name: RegExp): Promise<void> {
  await tab('Outline');
  await page.getByRole('row', { name }).click();
  await tab('Selection');
}

async function label(path: RegExp, text: string): Promise<void> {
  await selectPath(path);
  const field = page.getByRole('textbox', { name: 'Parameter label' });
  await field.fill(text);
  await field.press('Enter');
  await settled(page);
}

/** Rows of the figures, without the lines that say what they are. */
async function figures(table: number): Promise<string[][]> {
  const rows = compare().getByRole('table').nth(table).locator('tbody tr:not(.stacked-head)');
  return rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
}

describe('constraints', () => {
  it('need labels, and say so', async () => {
    await tab('Fit');
    await wald()
      .getByText(/No parameter has a label yet.*“Parameter label”/)
      .waitFor();
    expect(await wald().getByRole('textbox').count()).toBe(0);
  });

  it('are clicked together from labels and tested', async () => {
    await label(/Locus → Continuance/, 'a');
    await label(/Stability → Continuance/, 'b');
    await label(/Controllability → Continuance/, 'c');
    await tab('Fit');
    for (const name of ['a', 'b'])
      await wald()
        .getByRole('button', { name: `Insert ${name}`, exact: true })
        .click();
    const field = wald().getByRole('textbox', { name: 'Constraints' });
    expect(await field.inputValue()).toBe('a == b');
    await field.press('Enter');
    const { stat, 'p.value': p } = golden.wald.ML.equal;
    await wald()
      .getByRole('row', { name: `a == b ${formatStatistic(stat)} 1 ${formatP(p)}` })
      .waitFor();
    await wald().getByText('The data do not speak against this rule').waitFor();
  });

  it('that changed leave an old result behind, which estimates nothing anew', async () => {
    const field = wald().getByRole('textbox', { name: 'Constraints' });
    await field.fill('a == b; c == 0');
    await wald().getByText('What this was computed from has changed since.').waitFor();
    expect(await wald().locator('.analysis[data-outdated]').count()).toBe(1);
    expect(await page.locator('.status-fresh').count()).toBe(1);
    await wald().getByRole('button', { name: 'Test', exact: true }).click();
    const { stat, 'p.value': p } = golden.wald.ML.both;
    await wald()
      .getByRole('row', { name: `a == b; c == 0 ${formatStatistic(stat)} 2 ${formatP(p)}` })
      .waitFor();
    expect(await wald().locator('.analysis[data-outdated]').count()).toBe(0);
  });

  it('stand in the report while they belong to its model', async () => {
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    const report = page.getByRole('article');
    await report.getByRole('heading', { name: 'Test of constraints' }).waitFor();
    await report.getByRole('cell', { name: 'a == b; c == 0' }).waitFor();
    await page.getByRole('button', { name: 'Back to the drawing' }).click();
  });

  it('that cannot be tested say why', async () => {
    const field = wald().getByRole('textbox', { name: 'Constraints' });
    await field.fill('a == z');
    await field.press('Enter');
    await wald().getByText('a == z uses a name that no parameter bears: z.').waitFor();
    await field.fill('');
    expect(await wald().getByRole('button', { name: 'Test', exact: true }).isDisabled()).toBe(true);
    expect(await violations(page, 'aside')).toEqual([]);
  });
});

describe('models', () => {
  const row = (own: Figures, suffix: '' | '.scaled' = '', index: '' | '.robust' = '') => [
    `${formatStatistic(own[`chisq${suffix}`])} (${own['df']})`,
    formatP(own[`pvalue${suffix}`]),
    formatIndex(own[`cfi${index}`]),
    formatIndex(own[`rmsea${index}`]),
    formatIndex(own['srmr']),
  ];

  it('are kept with a name, and are the same until something changes', async () => {
    await compare().getByRole('button', { name: 'Keep this model for comparison' }).click();
    await compare().getByText('“Model 1” and the present model are the same.').waitFor();
    const name = compare().getByRole('textbox', { name: 'Name of the kept model Model 1' });
    await name.fill('With path');
    await name.press('Enter');
    await compare().getByText('“With path” and the present model are the same.').waitFor();
    expect(await figures(0)).toHaveLength(2);
  });

  it('are compared at once when the drawing changes', async () => {
    await selectPath(/Controllability → Continuance/);
    await page
      .getByRole('treegrid')
      .getByRole('row', { name: /Controllability → Continuance/ })
      .click();
    await page.keyboard.press('Delete');
    await tab('Fit');
    await compare()
      .getByText('“Present model” is the simpler model and fits no worse than “With path” beyond chance')
      .waitFor();
    const { models, difference } = golden.compared.ML;
    expect(await figures(0)).toEqual([row(models['without']!), row(models['whole']!)]);
    await compare().getByRole('rowheader', { name: 'Present model minus With path ΔAIC −1.70, ΔBIC −5.70' }).waitFor();
    const [found] = await figures(1);
    expect(found?.slice(0, 2)).toEqual([`${formatStatistic(difference['chisq'])} (1)`, formatP(difference['pvalue'])]);
    expect(await violations(page, 'aside')).toEqual([]);
  });

  it('stand in the report with their differences', async () => {
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    const report = page.getByRole('article');
    await report.getByRole('heading', { name: 'Model comparison' }).waitFor();
    await report.getByRole('cell', { name: 'Present model minus With path' }).waitFor();
    expect(await violations(page, 'article')).toEqual([]);
    // Of another model the comparison is made for the report, without a look at the tab of fit.
    await page.keyboard.press('Control+z');
    await report.getByRole('cell', { name: 'Present model minus With path' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+z');
    await report.getByRole('cell', { name: 'Present model minus With path' }).waitFor();
    await page.getByRole('button', { name: 'Back to the drawing' }).click();
  });

  it('by another estimator are not compared, and those by the same are, with the scaled difference', async () => {
    await page.keyboard.press('Control+,');
    await page.getByRole('radiogroup', { name: 'Estimator' }).getByText('MLR', { exact: true }).click();
    await settled(page);
    await page.keyboard.press('Control+,');
    await compare().getByText('were not estimated from the same answers by the same method').waitFor();
    await compare().getByRole('rowheader', { name: 'With path (ML)' }).waitFor();
    await compare().getByRole('button', { name: 'Remove With path' }).click();
    expect(await compare().getByRole('table').count()).toBe(0);
    await compare().getByRole('button', { name: 'Keep this model for comparison' }).click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await compare().getByRole('button', { name: 'Remove With path' }).waitFor();
  });

  it('that are freer come back as the better or the equal ones', async () => {
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+Shift+z');
    await compare().getByRole('button', { name: 'Remove Model 1' }).waitFor();
    const { models, difference } = golden.compared.MLR;
    await label(/Stability → Continuance/, 'b2');
    await selectPath(/Stability → Continuance/);
    const fixed = page.getByRole('textbox', { name: 'Fixed to' });
    await fixed.fill('0');
    await fixed.press('Enter');
    await tab('Fit');
    await compare().getByText('“Model 1” fits better than “Present model”, whose restrictions raise χ²').waitFor();
    expect((await figures(0))[1]).toEqual(row(models['without']!, '.scaled', '.robust'));
    await compare()
      .getByText(/scaled difference \(Satorra & Bentler, 2001\)/)
      .waitFor();
    expect(difference['df']).toBe(1);
  });

  it('copy as a table', async () => {
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await compare().getByRole('button', { name: 'Copies the table for Word and Excel' }).first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toHaveLength(3);
    expect(copied).toMatch(/^Model\tχ² \(df\)\tp\tCFI\tRMSEA\tSRMR\tAIC\tBIC\nPresent model\t/);
  });
});

describe('in Chinese and dark', () => {
  it('the same sections break no rule that axe can see', async () => {
    const night = await openApp({ locale: 'zh-CN', colorScheme: 'dark', width: 1280, height: 800 });
    await settled(night.page);
    await night.page.getByRole('tab', { name: '拟合', exact: true }).click();
    await night.page.getByRole('button', { name: '保留此模型以供比较' }).click();
    await night.page.getByText('“模型 1”与当前模型相同').waitFor();
    await night.page.getByText('还没有带标签的参数').waitFor();
    expect(await violations(night.page, 'aside')).toEqual([]);
    expect(night.complaints).toEqual([]);
    await night.close();
  });
});

it('nothing of it made page or policy complain', () => {
  expect(app.complaints).toEqual([]);
});
