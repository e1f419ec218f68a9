/** Dates as spreadsheets count them. */

/** Of the first day in the system of 1900, two days early: there was no day 0 and no 29 February 1900. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
/** Excel's day that never was. */
const falseLeapDay = 60;
/** 31 December 9999. */
const lastSerial = 2_958_466;

/**
 * A serial number as text: `2024-02-28`, `2024-02-28 13:05:10`, or `13:05:10` where there is no day in it.
 * undefined where it is none: before the first day or after the year 9999.
 */
export function dateText(serial: number, is1904: boolean): string | undefined {
  if (!(serial >= 0) || serial >= lastSerial) return undefined;
  if (serial < 1) return new Date(milliseconds(serial)).toISOString().slice(11, 19);
  const shifted = !is1904 && serial < falseLeapDay ? serial + 1 : serial;
  const text = new Date((is1904 ? epoch1904 : epoch1900) + milliseconds(shifted)).toISOString();
  return withoutMidnight(text.slice(0, 10), text.slice(11, 19));
}

/** To the second: what lies between are rounding errors of counting in days. */
function milliseconds(days: number): number {
  return Math.round(days * 86_400) * 1_000;
}

/** An ISO date and time as a file has them, in the same manner. */
export function isoDateText(text: string): string {
  const [date = '', time = ''] = text.split('T');
  return withoutMidnight(date, time.replace(/(?:\.\d+)?Z?$/, ''));
}

function withoutMidnight(date: string, time: string): string {
  return time === '' || /^00:00(?::00)?$/.test(time) ? date : `${date} ${time}`;
}

/** The numbers of built-in formats that are dates or times, those of East Asian versions included. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a number format shows a date or a time of day; elapsed hours (`[h]:mm`) are an amount. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (id === 46) return false;
  if (code === undefined) return isBuiltInDate(id);
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return false;
  const bare = code.split(';')[0]?.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general|e[+-]/gi, '') ?? '';
  return /[ymdhs]|aaa|bbb|ggg/i.test(bare);
}
