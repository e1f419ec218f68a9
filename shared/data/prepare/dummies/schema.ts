import '../../without-eval.ts';
import { z } from 'zod';
import { columnNameSchema } from '../../column-schemas.ts';
import { dataLimits } from '../../limits.ts';

const answerSchema = z.union([z.number(), z.string().max(dataLimits.column)]);

/** What a step `dummies` says besides its one column: the answer without a column of its own, and the columns of the others. */
export const dummiesSchema = z.strictObject({
  reference: answerSchema,
  answers: z
    .array(z.strictObject({ answer: answerSchema, name: columnNameSchema }))
    .min(1)
    .max(dataLimits.codes)
    .readonly(),
});
