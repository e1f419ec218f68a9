/** Options of a question and the columns that they become. */
import { dataLimits } from '../../limits.ts';
import { freeName } from '../free-name.ts';

export interface OptionColumn {
  readonly answer: string;
  readonly name: string;
}

/** `channels_web`, `渠道_微信`: the column's name and the option, with a number where that is taken. */
export function optionColumns(
  column: string,
  answers: readonly string[],
  taken: ReadonlySet<string>,
): readonly OptionColumn[] {
  const used = new Set(taken);
  return answers.slice(0, dataLimits.codes).map((answer) => {
    const name = freeName(`${column}_${answer}`, used);
    used.add(name);
    return { answer, name };
  });
}
