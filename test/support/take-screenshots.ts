/** Pictures of the built application for the README: real windows, real numbers, both languages. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openApp, type OpenOptions } from './chromium.ts';

const folder = join(process.cwd(), 'assets', 'screenshots');

interface Picture extends OpenOptions {
  readonly name: string;
  readonly arrange?: (page: Page) => Promise<unknown>;
}

const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();
const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

const pictures: readonly Picture[] = [
  { name: 'workbench-en', arrange: tab('Hypotheses') },
  { name: 'workbench-zh-dark', locale: 'zh-CN', colorScheme: 'dark', arrange: tab('假设') },
  { name: 'fit-en', arrange: tab('Fit') },
  { name: 'report-en', arrange: button('Report') },
  { name: 'report-zh', locale: 'zh-CN', arrange: button('报告') },
];

mkdirSync(folder, { recursive: true });
for (const { name, arrange, ...options } of pictures) {
  const app = await openApp(options);
  await app.page.getByText(/up to date|结果最新/).waitFor();
  await arrange?.(app.page);
  await app.page.mouse.move(720, 888);
  await app.page.waitForTimeout(400);
  await app.page.screenshot({ path: join(folder, `${name}.png`) });
  await app.close();
  console.log(`assets/screenshots/${name}.png`);
}
