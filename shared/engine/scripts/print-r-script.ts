/** The fitted model as an R script that reads the file, fits and prints. */
import type { PreparedModel } from '../prepare-model.ts';
import { productsInR, type MadeColumn } from './made-columns.ts';
import { printLavaan, renamingInR } from './print-lavaan.ts';
import { quoteR } from './r-text.ts';

/** The data as they lie on disk. */
export interface ScriptData {
  readonly fileName: string;
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  /** As the import names it: `utf-8`, `gb18030`. */
  readonly encoding: string;
  /** Numbers that stand for a missing answer. */
  readonly missingCodes: readonly number[];
  /** What was done to the columns before the fit, in order. */
  readonly steps?: readonly ScriptStep[];
}

/** A preparation of columns: numbers read as missing, or answers turned around on their scale. */
export type ScriptStep =
  | { readonly kind: 'missing-codes'; readonly columns: readonly string[]; readonly codes: readonly number[] }
  | {
      readonly kind: 'reverse';
      readonly columns: readonly string[];
      readonly minimum: number;
      readonly maximum: number;
    };

/** The steps as statements on a data frame `data`. */
export function preparationInR(steps: readonly ScriptStep[] = []): string[] {
  return steps.map((step) => {
    const columns = `c(${step.columns.map(quoteR).join(', ')})`;
    const change =
      step.kind === 'reverse'
        ? `${step.minimum + step.maximum} - x`
        : `replace(x, x %in% c(${step.codes.join(', ')}), NA)`;
    return `data[${columns}] <- lapply(data[${columns}], function(x) ${change})`;
  });
}

/** Under the names that R gives them; a byte order mark of UTF-8 is left out. */
function encodingInR(encoding: string): string {
  if (encoding === 'utf-8') return 'UTF-8-BOM';
  return encoding.replace(/^windows-/, 'CP').toUpperCase();
}

/** A complete script: lavaan repeats the fit from the same file. */
export function printRScript(prepared: PreparedModel, data: ScriptData, made: readonly MadeColumn[]): string {
  const { text, renamed } = printLavaan(prepared);
  const missing = ['', 'NA', ...data.missingCodes.map(String)].map(quoteR).join(', ');
  const renaming = renamingInR(renamed);
  const [load, ...rest] = text.split('\n');
  const reading = [
    load,
    '',
    `data <- read.csv(${quoteR(data.fileName)}, sep = ${quoteR(data.delimiter)}, dec = ${quoteR(data.decimal)},`,
    `  na.strings = c(${missing}), check.names = FALSE, fileEncoding = ${quoteR(encodingInR(data.encoding))})`,
    ...preparationInR(data.steps),
    ...productsInR(made),
    ...renaming,
  ];
  return `${[...reading, ...rest].join('\n')}summary(fit, fit.measures = TRUE, standardized = TRUE)\n`;
}
