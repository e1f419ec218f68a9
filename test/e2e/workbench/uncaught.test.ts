/** An error of the window's own is shown with its details, and the work goes on. */
import { describe, expect, it } from 'vitest';
import { openApp } from '../../support/chromium.ts';
import { settled } from './workbench-support.ts';

describe.each([
  { locale: 'en-US', sentence: 'Pathloom met an error of its own.', details: 'Details', dismiss: 'Dismiss' },
  { locale: 'zh-CN', sentence: '径织自身出现错误。', details: '详细信息', dismiss: '知道了' },
])('$locale', ({ locale, sentence, details, dismiss }) => {
  it('shows what nobody caught, with message and place, until it is dismissed', async () => {
    const { page, close } = await openApp({ locale });
    await settled(page);
    const item = page.locator('.problem', { hasText: sentence });
    for (const kind of ['rejection', 'error']) {
      await page.evaluate((which) => {
        if (which === 'rejection') void Promise.reject(new Error('probe of a rejection'));
        else
          setTimeout(() => {
            throw new Error('probe of a error');
          });
      }, kind);
      await item.getByText(details, { exact: true }).click();
      expect(await item.locator('pre').textContent()).toContain(`Error: probe of a ${kind}`);
      await item.getByText(dismiss).click();
      await item.waitFor({ state: 'detached' });
    }
    expect(await page.locator('.problem', { hasText: sentence }).count()).toBe(0);
    await close();
  });
});
