/** Answers that say their number beside their words or in other signs: `3分`, `★★★☆☆`, `III`, `1(非常不同意)`, `1 - Strongly disagree`, `一般（3分）`, `C.一般`. */
import { isScaleWord } from './answer-scales.ts';

export interface NumberedAnswer {
  readonly number: number;
  /** The words beside it, '' for none. */
  readonly label: string;
  /** What all answers of the column have in common for this to be a number: a unit, a letter before it. */
  readonly form?: string;
}

const unit = '(?: ?(?:分|点|级|星|points?|pts?|stars?))';
const patterns: readonly RegExp[] = [
  new RegExp(`^(?<number>\\d{1,2})${unit}?$`, 'iu'),
  new RegExp(`^[([{【〔<](?<number>\\d{1,2})${unit}?[)\\]}】〕>]$`, 'iu'),
  new RegExp(`^(?<number>\\d{1,2})${unit}?[([{【〔<](?<label>.+)[)\\]}】〕>]$`, 'iu'),
  new RegExp(`^(?<number>\\d{1,2})${unit}?[-–—=:.、,_](?<label>\\D.*)$`, 'iu'),
  new RegExp(`^[([{【〔<](?<number>\\d{1,2})${unit}?[)\\]}】〕>](?<label>\\D.*)$`, 'iu'),
  new RegExp(`^(?<label>\\D.*?)[([{【〔<](?<number>\\d{1,2})${unit}?[)\\]}】〕>]$`, 'iu'),
  new RegExp(`^(?<label>\\D*?[^\\d\\s.,-])[-–—=:](?<number>\\d{1,2})${unit}?$`, 'iu'),
  new RegExp(`^(?<number>\\d{1,2})\\)(?<label>\\D.*)$`, 'u'),
  new RegExp(`^(?<number>\\d{1,2}) ?(?<label>\\p{L}[^\\d]*)$`, 'u'),
];

/** Words of which an answer is as many. They are no label, and numbers of different units are none. */
const units =
  '分钟|小时|秒钟?|毫秒|天|日|周|星期|个月|月|年|岁|次|人|个|元|千|万|亿|公斤|斤|千克|克|米|厘米|毫米|公里|里|度|k|w|m|bn?|ms|s|secs?|seconds?|' +
  'min|mins|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|yrs?|years? old|y|mm|cm|km|g|kg|mg|lbs?|ft|in|inch(?:es)?|times?';
const measured = new RegExp(`^(?<number>[+-]?\\d{1,9}(?:\\.\\d{1,9})?) ?(?<form>${units})$`, 'iu');
/** Units that change no number that stands without them. */
const idleUnits: ReadonlySet<string> = new Set(['岁', '年', 'year old', '次', '人', '个']);
const outOf = /^(?<number>\d{1,2})\/(?<form>[3-9]|1[01])$/u;
const coded = new RegExp(
  '^(?<form>选项|等级|级别|分值|得分|选择|level|option|choice|score|rating|AO|A) ?0?(?<number>[1-9]|1[01])$',
  'iu',
);
const behind = new RegExp('^(?<label>\\p{L}[^\\d]*?) ?(?<number>[1-9]|1[01])$', 'u');
const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/iu;

/** Whether plain numbers may stand beside answers of a form. */
export function isBesidePlain(form: string): boolean {
  return idleUnits.has(form);
}

function formed(bare: string): NumberedAnswer | undefined {
  const groups = (measured.exec(bare) ?? outOf.exec(bare) ?? coded.exec(bare))?.groups;
  const form = groups?.['form']?.toLowerCase();
  if (groups && form !== undefined) {
    const number = Number(groups['number']);
    if (outOf.test(bare) && number > Number(form)) return undefined;
    // 1 hour, 2 hours.
    return { number, label: '', form: /^[a-z ]{3,}$/u.test(form) ? form.replace(/s(?= |$)/gu, '') : form };
  }
  const last = behind.exec(bare)?.groups;
  // `Class 3` names something: only words of a scale stand before their number.
  if (last && isScaleWord(last['label']!)) return { number: Number(last['number']), label: last['label']!.trim() };
  return undefined;
}

/** Filled stars before empty ones. */
const stars = new RegExp('^([★⭐]{1,10})☆{0,10}$', 'u');
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numeral = new RegExp(`^(?:第)?([${numerals.join('')}])(?:分|点|级|星)?$`, 'u');
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** `★★★☆☆`, `三星`, `III`: the number alone; undefined where it is none. */
function numberAlone(bare: string): number | undefined {
  const filled = stars.exec(bare)?.[1];
  if (filled !== undefined) return [...filled].length;
  const chinese = numeral.exec(bare)?.[1];
  const place =
    chinese === undefined
      ? romans.indexOf(bare === bare.toLowerCase() ? bare.toUpperCase() : bare)
      : numerals.indexOf(chinese);
  return place < 0 ? undefined : place + 1;
}

/** Undefined where no one whole number stands beside words. */
export function numberInside(text: string): NumberedAnswer | undefined {
  const tight = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const bare = tight.replace(/\s*([\p{P}=<>])\s*/gu, '$1');
  const alone = numberAlone(bare);
  if (alone !== undefined) return { number: alone, label: '' };
  const other = formed(bare);
  if (other) return other;
  for (const pattern of patterns) {
    const groups = pattern.exec(bare)?.groups;
    if (groups?.['number'] !== undefined && !month.test(groups['label'] ?? ''))
      return { number: Number(groups['number']), label: (groups['label'] ?? '').trim() };
  }
  return undefined;
}

/** `C.一般`, `(C) agree`: the letter and the words; undefined where no single letter leads. */
export function letteredAnswer(text: string): { readonly letter: string; readonly label: string } | undefined {
  const found = /^\(?([A-Za-z])[.\u3001:),\s]+(\S.*)$/u.exec(text.normalize('NFKC').trim());
  return found ? { letter: found[1]!.toUpperCase(), label: found[2]!.trim() } : undefined;
}
