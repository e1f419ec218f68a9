/** Days as a report writes them. */
import { expect, it } from 'vitest';
import { formatDay, localDay } from '../../../shared/report/local-day.ts';

it('are those of the user, month and day in two digits', () => {
  expect(localDay(new Date(2026, 0, 9, 0, 30))).toBe('2026-01-09');
  expect(localDay(new Date(2026, 10, 30, 23, 30))).toBe('2026-11-30');
});

it('are written in the language of the report; what is no day stays as it is', () => {
  expect(formatDay('2026-11-30', 'en')).toBe('30 November 2026');
  expect(formatDay('2026-11-30', 'zh-CN')).toBe('2026年11月30日');
  expect(formatDay('yesterday', 'en')).toBe('yesterday');
});
