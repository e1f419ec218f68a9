/** The fitted model as a script for another program, reading the file as the import did. */
import { z } from 'zod';
import { importSettingsSchema } from '../data/readers/schemas.ts';
import type { PrepareStep } from '../data/types.ts';
import { fileNameSchema } from '../document/file/validate.ts';
import type { Dataset } from '../dataset.ts';
import { methodFamilyOf } from '../engine/estimate.ts';
import { printScript, printScriptOfFamily, scriptFormats, type ScriptFormat } from '../export/print-script.ts';
import type { ScriptData, ScriptSource } from '../export/script-source.ts';
import { failure, problem, success } from '../problem.ts';
import type { Question, Run } from './analysis.ts';

const sourceSchema = z.strictObject({
  fileName: fileNameSchema,
  settings: importSettingsSchema,
}) satisfies z.ZodType<ScriptData>;

/** What a script is told of the file behind a fit. @param dataset as the steps have left it */
export function scriptSource(
  { fileName, settings }: ScriptData,
  dataset: Dataset,
  steps: readonly PrepareStep[],
): ScriptSource {
  const file = dataset.origin ?? dataset;
  return {
    fileName,
    settings,
    columns: file.columns.map(({ name }) => name),
    texts: file.columns.flatMap(({ name, kind }) => (kind === 'text' ? [name] : [])),
    rows: file.rows,
    steps,
    prepared: dataset.columns.map(({ name }) => name),
  };
}

/** What is asked. */
export interface ScriptExtra {
  readonly format: ScriptFormat;
  readonly source: ScriptData;
}

export const script: Question<ScriptExtra> = {
  schema: z.strictObject({ format: z.enum(scriptFormats), source: sourceSchema }),
};

/** Fails with no-data where covariance matrices stand for the data. */
export const runScript: Run<ScriptExtra, string> = (input, { format, source }) => {
  if (!('dataset' in input)) return failure(problem('no-data'));
  const told = scriptSource(source, input.dataset, input.steps);
  const family = methodFamilyOf(input);
  if (family !== 'covariance') return printScriptOfFamily(family, input, format, told);
  const solved = input.solved();
  return solved.ok ? success(printScript(solved.value, format, told)) : solved;
};
