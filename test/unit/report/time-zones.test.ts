/** The day of a report is the user's, wherever that is. The zone is that of a process, so these are not for a thread (build/mutation). */
import { afterEach, describe, expect, it } from 'vitest';
import { formatDay, localDay } from '../../../shared/report/local-day.ts';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('the day of a report', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-30'],
    ['UTC', '2026-11-29'],
    ['America/Los_Angeles', '2026-11-29'],
  ])('is that of the user in %s', (own, day) => {
    process.env['TZ'] = own;
    expect(localDay(new Date('2026-11-29T17:30:00Z'))).toBe(day);
  });

  it('is written in the language of the report, in every zone', () => {
    for (const own of ['Asia/Shanghai', 'America/Los_Angeles']) {
      process.env['TZ'] = own;
      expect(formatDay('2026-11-30', 'en')).toBe('30 November 2026');
      expect(formatDay('2026-11-30', 'zh-CN')).toBe('2026年11月30日');
    }
  });
});
