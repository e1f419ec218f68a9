/** Correlations, groups and power of the bundled study, and factors that become constructs, in both languages. */
import { afterEach, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { violations } from '../../support/axe.ts';
import type { OpenedApp } from '../../support/chromium.ts';
import { openQuestion, openSurvey, picture, surveyTable } from './survey-support.ts';

let app: OpenedApp | undefined;
afterEach(() => app?.close());

const csv = fileURLToPath(new URL('../../../assets/examples/attribution-trust-loyalty/data.csv', import.meta.url));

const languages = [
  {
    locale: 'en-US',
    descriptives: 'Means, standard deviations and correlations',
    method: ['Method', 'Spearman'],
    spearman: 'Spearman correlations',
    means: 'Means',
    reliability: 'Reliability and convergent validity',
    harman: 'Harman',
    aveRoots: 'On the diagonal the square root of AVE.',
    tests: 'Tests (t, U: two groups; F, H: more. U: Mann-Whitney, H: Kruskal-Wallis)',
    split: ['Groups', 'Early and late respondents (first and last third)'],
    early: 'Early: n = 140, Late: n = 140',
    power: 'Power by sample size',
    powerOf: ['Power of', 'Single paths (Satorra-Saris)', 'Single paths (simulation)'],
    paths: 'Power of each path',
    typed: ['Population values', 'Typed, standardised', 'Stability → Continuance trust'],
    run: 'Run again',
    simulated: /^n = 500: 5\d\d of 500 replications|^n = 500: \d+ of 500 replications/,
    importing: ['Choose a file…', 'Start a new project', 'Import', 'Not now'],
    loadings: 'Pattern loadings',
    make: /^Make \d constructs of these factors$/,
    back: 'Back to the drawing',
    undo: 'Undo',
    outline: 'Outline',
  },
  {
    locale: 'zh-CN',
    descriptives: '均值、标准差与相关系数',
    method: ['方法', 'Spearman 等级相关'],
    spearman: 'Spearman 等级相关，',
    means: '各组均值',
    reliability: '信度与聚合效度',
    harman: 'Harman',
    aveRoots: '对角线上为 AVE 的平方根。',
    tests: '差异检验（两组用 t、U，多组用 F、H。U：Mann-Whitney 检验，H：Kruskal-Wallis 检验）',
    split: ['分组方式', '早期与晚期作答者（前三分之一与后三分之一）'],
    early: '早期：n = 140、晚期：n = 140',
    power: '不同样本量下的统计功效',
    powerOf: ['功效的对象', '单条路径（Satorra-Saris 法）', '单条路径（Monte Carlo 模拟）'],
    paths: '各路径的功效',
    typed: ['总体值', '自行填写（标准化）', '稳定性 → 持续信任'],
    run: '重新运行',
    simulated: /^n = 500：500 次模拟中有 \d+ 次收敛/,
    importing: ['选择文件…', '用这份数据开始新项目', '导入', '暂不'],
    loadings: '因子载荷（模式矩阵）',
    make: /^以这 \d 个因子建立构念$/,
    back: '返回模型图',
    undo: '撤销',
    outline: '大纲',
  },
] as const;

it.each(languages)('correlations, groups and power ($locale)', async (words) => {
  const { locale } = words;
  app = await openSurvey('correlations', { locale });
  const { page } = app;
  const choose = async (label: string, option: string) => {
    await page.locator('.survey-form').getByRole('button', { name: label }).first().click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const descriptives = surveyTable(page, words.descriptives);
  await descriptives.getByRole('row').nth(6).waitFor();
  const pearson = await descriptives.getByRole('table').innerText();
  await picture(page, `correlations-${locale}`);
  await choose(words.method[0], words.method[1]);
  await page.getByText(words.spearman, { exact: false }).waitFor();
  await expect.poll(() => descriptives.getByRole('table').innerText()).not.toBe(pearson);

  await openQuestion(page, 'scales', locale);
  await surveyTable(page, words.reliability).getByRole('row').nth(6).waitFor();
  await picture(page, `scales-${locale}`);
  await openQuestion(page, 'common-method', locale);
  await page.getByText(words.harman, { exact: false }).first().waitFor({ timeout: 60_000 });
  await picture(page, `common-method-${locale}`);
  // What is known of the scales stands in the table of correlations.
  await openQuestion(page, 'correlations', locale);
  await page.getByText(words.aveRoots, { exact: false }).waitFor();
  await picture(page, `correlations-ave-${locale}`);

  await openQuestion(page, 'groups', locale);
  await surveyTable(page, words.tests).getByRole('row').nth(3).waitFor();
  await picture(page, `groups-${locale}`);
  await choose(words.split[0], words.split[1]);
  await page.getByText(words.early).waitFor();
  expect(await violations(page)).toEqual([]);

  await openQuestion(page, 'power', locale);
  await surveyTable(page, words.power).getByRole('row').nth(6).waitFor();
  await picture(page, `power-rmsea-${locale}`);
  await choose(words.powerOf[0], words.powerOf[1]);
  await page.getByRole('button', { name: words.run }).click();
  await surveyTable(page, words.paths).getByRole('row').nth(3).waitFor();
  await picture(page, `power-paths-${locale}`);
  // Typed values begin with those of the fit; a stronger path needs a smaller sample.
  await choose(words.typed[0], words.typed[1]);
  const stability = page.locator('.population-table').getByRole('textbox', { name: words.typed[2], exact: true });
  expect(await stability.inputValue()).toBe('-0.24');
  await stability.fill('-0.5');
  await stability.press('Enter');
  await page.getByRole('button', { name: words.run }).click();
  await expect
    .poll(() => surveyTable(page, words.paths).getByRole('row').nth(2).innerText(), { timeout: 10_000 })
    .toMatch(/1\.000\t1\.000\t\d\d$/);
  await picture(page, `power-typed-${locale}`);
  await choose(words.powerOf[0], words.powerOf[2]);
  await page.getByRole('button', { name: words.run }).click();
  await page.getByRole('heading', { name: words.simulated }).waitFor({ timeout: 60_000 });
  await page.locator('.survey-running progress').waitFor({ state: 'detached', timeout: 60_000 });
  await picture(page, `power-simulated-${locale}`);
  expect(await violations(page)).toEqual([]);
  expect(app.complaints).toEqual([]);
});

it.each(languages)('factors become constructs ($locale)', async (words) => {
  const { locale, importing } = words;
  app = await openSurvey('factors', { locale, colorScheme: 'dark' });
  const { page } = app;
  await surveyTable(page, words.loadings).getByRole('row').nth(21).waitFor();
  await picture(page, `factors-${locale}`);
  await page.locator('.survey-picture').first().scrollIntoViewIfNeeded();
  await picture(page, `factors-scree-${locale}`);

  // Every item of the study measures a construct; in a project of its own none does.
  expect(await page.getByRole('button', { name: words.make }).isDisabled()).toBe(true);
  await page.keyboard.press('Control+i');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: importing[0] }).click(),
  ]);
  await chooser.setFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: readFileSync(csv) });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: importing[1], exact: false }).check({ force: true });
  await dialog.getByRole('button', { name: importing[2], exact: true }).click();
  await dialog.getByRole('button', { name: importing[3], exact: true }).last().click();
  await page.getByRole('button', { name: locale === 'en-US' ? 'Survey statistics…' : '问卷数据分析…' }).click();
  await openQuestion(page, 'factors', locale);
  await page.getByRole('button', { name: words.make }).click();
  await expect.poll(() => page.getByRole('button', { name: words.make }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: words.back }).click();
  await page.getByRole('tab', { name: words.outline, exact: true }).click();
  await picture(page, `made-${locale}`);
  // Each factor a construct: the tree holds them and their items.
  const constructs = page.locator('.outline [role=row]');
  await expect.poll(() => constructs.count(), { timeout: 5_000 }).toBeGreaterThan(3);
  await page.getByRole('button', { name: words.undo, exact: true }).click();
  await expect.poll(() => constructs.count(), { timeout: 5_000 }).toBe(0);
  expect(app.complaints).toEqual([]);
});
