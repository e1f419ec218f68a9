import '../../without-eval.ts';
import { z } from 'zod';
import { columnNameSchema } from '../../column-schemas.ts';
import { dataLimits } from '../../limits.ts';

/** What stands between the answers of a cell. */
export const answerSeparators = ['\u250b', '|', '\uff1b', ';', '\uff0c', ',', '\u3001', '\n'] as const;
export type AnswerSeparator = (typeof answerSeparators)[number];

/** What a step `split-answers` says besides its one column: what separates the answers, and the column of each option. */
export const splitAnswersSchema = z.strictObject({
  separators: z.array(z.enum(answerSeparators)).min(1).max(answerSeparators.length).readonly(),
  options: z
    .array(z.strictObject({ answer: z.string().min(1).max(dataLimits.column), name: columnNameSchema }))
    .min(1)
    .max(dataLimits.codes)
    .readonly(),
});
