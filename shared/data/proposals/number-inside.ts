/** Answers that say their number beside their words or in other signs: `3分`, `★★★☆☆`, `III`, `1(非常不同意)`, `1 - Strongly disagree`, `一般（3分）`, `C.一般`. */
export interface NumberedAnswer {
  readonly number: number;
  /** The words beside it, '' for none. */
  readonly label: string;
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
  new RegExp(`^(?<number>\\d{1,2})(?<label>\\p{L}[^\\d]*)$`, 'u'),
];

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
  const place = chinese === undefined ? romans.indexOf(bare) : numerals.indexOf(chinese);
  return place < 0 ? undefined : place + 1;
}

/** Undefined where no one whole number stands beside words. */
export function numberInside(text: string): NumberedAnswer | undefined {
  const tight = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const bare = tight.replace(/\s*([\p{P}=<>])\s*/gu, '$1');
  const alone = numberAlone(bare);
  if (alone !== undefined) return { number: alone, label: '' };
  for (const pattern of patterns) {
    const groups = pattern.exec(bare)?.groups;
    if (groups?.['number'] !== undefined)
      return { number: Number(groups['number']), label: (groups['label'] ?? '').trim() };
  }
  return undefined;
}

/** `C.一般`, `(C) agree`: the letter and the words; undefined where no single letter leads. */
export function letteredAnswer(text: string): { readonly letter: string; readonly label: string } | undefined {
  const found = /^\(?([A-Za-z])[.\u3001:),\s]+(\S.*)$/u.exec(text.normalize('NFKC').trim());
  return found ? { letter: found[1]!.toUpperCase(), label: found[2]!.trim() } : undefined;
}
