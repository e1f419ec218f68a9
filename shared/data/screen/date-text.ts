/** Whether a text is a date, a time of day, both, or a length of time: as platforms, programs and people write them. */

/** Longer cells are no dates; patterns are not tried on them. */
const longestDate = 80;

const alternatives = (words: readonly string[]): string => `(?:${words.join('|')})`;

const morning = [
  '\u4e0a\u5348',
  '\u51cc\u6668',
  '\u65e9\u4e0a',
  '\u65e9\u6668',
  '\u6e05\u6668',
  '\u5348\u524d',
  '\uc624\uc804',
];
const afternoon = [
  '\u4e0b\u5348',
  '\u4e2d\u5348',
  '\u665a\u4e0a',
  '\u508d\u665a',
  '\u5348\u540e',
  '\u5348\u5f8c',
  '\u5348\u5f8c',
  '\uc624\ud6c4',
];
const halfBefore = alternatives([...morning, ...afternoon, '[ap]\\.?m\\.?']);
const halfAfter = '[ap]\\.?\\s?m\\.?';
const zone = '(?:z|(?:gmt|utc)?\\s?[+-]\\d{1,2}(?::?\\d{2})?|gmt|utc|[a-z]{2,4}t)(?:\\s?\\([^()]{1,40}\\))?';
const hours = '(?<hour>\\d{1,2})';
const clock = `${hours}(?::(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?|[\\u65f6\\u70b9\\u6642\\uc2dc]\\s?(?:(?<minuteWord>\\d{1,2})[\\u5206\\ubd84]\\s?)?(?:(?<secondWord>\\d{1,2})[\\u79d2\\ucd08])?)`;
const time = `(?:${halfBefore}\\s?)?${clock}(?:\\s?${halfAfter})?(?:\\s?${zone})?`;

/** The first three letters of the months in English, German, French and Spanish, accents left out. */
const months = [
  'jan|ene', 'feb|fev', 'mar', 'apr|avr|abr', 'may|mai', 'jun|juin', 'jul|juil', 'aug|aou|ago', 'sep', 'oct|okt', 'nov', 'dec|dez|dic',
]; // prettier-ignore
const monthWord = `(?:${months.join('|')})[a-z]{0,7}\\.?`;
const weekday = alternatives([
  '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\\s',
  '(?:\\u661f\\u671f|\\u5468|\\u793c\\u62dc)[\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u65e5\\u5929]\\s?',
]);
const weekdayAfter = `\\s?${alternatives([
  '(?:\\u661f\\u671f|\\u5468|\\u793c\\u62dc)[\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u65e5\\u5929]',
  '\\([\\u6708\\u706b\\u6c34\\u6728\\u91d1\\u571f\\u65e5]\\)',
])}`;

const year = '(?<year>\\d{4})';
const days = [
  // 2024-02-28, 2024/2/28, 2024.02.28, 2024. 2. 28.
  `${year}(?<sign>[-/.])\\s?(?<month>\\d{1,2})\\k<sign>\\s?(?<day>\\d{1,2})\\.?`,
  // 2024-02; of one digit it would be a version or a range.
  `${year}[-/.](?<month>\\d{2})`,
  // the year with its word, month and day with theirs
  `${year}\\s?[\\u5e74\\ub144]\\s?(?<month>\\d{1,2})\\s?[\\u6708\\uc6d4](?:\\s?(?<day>\\d{1,2})\\s?[\\u65e5\\u53f7\\uc77c])?`,
  '(?<month>\\d{1,2})[\\u6708\\uc6d4]\\s?(?<day>\\d{1,2})[\\u65e5\\u53f7\\uc77c]',
  // 03/01/2026, 28.02.2024, 28-2-24: either may be the day
  '(?<one>\\d{1,2})(?<sign>[-/.])(?<other>\\d{1,2})\\k<sign>(?:\\d{4}|\\d{2})',
  `(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-](?:de\\s)?${monthWord}(?:[\\s,-]+(?:de\\s)?(?:\\d{4}|\\d{2}))?`,
  `${monthWord}[\\s-](?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s?|-)\\d{4}`,
  `${monthWord}[\\s-]\\d{4}`,
];

