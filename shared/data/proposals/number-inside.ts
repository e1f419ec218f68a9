/** Answers that say their number beside their words: `3分`, `1(非常不同意)`, `1 - Strongly disagree`, `一般（3分）`, `C.一般`. */
export interface NumberedAnswer {
  readonly number: number;
  /** The words beside it, '' for none. */
  readonly label: string;
}

const unit = '(?:分|点|级|星|points?|pts?|stars?)';
const patterns: readonly RegExp[] = [
  new RegExp(`^(?<number>\\d{1,2})${unit}?$`, 'iu'),
  new RegExp(`^(?<number>\\d{1,2})${unit}?[([{【〔<](?<label>.+)[)\\]}】〕>]$`, 'iu'),
  new RegExp(`^(?<number>\\d{1,2})${unit}?[-–—=:.、,_](?<label>\\D.*)$`, 'iu'),
  new RegExp(`^[([{【〔<](?<number>\\d{1,2})${unit}?[)\\]}】〕>](?<label>\\D.*)$`, 'iu'),
  new RegExp(`^(?<label>\\D.*?)[([{【〔<](?<number>\\d{1,2})${unit}?[)\\]}】〕>]$`, 'iu'),
  new RegExp(`^(?<label>\\D*?[^\\d\\s.,-])[-–—=:](?<number>\\d{1,2})${unit}?$`, 'iu'),
  new RegExp(`^(?<number>\\d{1,2})(?<label>\\p{L}[^\\d]*)$`, 'u'),
];

/** Undefined where no one whole number stands beside words. */
export function numberInside(text: string): NumberedAnswer | undefined {
  const tight = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const bare = tight.replace(/\s*([\p{P}=<>])\s*/gu, '$1');
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
