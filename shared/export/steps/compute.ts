import { formulaColumns, plainFormula } from '../../data/prepare/compute/formula.ts';
import type { StepOf } from '../../data/prepare/schemas.ts';
import { printExpression } from '../print-expression.ts';
import { quoteR, vectorR } from '../r-text.ts';
import type { StepPrinter } from './step-printer.ts';

const columnR = (name: string): string => `data[[${quoteR(name)}]]`;

function toRMaking({ name, columns, make }: StepOf<'compute'>): readonly string[] {
  const made = columnR(name);
  const from = columnR(columns[0] ?? '');
  const all = `data[${vectorR(columns)}]`;
  switch (make.by) {
    case 'mean':
    case 'sum': {
      const combined = `${make.by === 'mean' ? 'rowMeans' : 'rowSums'}(${all}, na.rm = TRUE)`;
      return [`${made} <- ifelse(rowSums(!is.na(${all})) >= ${String(make.minimum)}, ${combined}, NA)`];
    }
    case 'formula': {
      const names = formulaColumns(make.text);
      const value = `rep_len(${printExpression(plainFormula(make.text), columnR)}, nrow(data))`;
      const known = names.map((one) => ` & !is.na(${columnR(one)})`).join('');
      return [`x <- suppressWarnings(${value})`, `${made} <- ifelse(is.finite(x)${known}, x, NA)`];
    }
    case 'standardise':
      return [`${made} <- as.numeric(scale(${from}))`];
    case 'centre':
      return [`${made} <- ${from} - mean(${from}, na.rm = TRUE)`];
    case 'log':
      return [`${made} <- log(${from})`];
    case 'seconds':
      return [`${made} <- seconds(${from})`];
  }
}

export const computePrinter: StepPrinter<StepOf<'compute'>> = {
  toRMaking,
  functions: ({ make }) => (make.by === 'seconds' ? ['seconds'] : []),
};
