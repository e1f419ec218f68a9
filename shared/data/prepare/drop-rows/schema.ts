import '../../without-eval.ts';
import { z } from 'zod';
import { dataLimits } from '../../limits.ts';

/** What a step `drop-rows` says: rows of the data before the step, from 1, that are no respondents. It has no columns. */
export const dropRowsSchema = z.strictObject({
  rows: z.array(z.number().int().positive()).max(dataLimits.droppedRows).readonly(),
});
