/** Dates and times of SPSS, which are numbers of seconds, and the text that stands for them in a data set. */

/** What the number of a variable means: a day, a day with its time, a length of time in seconds, or itself. */
export type SavFormat = 'number' | 'day' | 'moment' | 'duration';

const dayFormats = [20, 23, 24, 28, 29, 30, 38, 39];
const momentFormats = [22, 41];
const durationFormats = [21, 25, 40];

/** By the code of a format of output. */
export function formatKind(format: number): SavFormat {
  const code = (format >> 16) & 255;
  if (dayFormats.includes(code)) return 'day';
  if (momentFormats.includes(code)) return 'moment';
  return durationFormats.includes(code) ? 'duration' : 'number';
}

/** SPSS counts from the first day of the Gregorian calendar, 14 October 1582. */
const secondsTo1970 = 12_219_379_200;
/** Beyond these years a date is none. */
const [firstYear, lastYear] = [1582, 9999];
const secondsOfDay = 86_400;

/** `2024-02-29`, or `2024-02-29 13:05:00` where a time is meant or there; undefined for what is no date. */
export function writeDate(seconds: number, format: 'day' | 'moment'): string | undefined {
  const date = new Date(Math.round((seconds - secondsTo1970) * 1_000));
  if (!(date.getUTCFullYear() >= firstYear && date.getUTCFullYear() <= lastYear)) return undefined;
  const iso = date.toISOString();
  if (format === 'day' && seconds % secondsOfDay === 0) return iso.slice(0, 10);
  const end = iso.endsWith('.000Z') ? 19 : 23;
  return `${iso.slice(0, 10)} ${iso.slice(11, end)}`;
}
