/** Columns whose cells hold several answers of a question with several choices. */
import type { Dataset } from '../../dataset.ts';
import { listedItems, type Proposal } from './proposal.ts';
import { usedAnswers } from './used-answers.ts';

const separators = ['┋', '|', '；', ';', '，', ',', '、'] as const;
const mostChoices = 30;
const leastShare = 0.2;

/** Proposals `several-answers`, which say so; the choices are listed. */
export function proposeSeveralAnswers({ columns }: Dataset): readonly Proposal[] {
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
      return [
        {
          kind: 'several-answers',
          columns: [column.name],
          values: [...choices].slice(0, listedItems),
          rows: [],
          count: cells,
          steps: [],
        },
      ];
    }
    return [];
  });
}
