/** Columns of numbers with a decimal comma in a table whose cells commas part: asked about, never guessed. */
import type { Dataset } from '../../dataset.ts';
import { dataLimits } from '../limits.ts';
import { isIdentity, parseNumber } from '../readers/csv/cells.ts';
import { listedItems, type Proposal } from './proposal.ts';
import { isMissingWord } from './missing-words.ts';
import { usedAnswers } from './used-answers.ts';

const withComma = /^[+-]?\d*,\d+$/;
const whole = /^[+-]?\d+$/;
/** Two single digits are two answers as well as a number. */
const twoAnswers = /^\d,\d$/;

/** Proposals `decimal`, where not all could be two answers in a cell or thousands. */
export function proposeDecimalCommas({ columns }: Dataset): readonly Proposal[] {
  return columns.flatMap((column): Proposal[] => {
    const answers = usedAnswers(column).filter(({ text }) => !isMissingWord(text));
    const commas = answers.filter(({ text }) => withComma.test(text));
    if (commas.length === 0 || commas.length > dataLimits.codes) return [];
    const isNumber = (text: string): boolean =>
      (withComma.test(text) || whole.test(text)) && !isIdentity(text) && !Number.isNaN(parseNumber(text, ','));
    if (!answers.every(({ text }) => isNumber(text))) return [];
    const isCertain = commas.some(({ text }) => !twoAnswers.test(text) && !/^[+-]?[1-9]\d{0,2},\d{3}$/.test(text));
    if (!isCertain) return [];
    const values = commas.map(({ text }) => ({ from: text, to: parseNumber(text, ',') }));
    const count = commas.reduce((sum, one) => sum + one.count, 0);
    return [
      {
        kind: 'decimal',
        columns: [column.name],
        values: values.slice(0, listedItems).map(({ from }) => from),
        rows: [],
        count,
        steps: [{ kind: 'recode', columns: [column.name], values, readsNumbers: true }],
      },
    ];
  });
}
