import '../../without-eval.ts';
import { z } from 'zod';
import { dataLimits } from '../../limits.ts';

const to = z.number().nullable();
const label = z.string().max(dataLimits.column).optional();

/**
 * What a step `recode` says besides its columns: which answer becomes which number, `null` for none, with the label that
 * the number keeps; which ranges of numbers do, both ends included, an open end `null`, the first that holds a number
 * counts; what all other answers become; and whether answers that are not named are read as numbers in whatever way they
 * are written (full-width digits, thousands separators, currency and per cent signs).
 */
export const recodeSchema = z.strictObject({
  values: z
    .array(
      z.strictObject({
        from: z.union([z.number(), z.string().max(dataLimits.column)]),
        to,
        label,
      }),
    )
    .max(dataLimits.codes)
    .readonly(),
  ranges: z
    .array(z.strictObject({ lowest: z.number().nullable(), highest: z.number().nullable(), to, label }))
    .max(dataLimits.codes)
    .readonly()
    .optional(),
  others: z.strictObject({ to }).optional(),
  readsNumbers: z.boolean(),
});