const lengthsOfTime = [
  // 125:03:12, 00:03:29, 1 day 02:03:04, 1.02:03:04
  '(?:\\d{1,4}\\s?(?:days?|d|\\u5929)?[\\s.,]{1,2})?\\d{1,4}:[0-5]?\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?',
  // In words of hours, minutes and seconds. A lone minute sign in Chinese may be a point of a scale.
  '(?=[^\\u5929\\u5c0f\\u65f6\\u6642\\u949f\\u9418\\u79d2]*[\\u5929\\u5c0f\\u65f6\\u6642\\u949f\\u9418\\u79d2])(?:\\d+\\s?\\u5929)?\\s?(?:\\d+\\s?\\u5c0f?[\\u65f6\\u6642])?\\s?(?:\\d+\\s?\\u5206[\\u949f\\u9418]?)?\\s?(?:\\d+(?:\\.\\d+)?\\s?\\u79d2)?',
  '(?=.*(?:h|s|min))(?:\\d+\\s?h(?:ours?|rs?)?[\\s,]{0,2})?(?:\\d+\\s?m(?:in(?:ute)?s?)?[\\s,]{0,2})?(?:\\d+(?:\\.\\d+)?\\s?s(?:ec(?:ond)?s?)?)?',
];

const patterns = [
  ...days.map((day) => `${weekday}?${day}(?:${weekdayAfter})?(?:(?:\\s{1,2}|,\\s?|t|\\s-\\s)${time})?`),
  // As JavaScript writes it: the year stands before the time.
  `${weekday}${monthWord}\\s(?<day>\\d{1,2})\\s\\d{4}\\s${time}`,
  `${weekday}${monthWord}\\s{1,2}(?<day>\\d{1,2})\\s${clock}(?:\\s[a-z]{2,4})?\\s\\d{4}`,
  `(?=.*[^\\d.,])${time}`,
  ...lengthsOfTime,
].map((source) => new RegExp(`^(?:${source})$`, 'iu'));

/** Whether a whole text (spaces around it apart) is a date, a time or a length of time; days that no calendar has are none. */
export function isDateText(text: string): boolean {
  if (text.length > longestDate) return false;
  const plain = plainDate(text);
  if (!/\d/u.test(plain)) return false;
  return patterns.some((pattern) => {
    const match = pattern.exec(plain);
    return match !== null && isPossible(match.groups ?? {});
  });
}

/** Digits and signs of any width as ASCII, accents left out, one space for many. */
function plainDate(text: string): string {
  return text
    .trim()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

type Parts = Readonly<Record<string, string | undefined>>;

function isPossible({
  year: years,
  month,
  day,
  one,
  other,
  hour,
  minute,
  minuteWord,
  second,
  secondWord,
}: Parts): boolean {
  const within = (part: string | undefined, low: number, high: number): boolean =>
    part === undefined || (Number(part) >= low && Number(part) <= high);
  if (!within(hour, 0, 24) || !within(minute ?? minuteWord, 0, 59) || !within(second ?? secondWord, 0, 60))
    return false;
  if (one !== undefined && other !== undefined) {
    const [low, high] = [Number(one), Number(other)].sort((a, b) => a - b) as [number, number];
    return low >= 1 && low <= 12 && high <= 31;
  }
  if (!within(years, 1000, 2999) || !within(month, 1, 12)) return false;
  return day === undefined || within(day, 1, daysIn(years, month));
}

function daysIn(years: string | undefined, month: string | undefined): number {
  if (month === undefined) return 31;
  // Day 0 of the next month is the last of this one; of an unknown year, one with a 29th of February.
  return new Date(Date.UTC(Number(years ?? 2024), Number(month), 0)).getUTCDate();
}

/** `20240228`: a day written as a number; only beside a name that speaks of days is it one. */
export function isDayNumber(value: number): boolean {
  if (!Number.isInteger(value) || value < 19000101 || value > 21991231) return false;
  const text = String(value);
  return isDateText(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}
