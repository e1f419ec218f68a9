import type { StepOf } from '../../data/prepare/schemas.ts';
import { quoteR } from '../r-text.ts';
import type { StepPrinter } from './step-printer.ts';

/** Every separator becomes the first of them; a cell without an answer is missing in all columns. */
export const splitAnswersPrinter: StepPrinter<StepOf<'split-answers'>> = {
  toRMaking: ({ columns, separators, options }, wanted) => {
    const [first = '', ...others] = separators.map(quoteR);
    const cells = others.reduce(
      (text, separator) => `gsub(${separator}, ${first}, ${text}, fixed = TRUE)`,
      `as.character(data[[${quoteR(columns[0] ?? '')}]])`,
    );
    return [
      `chosen <- lapply(strsplit(${cells}, ${first}, fixed = TRUE), function(x) setdiff(trimws(x, whitespace = "[\\\\h\\\\v]"), c("", NA)))`,
      ...options
        .filter(({ name }) => wanted.has(name))
        .map(
          ({ answer, name }) =>
            `data[[${quoteR(name)}]] <- ifelse(lengths(chosen) == 0, NA, vapply(chosen, function(x) as.numeric(${quoteR(answer)} %in% x), 0))`,
        ),
    ];
  },
};
