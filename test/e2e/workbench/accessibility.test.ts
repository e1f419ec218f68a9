/** Names, roles and contrast of the whole window: light and dark, English and Chinese. */
import { describe, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import { openApp } from '../../support/chromium.ts';
import { middleOf, settled } from './workbench-support.ts';

describe.each([
  { colorScheme: 'light', locale: 'en-US', construct: 'Locus', outline: 'Outline', report: 'Report' },
  { colorScheme: 'dark', locale: 'zh-CN', construct: '归因源', outline: '大纲', report: '报告' },
] as const)('$colorScheme, $locale', ({ colorScheme, locale, construct, outline, report }) => {
  it('breaks no rule of WCAG 2.1 AA that axe can see', async () => {
    const { page, close, complaints } = await openApp({ colorScheme, locale });
    await settled(page);
    const found = await violations(page);
    const place = await middleOf(page, construct);
    await page.mouse.click(place.x, place.y);
    await page.getByRole('tab', { name: outline }).click();
    found.push(...(await violations(page)));
    await page.mouse.click(place.x, place.y, { button: 'right' });
    await page.getByRole('menu').waitFor();
    found.push(...(await violations(page)));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: report, exact: true }).click();
    await page.locator('.report-view').waitFor();
    found.push(...(await violations(page)));
    expect([...new Set(found)]).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
