import type { StepOf } from '../../data/prepare/schemas.ts';
import { quoteR } from '../r-text.ts';
import type { StepPrinter } from './step-printer.ts';

/** Comparing with a missing answer is NA in R. */
export const dummiesPrinter: StepPrinter<StepOf<'dummies'>> = {
  toRMaking: ({ columns, answers }, wanted) =>
    answers
      .filter(({ name }) => wanted.has(name))
      .map(({ answer, name }) => {
        const value = typeof answer === 'number' ? String(answer) : quoteR(answer);
        return `data[[${quoteR(name)}]] <- as.numeric(data[[${quoteR(columns[0] ?? '')}]] == ${value})`;
      }),
};
