/** Columns whose cells hold several answers of a question with several choices. */
import type { Column, Dataset } from '../../dataset.ts';
import type { AnswerSeparator } from '../prepare/split-answers/schema.ts';
import { optionColumns } from '../prepare/split-answers/option-columns.ts';
import { splitCell } from '../prepare/split-answers/split-cell.ts';
import { listedItems, type Proposal } from './proposal.ts';
import { usedAnswers } from './used-answers.ts';

const separators: readonly AnswerSeparator[] = ['\u250b', '|', '\uff1b', ';', '\uff0c', ',', '\u3001'];
const mostChoices = 30;
const leastShare = 0.2;

/** Proposals `several-answers`: a column of 0 and 1 for each of the choices, which are listed. */
export function proposeSeveralAnswers({ columns }: Dataset): readonly Proposal[] {
  const taken = new Set(columns.map(({ name }) => name));
  return columns.flatMap((column): Proposal[] => {
    const answers = usedAnswers(column);
    const n = answers.reduce((sum, { count }) => sum + count, 0);
    for (const separator of separators) {
      const joined = answers.filter(({ text }) => text.includes(separator));
      const cells = joined.reduce((sum, { count }) => sum + count, 0);
      if (cells < leastShare * n || cells < 3) continue;
      const choices = new Set(answers.flatMap(({ text }) => text.split(separator).map((choice) => choice.trim())));
      const isRepeated = n >= 3 * choices.size;
      if (choices.size > mostChoices || choices.has('') || !isRepeated) continue;
      const split = new Set(answers.flatMap(({ text }) => splitCell(text, [separator])));
      if ([...split].every((one) => isSplit(columns, column, one))) return [];
      const options = optionColumns(column.name, [...split], taken);
      for (const { name } of options) taken.add(name);
      return [
        {
          kind: 'several-answers',
          columns: [column.name],
          values: [...choices].slice(0, listedItems),
          rows: [],
          count: cells,
          steps: [{ kind: 'split-answers', columns: [column.name], separators: [separator], options }],
        },
      ];
    }
    return [];
  });
}

/** Whether there is a column of this option already, by its name or by the label that the step gives it. */
function isSplit(columns: readonly Column[], { name, label = name }: Column, answer: string): boolean {
  return columns.some((one) => one.name === `${name}_${answer}` || one.label === `${label}: ${answer}`);
}
